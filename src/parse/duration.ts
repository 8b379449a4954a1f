/**
 * Reads durations as they are written: "6 hours and 33 minutes", "2h7m", "twenty minutes",
 * "half an hour", "just over nine hours".
 *
 * In:   a masked text (see `mask.ts`).
 * Out:  durations with their place, in minutes, and how exactly they were meant.
 */
import { anyWord } from "./any-word.ts";
import type { Span } from "./block.ts";

/** A duration as written. */
export interface DurationWords extends Span {
  readonly minutes: number;
  /** "about" either way, "over" and "at least" upwards, "under" and "at most" downwards. */
  readonly sense: "exact" | "about" | "over" | "under";
  /** Minutes of the smallest unit written: "7 hours" may be rounded by half an hour. */
  readonly unit: number;
}

const spoken: Readonly<Record<string, number>> = Object.fromEntries(
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"
    .split(" ")
    .map((word, index) => [word, index] as const)
    .concat([
      ["a", 1],
      ["an", 1],
      ["half", 0.5],
      ["thirty", 30],
      ["forty", 40],
      ["fifty", 50],
      ["sixty", 60],
      ["ninety", 90],
      ["twenty-four", 24],
      ["twenty-five", 25],
      ["thirty-five", 35],
      ["forty-five", 45],
      ["fifty-five", 55],
      ["several", Number.NaN],
    ]),
);
const words = anyWord(Object.keys(spoken));
const count = String.raw`(?:\d{1,5}(?:[.,]\d{1,2})?(?:½)?|½|${words}(?![a-z]))`;
const units = String.raw`(?:days?|d|hours?|hrs?|h|minutes?|mins?|min|m|seconds?|secs?|s)(?![a-zA-Z])`;
const part = String.raw`${count}(?:\s+and\s+a\s+half)?[\s-]?(?:an\s+)?${units}(?:\s+and\s+a\s+(?:half|quarter))?`;
const durationPattern = new RegExp(
  String.raw`(?<![\w.:/$€£+#-])((?:about|around|approx(?:imately|\.)?|roughly|nearly|almost|some|just\s+(?:over|under)|(?:a\s+(?:little|bit)\s+)?(?:over|under)|more than|less than|at least|at most|at maximum|up to|within|(?:a\s+)?maximum(?: of)?|~|≈|<|>)\s*)?(${part}(?:\s*(?:,|and|&)?\s*${part}){0,3})`,
  "gi",
);
const piece = new RegExp(
  String.raw`(${count})(\s+and\s+a\s+half)?[\s-]?(?:an\s+)?(${units})(?:\s+and\s+a\s+(half|quarter))?`,
  "gi",
);

/** Durations of a masked text, in order. */
export function readDurations(masked: string): DurationWords[] {
  const found: DurationWords[] = [];
  durationPattern.lastIndex = 0;
  for (let hit = durationPattern.exec(masked); hit; hit = durationPattern.exec(masked)) {
    const [lead, body] = [hit[1] ?? "", hit[2] ?? ""];
    // "1m" and "5 s" alone are sizes and codes; with a word or a second part they are times.
    if (/^\d+\s?[dms]$/i.test(body)) continue;
    let minutes = 0;
    let unit = Number.POSITIVE_INFINITY;
    piece.lastIndex = 0;
    for (let it = piece.exec(body); it; it = piece.exec(body)) {
      const counted = it[1] ?? "";
      const size = unitMinutes(it[3] ?? "m");
      const more = it[4] === undefined ? 0 : it[4] === "half" ? 0.5 : 0.25;
      minutes += (numberOf(counted) + (it[2] ? 0.5 : 0) + more) * size;
      unit = Math.min(unit, /[.,½]/.test(counted) || more > 0 ? size / 10 : size);
    }
    if (!Number.isFinite(minutes) || minutes <= 0) continue;
    found.push({
      start: hit.index,
      end: hit.index + hit[0].length,
      minutes: Math.round(minutes * 100) / 100,
      sense: senseOf(lead),
      unit,
    });
  }
  return found;
}

function senseOf(lead: string): DurationWords["sense"] {
  if (/just|about|around|approx|roughly|nearly|almost|some|~|≈/i.test(lead)) return "about";
  if (/over|more than|at least|>/i.test(lead)) return "over";
  if (/under|less than|at most|max|up to|within|</i.test(lead)) return "under";
  return "exact";
}

function unitMinutes(unit: string): number {
  const first = unit.toLowerCase();
  if (first.startsWith("d")) return 1440;
  if (first.startsWith("h")) return 60;
  return first.startsWith("s") ? 1 / 60 : 1;
}

function numberOf(text: string): number {
  const word = spoken[text.toLowerCase()];
  if (word !== undefined) return word;
  const half = text.includes("½") ? 0.5 : 0;
  return Number(text.replace("½", "").replace(",", ".") || 0) + half;
}
