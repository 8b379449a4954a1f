/** Finds the sentence around a time. */
import type { Span } from "../../parse/block.ts";

/** Dots that end no sentence: "a.m.", "e.g.", "approx.", "No. 5", initials. */
const abbreviation =
  /(?:\b(?:[ap]\.?m|e\.g|i\.e|btw|approx|ca|cf|vs|etc|no|nos|mr|mrs|ms|dr|st|inc|ltd|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|[a-z]))\.$/i;
const ending = /[.!?…]["'”’)\]*]*(?=\s+\S)|;\s|\s[•]\s/g;

/** No sentence is looked for further away, in characters: what has no full stop is no prose. */
const reach = 600;

/** The sentence that holds `start` to `end` of a masked text; never cuts inside that range. */
export function sentenceAround(text: string, { start, end }: Span): Span {
  if (start <= reach && text.length <= end + reach) return sentenceIn(text, start, end);
  // Cut between two words, where there are any.
  const gap = text.slice(Math.max(0, start - reach), start).indexOf(" ") + 1;
  const first = start <= reach ? 0 : start - reach + gap;
  const last = Math.max(end, text.slice(end, end + reach).lastIndexOf(" ") + end);
  const masked = text.slice(first, text.length <= end + reach ? undefined : last);
  const found = sentenceIn(masked, start - first, end - first);
  return { start: found.start + first, end: found.end + first };
}

function sentenceIn(masked: string, start: number, end: number): Span {
  let from = 0;
  let to = masked.length;
  ending.lastIndex = 0;
  for (let hit = ending.exec(masked); hit; hit = ending.exec(masked)) {
    const at = hit.index + hit[0].length;
    if (hit.index >= start && hit.index < end) {
      // "until 8:40 a.m. We then …": the dot closes the time and the sentence.
      if (hit.index === end - 1 && startsAnew(masked, at, hit.index)) {
        to = at;
        break;
      }
      continue;
    }
    const isEnd = hit[0].startsWith(".")
      ? !abbreviation.test(masked.slice(Math.max(0, hit.index - 8), hit.index + 1)) ||
        startsAnew(masked, at, hit.index)
      : true;
    if (!isEnd) continue;
    if (at <= start) from = at;
    else if (hit.index >= end) {
      to = at;
      break;
    }
  }
  while (from < start && /\s/.test(masked[from] ?? "")) from++;
  return { start: from, end: to };
}

/** After "8:40 AM." or "9:30 a.m." a capital letter begins a new sentence. */
function startsAnew(masked: string, at: number, dot: number): boolean {
  return (
    /[ap]\.?m$/i.test(masked.slice(Math.max(0, dot - 3), dot)) &&
    /^\s+[A-Z“"]/.test(masked.slice(at, at + 4))
  );
}
