/**
 * Gives a time that stands alone the words that tell what happened then.
 *
 * In:   the walk, and the blocks in turn; at the end all sightings.
 * Out:  sightings whose `told` points at those words.
 * Rule: the block after a heading or line, the items inside an item, the sentence above a list; where
 *       the last of several datelines ends the text, each dates what stands above it.
 */
import type { Block, Span } from "../../parse/block.ts";
import { hasWords } from "../../parse/has-words.ts";
import { mask } from "../../parse/mask.ts";
import { isUpdate } from "./distractors.ts";
import { sentenceAround } from "./sentence.ts";
import type { Sighting } from "./sighting.ts";
import type { Walk } from "./walk.ts";

/** Gives the words of a block to the time before it that has none. */
export function tellBare(walk: Walk, block: Block): void {
  const { untold, found } = walk;
  const sighting = untold && found[untold.index];
  if (!untold || !sighting) return;
  walk.untold = undefined;
  const { index, depth } = untold;
  const isInside =
    depth === undefined ||
    block.level > depth ||
    (block.kind === "paragraph" && block.level === depth);
  if (!isInside) return;
  const words = [...untold.words, { start: block.start, end: block.end }];
  found[index] = { ...sighting, told: words };
  if (depth !== undefined) walk.untold = { index, depth, words };
}

/** "The registry was down over three periods:" above items that are nothing but times. */
export function sentenceAbove({ text, above }: Walk): Span | undefined {
  if (!above || text[above.end - 1] !== ":") return undefined;
  const length = above.end - above.start;
  const { start } = sentenceAround(mask(text, above), { start: length - 1, end: length });
  return { start: above.start + start, end: above.end - 1 };
}

/** True for words that a list shares: they tell of all its items, and of none alone. */
export const isShared = ({ passage: { block }, told: [words] }: Sighting): boolean =>
  block.kind === "item" && words !== undefined && words.end <= block.start;

/** A line that is nothing but day and clock. */
const isDateline = ({ passage, moment, leads, source, label }: Sighting): boolean =>
  leads &&
  source === "list" &&
  passage.block.kind === "paragraph" &&
  label === undefined &&
  moment?.day?.month !== undefined &&
  !hasWords(passage.masked.slice(0, moment.phrase)) &&
  !hasWords(passage.masked.slice(moment.end, passage.headEnd));

/**
 * "Resolved - All is well.⏎Mar 3, 20:24 UTC⏎Monitoring - …": a status page that was copied dates its
 * updates from below. Its last line then is a dateline, and text stands above its first.
 */
export function tellAbove(sightings: readonly Sighting[], blocks: readonly Block[]): Sighting[] {
  const datelines = datesOfAbove(sightings, blocks);
  const [first] = datelines;
  let from = first && startAbove(first, blocks);
  const told = new Map<Sighting, Span>();
  for (const it of datelines) {
    if (from !== undefined) told.set(it, { start: from, end: untilReport(sightings, from, it) });
    from = it.passage.start + it.passage.headEnd;
  }
  if (told.size === 0) return [...sightings];
  return sightings.map((it) => {
    const words = told.get(it);
    return words ? { ...it, told: [words] } : it;
  });
}

/** A report inside an update tells of its own times, not of that of its posting. */
function untilReport(sightings: readonly Sighting[], from: number, { passage }: Sighting): number {
  const inside = sightings.find((it) => it.passage.start > from);
  return Math.min(inside?.passage.start ?? passage.start, passage.start);
}

/** The lines that date what stands above them: "Posted …", or datelines of which the last ends it. */
function datesOfAbove(sightings: readonly Sighting[], blocks: readonly Block[]): Sighting[] {
  const updates = sightings.filter(isUpdate);
  if (updates.length > 1) return updates;
  const datelines = sightings.filter(isDateline);
  const [first, last] = [datelines[0], datelines.at(-1)];
  const ends =
    last?.moment !== undefined &&
    !hasWords(last.passage.masked.slice(last.moment.end)) &&
    !isFollowed(last, blocks);
  return first !== last && first && ends && startAbove(first, blocks) !== undefined
    ? datelines
    : [];
}

/** Where the text begins that stands right above a dateline. */
function startAbove({ passage }: Sighting, blocks: readonly Block[]): number | undefined {
  const { block } = passage;
  if (passage.start > block.start) return block.start;
  const above = blocks[blocks.indexOf(block) - 1];
  return above?.kind === "paragraph" ? above.start : undefined;
}

/** True when text follows the block of a dateline before the next heading. */
function isFollowed({ passage: { block } }: Sighting, blocks: readonly Block[]): boolean {
  const next = blocks[blocks.indexOf(block) + 1];
  return next !== undefined && next.kind !== "heading";
}
