/**
 * Finds where a report tells of work to be done.
 *
 * In:   the blocks of a report.
 * Out:  list items, table rows and sentences that are action items, each with its range.
 * Rule: check lists count everywhere; other lists, tables and prose only below a title or a line
 *       that announces work. In prose a sentence must commit somebody or tell somebody to act.
 */
import type { ActionItemState } from "../../model/incident.ts";
import type { Block, Span } from "../../parse/block.ts";
import { stripMarkup } from "../../parse/plain-text.ts";
import {
  introducesActions,
  introducesOther,
  isActionTitle,
  isOtherTitle,
  itemLead,
  saysDone,
  tellsDone,
  workOf,
} from "./words.ts";

/** One action item as the text tells it. */
export interface Candidate extends Span {
  /** What the place of the item says of its state. */
  readonly state: ActionItemState;
  /** The row, where it stands in a table. */
  readonly row?: Block;
}

/** Where the walk through the blocks stands. */
interface Section {
  /** Level of the title that began it; 7 for a line that stands for a title. */
  readonly level: number;
  readonly done: boolean;
}

/** Longest line that can stand for a title. */
const titleLength = 70;

/** Longest part of a block that is looked at to tell what it is. */
const looked = 4000;

/** The candidates of a report, in its order. */
export function findCandidates(text: string, blocks: readonly Block[]): Candidate[] {
  const found: Candidate[] = [];
  let section: Section | undefined;
  /** What the line before a list says of it. */
  let list: "actions" | "done" | "other" | undefined;
  let deepest = 1;
  let before: Block["kind"] | undefined;
  for (const [index, block] of blocks.entries()) {
    if (block.quoted) continue;
    const isProse = block.kind !== "code" && block.kind !== "row";
    const end = Math.min(block.end, block.start + looked);
    const words = isProse ? stripMarkup(text.slice(block.start, end)) : "";
    const title = titleOf(block, words, blocks[index + 1]);
    if (title !== undefined) {
      section = sectionAfter(section, title, block.kind === "heading" ? block.level : 7);
      list = undefined;
    } else if (block.kind === "paragraph") {
      list = introductionOf(words);
      const box = boxOf(text, block);
      if (box) found.push({ ...rangeOf(block), state: box });
      else if (itemLead.test(words)) found.push({ ...rangeOf(block), state: "open" });
      else if (section && list === undefined && !words.endsWith(":"))
        found.push(...sentencesOf(text, block, section));
    } else if (block.kind === "item") {
      const box = boxOf(text, block);
      if (before !== "item") deepest = block.level;
      // What is nested below an item explains it, unless the item is only its title.
      const details = block.level > deepest;
      if (isTitleOfItems(text, block, words, blocks[index + 1])) deepest = block.level + 1;
      else if (box) found.push({ ...rangeOf(block), state: box });
      else if (itemLead.test(words)) found.push({ ...rangeOf(block), state: "open" });
      else if (!details && list !== "other" && (section || list)) {
        deepest = block.level;
        const done = (list === "done" || section?.done) && !/^\w+ing\b/.test(words);
        found.push({ ...rangeOf(block), state: done || tellsDone(words) ? "done" : "open" });
      }
    } else if (block.kind === "row" && (section || isActionTable(text, block)))
      found.push({ ...rangeOf(block), state: "open", row: block });
    before = block.kind;
  }
  return found;
}

const rangeOf = ({ start, end }: Span): Span => ({ start, end });

/** The words of a heading, or of a short line that stands for one; undefined for other blocks. */
function titleOf(block: Block, words: string, next: Block | undefined): string | undefined {
  if (block.kind === "heading") return words;
  if (block.kind !== "paragraph" || words.length > titleLength || !next) return undefined;
  if (!words.endsWith(":") || introducesActions(words)) return undefined;
  return isActionTitle(words.replace(/:$/, "")) || isOtherTitle(words) ? words : undefined;
}

/** The section that a title leads into: it begins one, belongs to the one around it, or ends it. */
function sectionAfter(
  around: Section | undefined,
  title: string,
  level: number,
): Section | undefined {
  const name = title.replace(/[:?.]+$/, "").replace(/^[\d.]+\s+/, "");
  if (isActionTitle(name)) return { level: Math.min(level, 7), done: saysDone(name) };
  if (around && level > around.level && !isOtherTitle(name))
    return { level: around.level, done: saysDone(name) };
  return undefined;
}

/** An item that only names those nested below it: "Backend:". */
function isTitleOfItems(
  text: string,
  { level, end }: Block,
  words: string,
  next: Block | undefined,
): boolean {
  if (!words.endsWith(":") || next?.kind !== "item" || next.level <= level) return false;
  // A link at the end is no title, and neither is one above nothing but links.
  if (!/:[*_\s]*$/.test(text.slice(end - 8, end))) return false;
  return /\p{L}{3}/u.test(stripMarkup(text.slice(next.start, next.end)).replace(/https?:\S+/g, ""));
}

function introductionOf(words: string): "actions" | "done" | "other" | undefined {
  if (introducesActions(words)) return saysDone(words) ? "done" : "actions";
  return introducesOther(words) ? "other" : undefined;
}

/** The state of the box before a check list's item, in Markdown or in HTML. */
function boxOf(text: string, { start }: Span): ActionItemState | undefined {
  const before = text.slice(Math.max(0, start - 200), start);
  const markdown = /\[([ xX])\][ \t]+$/.exec(before)?.[1];
  if (markdown !== undefined) return markdown === " " ? "open" : "done";
  const html = /<input\b[^<>]*\bcheckbox\b[^<>]*>(?:\s|<label>)*$/i.exec(before)?.[0];
  return html === undefined ? undefined : /\bchecked\b/i.test(html) ? "done" : "open";
}

/** A table of work, wherever it stands: one column for what, one for who or how far. */
function isActionTable(text: string, { header = [] }: Block): boolean {
  const names = header.map(({ start, end }) => stripMarkup(text.slice(start, end)));
  return (
    names.some((name) => /^(?:action(?: items?| points?)?|tasks?|to-?do)$/i.test(name)) &&
    names.some((name) => /^(?:owners?|assignees?|state|status|due(?: date)?|who)$/i.test(name))
  );
}

/** Sentences of a paragraph that tell of work. */
function sentencesOf(text: string, block: Block, section: Section): Candidate[] {
  const raw = text.slice(block.start, Math.min(block.end, block.start + 4 * looked));
  const found: Candidate[] = [];
  for (const sentence of raw.matchAll(
    /\S(?:[^.!?]|[.!?](?!["”')\]]*(?:\s|<|$)))*[.!?]*["”')\]]*/g,
  )) {
    const state = workOf(stripMarkup(sentence[0]));
    if (state === undefined) continue;
    const start = block.start + sentence.index;
    found.push({ start, end: start + sentence[0].length, state: section.done ? "done" : state });
  }
  return found;
}
