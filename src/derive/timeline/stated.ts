/**
 * Holds the durations that an author states against those that the times give.
 *
 * In:   passages of the report, its measures and its ranges.
 * Out:  stated durations with a verdict.
 * Rule: a figure agrees when anything it may speak of agrees: the range in its sentence, a track,
 *       the whole incident. Only a figure that nothing agrees with is a conflict.
 */
import { readDurations, type DurationWords } from "../../parse/duration.ts";
import { plainText } from "../../parse/plain-text.ts";
import type { Measure, Measures, StatedDuration } from "../../model/timeline.ts";
import { placeAt, type Source } from "../../source/text.ts";
import { oneOf } from "../../parse/one-of.ts";
import { sign, type Signs } from "../../parse/signs.ts";
import { sentenceAround } from "./sentence.ts";
import { maskedOf, type Written } from "./written.ts";

/** What no unit of time can do without. */
const ofUnit = sign("9h 9m 9d 9s 9_h 9_m 9_d 9_s 9-h 9-m 9-d 9-s hou min day");
const looksMeasured = /\d\s?[hmds]|[Hh]our|[Mm]inute|\b[Dd]ay|HOUR|MINUTE|DAY|\d\s?[HMDS]|½/;

/** A cheap look for a duration. */
export const mayHoldDuration = (text: string, signs: Signs): boolean =>
  (signs & ofUnit) !== 0 && looksMeasured.test(text);

/** A cheap look for what a duration may be the duration of. */
const maySpeakOfMeasure = oneOf`
  detect
  notice
  alert
  time to
  resolved
  fixed
  tt[dmr]
  out
  down
  unav
  offline
  inacc
  unreach
  last(?:ed|ing)
  duration
  disrupt
  degrad
  incident
  interrupt
  impact
  failed
  affected
  available
  halted
`;
const detect =
  /\b(?:ttd|mttd|time to (?:detect|detection|discover|notice)|detect(?:ed|ion)\b|noticed|alerted)\b/i;
const mitigate = /\b(?:ttm|mttm|time to (?:mitigate|mitigation))\b/i;
const resolve =
  /\b(?:ttr|mttr|time to (?:resolve|resolution|recover|recovery|restore|repair|fix)|resolved (?:in|within|after)|fixed (?:in|within|after))\b/i;
const impact =
  /\b(?:outages?|downtime|down|unavailable|unavailability|offline|inaccessible|unreachable|lasted|lasting|duration|disruption|degraded|degradation|incident (?:duration|of|lasted)|interrupt\w+|impact(?:ed)?|failed|affected|not available|halted)\b/i;
/** What a duration is the duration of, when it is not the incident's. */
const elsewhere =
  /\b(?:every|each|per|timeouts?|interval|retention|window|cache|ttl|expir\w+|older|old|ago|expect\w*|estimat\w+|would|will|could|should|might|maintenance|typical\w*|usual\w*|average|sla|quota|budget|limit|less than \d+ (?:months|days) old|last (?:year|month|week)|previous|other|first|another|since)\b/i;

/** "Delays of up to two days" bounds what one user saw: nothing in the times can contradict it. */
const isBound = /^\s*(?:up to|(?:a )?maximum)\b/i;

/** The durations that a report states of itself. `ranges` are its ranges of impact, in minutes. */
export function statedDurations(
  source: Source,
  text: string,
  blocks: readonly Written[],
  measures: Measures,
  ranges: readonly number[],
): StatedDuration[] {
  const found: StatedDuration[] = [];
  for (const written of blocks) {
    const { block, raw, signs } = written;
    if (block.kind === "code" || raw.length > 20_000) continue;
    if (!mayHoldDuration(raw, signs) || !maySpeakOfMeasure.test(raw)) continue;
    const masked = maskedOf(written).replaceAll("\n", " ");
    for (const duration of readDurations(masked)) {
      const name = measureOf(masked, duration);
      if (name === undefined) continue;
      const start = block.start + duration.start;
      const span = { start, end: block.start + duration.end };
      found.push({
        measure: name,
        text: plainText(text, span),
        minutes: duration.minutes,
        verdict: isBound.test(masked.slice(duration.start, duration.end))
          ? undefined
          : verdictOf(duration, measures[name], name === "timeToResolve" ? ranges : []),
        words: { ...span, ...placeAt(source, start) },
      });
    }
  }
  if (found.length === 0) return found;
  const told = withoutAsides(found);
  return told.some(isConflict) && inParts.test(text) ? told.map(withoutConflict) : told;
}

const isConflict = ({ verdict }: StatedDuration): boolean => verdict === "conflicts";

/** "Down for around 20 minutes …, then degraded for 39 more minutes": no part is the whole. */
const inParts =
  /\b(?:another (?:about |around |roughly )?\d+|\d+ (?:more|additional|further)) (?:minutes|hours)\b/i;

const withoutConflict = (it: StatedDuration): StatedDuration =>
  isConflict(it) ? { ...it, verdict: undefined } : it;

/** Where one figure agrees, another for the same measure speaks of something else. */
function withoutAsides(found: readonly StatedDuration[]): StatedDuration[] {
  const agreed = new Set(found.filter((it) => it.verdict === "agrees").map((it) => it.measure));
  return found.map((it) => (agreed.has(it.measure) ? withoutConflict(it) : it));
}

/** Which measure the words around a duration speak of. */
function measureOf(masked: string, duration: DurationWords): string | undefined {
  const sentence = sentenceAround(masked, duration);
  const before = masked.slice(Math.max(sentence.start, duration.start - 60), duration.start);
  const after = masked.slice(duration.end, Math.min(sentence.end, duration.end + 40));
  const near = `${before} ${after}`;
  if (/^\s*(?:later|before|earlier|ago|after|old|window|apart|prior)\b/i.test(after))
    return undefined;
  if (
    detect.test(near) &&
    /\b(?:within|ttd|mttd|time to|took|after)\b/i.test(
      before + masked.slice(duration.start, duration.end),
    )
  ) {
    return "timeToDetect";
  }
  if (mitigate.test(near)) return "timeToMitigate";
  if (resolve.test(near)) return "timeToResolve";
  if (elsewhere.test(near)) return undefined;
  return impact.test(near) || /^\W*duration\b/i.test(masked) ? "timeToResolve" : undefined;
}

function verdictOf(
  duration: DurationWords,
  measure: Measure | undefined,
  ranges: readonly number[],
): StatedDuration["verdict"] {
  const candidates = [
    ...(measure ? [[measure.least, measure.most] as const] : []),
    ...ranges.map((minutes) => [minutes, minutes] as const),
  ];
  if (candidates.length === 0) return undefined;
  const loose = measure?.approximate ?? false;
  return candidates.some(([least, most]) => agrees(duration, least, most, loose))
    ? "agrees"
    : "conflicts";
}

/** True when a duration of `least` to `most` minutes may be told as the author tells it. */
function agrees(
  { minutes, sense, unit }: DurationWords,
  least: number,
  most: number,
  loose: boolean,
): boolean {
  const rounding = unit >= 60 ? unit / 2 : Math.max(1, unit);
  const slack = Math.max(rounding, sense === "exact" && !loose ? 0 : minutes * 0.15);
  if (sense === "over") return most >= minutes - rounding;
  if (sense === "under") return least <= minutes + rounding;
  return most >= minutes - slack && least <= minutes + slack;
}
