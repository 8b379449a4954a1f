/**
 * Findings about times: what contradicts itself, what does not exist, what cannot be decided.
 *
 * Rule: one finding for each label or expression, at its first place.
 */
import type { StatedDuration, Measures, Unplaced } from "../../model/timeline.ts";
import { plainText } from "../../parse/plain-text.ts";
import { finding, type Finding } from "../../source/finding.ts";
import { placeAt } from "../../source/text.ts";
import { isoOf } from "./civil.ts";
import type { TimelineInput } from "./input.ts";
import type { Lost, Placed } from "./placed.ts";
import type { Sighting } from "./sighting.ts";
import type { Slip } from "./slips.ts";

/** The range of a sighting's time in the file. */
export function wordsOf({ passage, moment, day, after, entry }: Sighting): {
  start: number;
  end: number;
} {
  if (entry) return entry.words;
  const span = moment ?? day ?? after?.words ?? { start: 0, end: 0 };
  return { start: passage.start + span.start, end: passage.start + span.end };
}

/** What is wrong with times that found a place. */
export function problemsOfPlaced(
  { source, text }: TimelineInput,
  placed: readonly Placed[],
): Finding[] {
  const labels = new Set<string>();
  const found: Finding[] = [];
  for (const { sighting, instant, zone, offset, irregular, backwards } of placed) {
    const { label } = zone;
    const isContradicted = label && label.minutes !== offset && !labels.has(label.text);
    if (!isContradicted && !irregular && !backwards) continue;
    const span = wordsOf(sighting);
    const at = placeAt(source, span.start);
    if (isContradicted) {
      labels.add(label.text);
      const told = {
        label: label.text,
        place: zone.name,
        offset: isoOf(instant, offset).slice(19),
      };
      found.push(finding("zone-contradicts-season", source.path, at, told));
    }
    const time = plainText(text, span);
    if (irregular) {
      const code = irregular === "skipped" ? "time-does-not-exist" : "time-exists-twice";
      found.push(finding(code, source.path, at, { time, place: zone.name }));
    }
    if (backwards) found.push(finding("range-runs-backwards", source.path, at, { text: time }));
  }
  return found;
}

const codes = {
  "ambiguous-date": "date-ambiguous",
  "no-such-day": "date-does-not-exist",
  "open-day": "date-left-open",
} as const;

/** Years that were read as those of the dates around them. */
export function problemsOfSlips(
  { source, text }: TimelineInput,
  slips: readonly Slip[],
): Finding[] {
  return slips.map(({ sighting: { passage, day }, meant }) => {
    const start = passage.start + (day?.start ?? 0);
    const end = passage.start + (day?.end ?? 0);
    const told = { text: plainText(text, { start, end }), meant: String(meant) };
    return finding("year-mistyped", source.path, placeAt(source, start), told);
  });
}

/** What is wrong with times that found none. */
export function problemsOfLost({ source, text }: TimelineInput, lost: readonly Lost[]): Finding[] {
  return lost.flatMap(({ sighting, why }) => {
    if (why === "relative-without-anchor") return [];
    const span = wordsOf(sighting);
    return [
      finding(codes[why], source.path, placeAt(source, span.start), {
        text: plainText(text, span),
      }),
    ];
  });
}

/** Times that found no place, for the reader and the author. */
export function unplacedOf({ source, text }: TimelineInput, lost: readonly Lost[]): Unplaced[] {
  return lost.map(({ sighting, why }) => {
    const span = wordsOf(sighting);
    return { text: plainText(text, span), why, words: { ...span, ...placeAt(source, span.start) } };
  });
}

/** Figures of the author that nothing derived agrees with. */
export function problemsOfStated(
  { source }: TimelineInput,
  stated: readonly StatedDuration[],
  measures: Measures,
): Finding[] {
  return stated
    .filter(({ verdict }) => verdict === "conflicts")
    .map(({ text, minutes, measure, words }) => {
      const derived = measure === undefined ? undefined : measures[measure];
      const told = {
        text,
        stated: minuteText(minutes),
        derived: minuteText(derived?.minutes ?? 0),
      };
      return finding("stated-duration-conflict", source.path, words, told);
    });
}

const minuteText = (minutes: number): string => `${Math.round(minutes * 100) / 100} minutes`;
