/**
 * Reads one action item: what is to be done, by whom, until when, how far it is, where it is kept.
 *
 * In:   the range of a list item or sentence, or a table row with its header.
 * Out:  the details that are stated; nothing is guessed.
 */
import { twoDigits } from "../../model/civil.ts";
import type { ActionItem, ActionItemState } from "../../model/incident.ts";
import type { Block, Span } from "../../parse/block.ts";
import { readDays } from "../../parse/day.ts";
import { stripMarkup } from "../../parse/plain-text.ts";
import { oneOf } from "../../parse/one-of.ts";
import type { Candidate } from "./candidates.ts";
import { itemLead } from "./words.ts";

/** An action item without its provenance. */
export type Details = Omit<ActionItem, "inferred" | "words">;

/** A text longer than this is cut to its first sentence. */
const longest = 100;

/** One without a full stop is cut between words. */
const longestSentence = 360;

/** Longest range that is read, so that time grows with the number of items alone. */
const read = 4000;

/** Details of a list item or a sentence; undefined where no words are left. */
export function detailsOf(text: string, { start, end, state }: Candidate): Details | undefined {
  const raw = text.slice(start, Math.min(end, start + read));
  const owner =
    /^\[([^\]\n]{2,40})\](?![([:])/.exec(raw)?.[1] ?? keyed(raw, ownerKey) ?? mention(raw);
  const lead = /^(?:\*\*|__)([^*_\n]{4,160}?)[:.]?(?:\*\*|__)\s*[:.–—-]?\s+\S/.exec(raw)?.[1];
  const told = lead && lead.trim().split(/\s+/).length > 2 ? lead : raw;
  const words = cleaned(told);
  if (!/\p{L}{2}/u.test(words)) return undefined;
  return {
    text: words,
    owner,
    team: keyed(raw, teamKey),
    due: dueOf(raw),
    state: stateOf(raw) ?? state,
    url: urlOf(raw),
  };
}

/** Details of a table row; undefined where the row names no work. */
export function detailsOfRow(
  text: string,
  { cells = [], header = [] }: Block,
): Details | undefined {
  const names = header.map((span) => stripMarkup(sliceOf(text, span)).toLowerCase());
  const cell = (name: RegExp): string | undefined => {
    const at = names.findIndex((one) => name.test(one));
    const span = cells[at];
    return at < 0 || !span ? undefined : sliceOf(text, span);
  };
  const told =
    cell(
      /^(?:action|task|to-?do|item|description|what|measure|improvement|follow|remediation|summary)/,
    ) ??
    (cells[0] && !/^(?:#|id|no\.?|type|priority)$/.test(names[0] ?? "")
      ? sliceOf(text, cells[0])
      : cells[1] && sliceOf(text, cells[1]));
  const words = told === undefined ? "" : cleaned(told);
  if (!/\p{L}{2}/u.test(words)) return undefined;
  const named = (name: RegExp): string | undefined => stripMarkup(cell(name) ?? "") || undefined;
  const due = cell(/^(?:due|date|deadline|eta|target|when|by)/);
  const link = cell(/^(?:link|issue|ticket|bug|jira|tracking|pr|url)/);
  return {
    text: words,
    owner: named(/^(?:owner|assignee|assigned|who|responsible|dri)/),
    team: named(/^(?:team|group|department)/),
    due: due ? dayOf(due) : undefined,
    state: wordState(named(/^(?:state|status|done|progress|resolution)/)),
    url: urlOf(link ?? "") ?? urlOf(told ?? ""),
  };
}

const sliceOf = (text: string, { start, end }: Span): string =>
  text.slice(start, Math.min(end, start + read));

const ownerKey = /\b(?:owners?|assignees?|assigned to|responsible|dri)\s*[:=]\s*|\bassigned to\s+/i;
const teamKey = /\bteam\s*[:=]\s*/i;
const dueKey =
  /\b(?:due(?: date)?|by|before|deadline|eta|until|target(?: date)?)\s*[:=]?\s*(?:the\s+)?$/i;

/** The words after a key such as "owner:", up to the next mark. */
function keyed(raw: string, key: RegExp): string | undefined {
  const found = key.exec(raw);
  if (!found) return undefined;
  const rest = raw.slice(found.index + found[0].length);
  return stripMarkup(/^[^,;()\n.]{1,60}/.exec(rest)?.[0] ?? "").replace(/^@/, "") || undefined;
}

/** "@alice" names the owner where it stands at an end or in brackets. */
const mention = (raw: string): string | undefined =>
  /^@([\w.-]{2,39})\s*:|[\s([]@([\w.-]{2,39})[)\].]?\s*$/.exec(raw)?.slice(1).find(Boolean);

function dueOf(raw: string): string | undefined {
  for (const day of readDays(raw))
    if (dueKey.test(raw.slice(Math.max(0, day.start - 24), day.start))) return wholeDay(day);
  return undefined;
}

const dayOf = (raw: string): string | undefined => readDays(raw).map(wholeDay).find(Boolean);

function wholeDay({ year, month, day }: ReturnType<typeof readDays>[number]): string | undefined {
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`;
}

const doneWord = "done|completed?|finished|fixed|closed|merged|shipped|resolved|implemented";
const droppedWord =
  "dropped|won['’]?t (?:fix|do)|wontfix|cancell?ed|rejected|abandoned|not planned|obsolete";
const marked = (words: string): RegExp =>
  oneOf`
    ^\W{0,4}(?:${words})\W{0,3}\s*[:–—-]\s+
    [(\[]\s*(?:${words})\b[^)\]]{0,40}[)\]]\s*\.?$
    \s[–—-]\s*(?:${words})\W{0,3}$
  `;
const doneMark = marked(doneWord);
const droppedMark = marked(droppedWord);

const loudDone = /(?:^|\s)(?:DONE|FIXED|COMPLETED?|CLOSED)\W*$/;

/** Links that are only the name of a ticket, and remarks that are read as details. */
const ticket =
  /[([]?\[(?:#?\d+|[A-Z]{2,10}-\d+|jira(?: link)?|issue|ticket|link|pr|bug)\]\([^)]*\)[)\]]?/gi;
const asides =
  /[([]\s*(?:owners?|assignees?|assigned to|responsible|due|deadline|eta|team)\b[^()[\]]*[)\]]/gi;
const trailing =
  /[;,.–—-]?\s*\b(?:owners?|assignees?|assigned to|due(?: date)?|deadline|eta)\s*[:=][^.;\n]*$/gi;

/** A state that the item itself states. */
function stateOf(raw: string): ActionItemState | undefined {
  const text = stripMarkup(raw);
  if (/^\s*~~[^~]+~~\W*$/.test(raw) || droppedMark.test(text)) return "dropped";
  return /^[✅✔☑]|[✅✔☑]\uFE0F?\W*$/u.test(text) || doneMark.test(text) || loudDone.test(text)
    ? "done"
    : undefined;
}

/** The state that a cell states. */
function wordState(word = ""): ActionItemState {
  if (/\b(?:not|in progress|incomplete|unresolved|partly|partially)\b/i.test(word))
    return new RegExp(droppedWord, "i").test(word) ? "dropped" : "open";
  if (new RegExp(droppedWord, "i").test(word)) return "dropped";
  return new RegExp(String.raw`\b(?:${doneWord}|yes)\b|[✅✔☑]`, "iu").test(word) ? "done" : "open";
}

const tracker = oneOf`
  /(?:issues?|pulls?|pull-requests|merge_requests|browse|tickets?|bugs?|commits?|tasks?)/
  show_bug
  [?&]id=\d
  \b(?:jira|trello|linear|asana|phabricator)\b
`;

/** Where an item is kept: an address of a tracker, or the one that the item ends with. */
function urlOf(raw: string): string | undefined {
  const all = [...raw.matchAll(/https?:\/\/[^\s<>"')\]]{4,1000}/g)].map(({ 0: url, index }) => ({
    url: url.replace(/[.,;:]+$/, ""),
    last: /^[^\p{L}\p{N}]*(?:<\/\w+>\W*)?$/u.test(raw.slice(index + url.length)),
  }));
  return (all.find(({ url }) => tracker.test(url)) ?? all.find(({ last }) => last))?.url;
}

/** The words of an item without its owner, day, state and ticket; of a long one the first sentence. */
function cleaned(raw: string): string {
  const whole = stripMarkup(
    raw
      .replace(/^\[[^\]\n]{2,40}\](?![([:])\s*/, "")
      .replace(ticket, "")
      .replace(asides, "")
      .replace(trailing, "")
      .replace(/(?:[\s([]@[\w.-]{2,39}[)\].]?\s*$)|^@[\w.-]{2,39}\s*:\s*/, " ")
      .replace(/\\\n/g, ". ")
      .replace(/~~|[✅✔☑]\uFE0F?/gu, ""),
  )
    .replace(itemLead, "")
    .replace(doneMark, "")
    .replace(loudDone, "")
    .replace(droppedMark, "");
  const first = /^.{20,}?[.!?](?=\s+[\p{Lu}"“(])/u.exec(whole)?.[0];
  const text = (whole.length > longest && first ? first : whole)
    .replace(/https?:\/\/[^\s<>)]+/g, "")
    .replace(/\(\s*\)/g, "")
    .replace(/[\s–—:;,-]+$/, "")
    .trim();
  return clipped(text).replace(/(?<!\.)\.$/, "");
}

/** Cut between words, for items that are whole paragraphs without a full stop. */
function clipped(text: string): string {
  if (text.length <= longestSentence) return text;
  const cut = text.slice(0, longestSentence);
  return `${cut.slice(0, cut.lastIndexOf(" "))}…`;
}
