/** Finds the sentence around a time. */
import type { Span } from "../../parse/block.ts";

/** Dots that end no sentence: "a.m.", "e.g.", "approx.", "No. 5", initials. */
const abbreviation =
  /(?:\b(?:[ap]\.?m|e\.g|i\.e|btw|approx|ca|cf|vs|etc|no|nos|mr|mrs|ms|dr|st|inc|ltd|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|[a-z]))\.$/i;
const ending = /[.!?…]["'”’)\]*]*(?=\s+\S)|;\s|\s[•]\s/g;

/** The sentence that holds `start` to `end` of a masked text; never cuts inside that range. */
export function sentenceAround(masked: string, { start, end }: Span): Span {
  let from = 0;
  let to = masked.length;
  ending.lastIndex = Math.max(0, start - 1200);
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
