/**
 * What was changed after publication: `updates:` of front matter and notes in the text.
 *
 * In:   a settled incident.
 * Out:  its corrections log: dated entries in the order of their days, undated ones last.
 * Rule: a note calls itself one ("UPDATE:", "Edit (3 May):", "Correction, 2019-04-12:"), or stands
 *       below "Corrections" with its day. A status update written during the incident is an event
 *       of its timeline, not a correction. A day without a year is read as the first such day
 *       from publication on.
 */
import { twoDigits } from "../model/civil.ts";
import type { Incident, Update } from "../model/incident.ts";
import type { Block } from "../parse/block.ts";
import { readBlocks } from "../parse/blocks.ts";
import { readDays } from "../parse/day.ts";
import type { DayWords } from "../parse/day-words.ts";
import { placeAt } from "../source/text.ts";
import { compareText } from "./order.ts";
import { stripMarkup } from "../parse/plain-text.ts";

/** What updates are read from. */
export type UpdatesInput = Pick<
  Incident,
  "updates" | "source" | "text" | "bodyStart" | "published"
>;

/** Longest part of a note that is kept, in characters of the file. */
const longest = 2000;

/** Words without which no text holds a note. */
const hints = /\b(?:updated?|edit(?:ed|or)?|corrections?|errat|addend|amended|changelog|revision)/i;

/** What a note calls itself, with whatever stands between that and the colon or dash. */
const note =
  /^[[(]?(?:update(?:d|s)?|edit(?:ed)?|editor['’]s note|correct(?:ion|ed)|erratum|addendum|amended)\b(?:\s*#?\d{1,2}(?=[\])]?\s*:))?(?<between>[^:\n]{0,60}?)[\])]?\s*(?:(?<colon>:)(?!\d)|(?<dash>\s[–—-]))\s+(?=\S)/i;

const sectionTitle =
  /^(?:corrections?|errata|changelog|change log|revision history|edits|updates(?: to this (?:report|post|document))?)[:.]?$/i;

/** All updates of a report: those of front matter and those that its text marks. */
export function inferUpdates(incident: UpdatesInput): Update[] {
  const { updates, text, bodyStart, source } = incident;
  if (!hints.test(text)) return [...updates];
  const stated = new Set(updates.map((update) => stripMarkup(update.text)));
  const told = notesOf(incident, readBlocks(text, bodyStart, source.path)).filter(
    (update) => !stated.has(update.text),
  );
  const late = "9999";
  return [...updates, ...told].toSorted((a, b) => compareText(a.at ?? late, b.at ?? late));
}

function notesOf({ text, source, published }: UpdatesInput, blocks: readonly Block[]): Update[] {
  const read = { path: source.path, text };
  const found: Update[] = [];
  let corrections = false;
  for (const { kind, start, end } of blocks) {
    const told = stripMarkup(text.slice(start, Math.min(end, start + longest)));
    if (kind === "heading") corrections = sectionTitle.test(told);
    if (kind === "code" || kind === "heading") continue;
    if (kind === "paragraph" && sectionTitle.test(told)) corrections = true;
    const entry = corrections ? entryOf(told, published) : undefined;
    const update = entry ?? noteOf(told, published, kind !== "paragraph");
    if (!update) continue;
    found.push({ ...update, words: { start, end, ...placeAt(read, start) } });
  }
  return found;
}

type Told = Pick<Update, "at" | "text">;

/** A block that calls itself an update; in a list or table only one that names its day. */
function noteOf(told: string, published: string | undefined, dated: boolean): Told | undefined {
  const found = note.exec(told);
  if (!found) return undefined;
  const { between = "", colon } = found.groups ?? {};
  const [day] = readDays(between);
  const bare = /^[\s,.()[\]–—-]*$/.test(between);
  if (!day && (!bare || dated || colon === undefined)) return undefined;
  return { at: day && settledDay(day, published), text: told.slice(found[0].length) };
}

/** An entry of a corrections section: its day, then what was changed. */
function entryOf(told: string, published: string | undefined): Told | undefined {
  const [day] = readDays(told);
  if (!day || day.start > 12) return undefined;
  const at = settledDay(day, published);
  const text = told.slice(day.end).replace(/^[\s\])*:.,–—-]+/, "");
  // What is older than the report is no change to it.
  if (at === undefined || (published !== undefined && at < published) || text === "")
    return undefined;
  return { at, text };
}

/** `YYYY-MM-DD`; a missing year is the first that does not lie before publication. */
function settledDay({ year, month, day }: DayWords, published?: string): string | undefined {
  if (month === undefined || day === undefined) return undefined;
  const inYear = (number: number): string => `${number}-${twoDigits(month)}-${twoDigits(day)}`;
  if (year !== undefined) return inYear(year);
  const first = Number(published?.slice(0, 4));
  if (published?.length !== 10 || !Number.isInteger(first)) return undefined;
  return inYear(first) >= published ? inYear(first) : inYear(first + 1);
}
