/**
 * Tells how plainly the words of an event state a milestone.
 *
 * Rule: 10 for a label, 9 for words that say it outright, 8 for a range of impact, 5 to 7 for what
 *       happened; 0 where the words leave it open, or speak of it as tried, planned or elsewhere.
 */
import { oneOf } from "../../parse/one-of.ts";
import { isUpdate } from "./distractors.ts";
import {
  endsThere,
  endsToo,
  isOverElsewhere,
  mayWork,
  notOver,
  notYet,
  onlyTries,
  over,
  reduces,
  toldOver,
  works,
} from "./milestone-ends.ts";
import {
  dealsWith,
  detectLabel,
  goesDown,
  isAffected,
  isAnew,
  isTroubled,
  lasts,
  mitigateLabel,
  noticing,
  notNoticing,
  partFails,
  peaks,
  repairLabel,
  resolveLabel,
  sawNone,
  siteDown,
  startLabel,
  startsOutright,
  troubleAt,
} from "./milestone-phrases.ts";
import type { Placed } from "./placed.ts";
import type { Sighting } from "./sighting.ts";

/**
 * How plainly an event states a milestone; 0: not at all. What is told less plainly than `least` asks
 * for is not looked for.
 */
export type Plainness = (text: string, placed: Placed, least: number) => number;

const isLabelled = ({ under, label }: Sighting, pattern: RegExp): boolean =>
  pattern.test(under ?? "") || pattern.test(label ?? "");

/** Maintenance, and the response to an incident, begin on purpose. */
const ofMaintenance = oneOf`
  \b(?:planned|scheduled) (?:outage|down ?time)
  \bmaintenance\b[^.,]{0,30}\b(?:starts?|started|begins?|began|occur\w*)\b
  \b(?:start|beginning) of\b[^.,]{0,40}\bmaintenance
  \brespon
`;

/** "GitHub, starting at 05:59, had an incident": the words before the time say that it began there. */
const beganThen = ({ passage, moment }: Sighting): boolean =>
  moment !== undefined &&
  /\b(?:starting|beginning)\b/i.test(passage.masked.slice(moment.phrase, moment.clock.start));

/** True where trouble stands right before its time. */
function isNamedAt({ passage, moment }: Sighting): boolean {
  const before = passage.masked.slice(0, moment?.phrase ?? 0);
  return troubleAt.test(before) && !dealsWith.test(lastClause(before, before.length));
}

/** What the passage says before the time. */
const wordsBefore = ({ passage, moment }: Sighting): string =>
  passage.masked.slice(0, moment?.start ?? 0);

export const startOf: Plainness = (text, { sighting, end }, least) => {
  if (isLabelled(sighting, startLabel)) return 10;
  if (least > 9) return 0;
  const isOutright = startsOutright.test(text) && !ofMaintenance.test(text);
  if (isOutright && !isAnew.test(text)) return 9;
  if (beganThen(sighting) && isTroubled.test(text) && !isAnew.test(text)) return 9;
  if (end && isImpactRange(text, sighting.label)) return 8;
  if (peaks.test(text)) return 0;
  if (siteDown.test(text)) return 6;
  if (least > 5) return 0;
  if (isNamedAt(sighting)) return 5;
  // Few texts go down: that is asked before all that would speak against it.
  const rank = goesDown.test(text) ? 5 : partFails.test(text) ? 4 : 0;
  if (rank === 0 || isAnew.test(text) || noticing.test(text) || sawNone.test(text)) return 0;
  return /\b(?:alert|monitor|ticket|until then)\b/i.test(text) ? 0 : rank;
};
export const detectOf: Plainness = (text, { sighting }, least) => {
  if (isLabelled(sighting, detectLabel)) return 10;
  if (least > 5) return 0;
  // A range of impact tells when it was down, whoever was paged in it.
  if (sighting.moment?.until && isImpactRange(text, sighting.label)) return 0;
  // "14:05 noticed that it had been updated at 05:33": the time is that of the older event.
  const before = wordsBefore(sighting);
  const isOlder =
    !sighting.leads &&
    ((sighting.source === "list" && /\d:\d\d/.test(before)) ||
      /\bhad (?!no\b|an?\b|stopped|crashed|gone|failed|died)/i.test(text));
  return noticing.test(text) && !notNoticing.test(text) && !isOlder ? 5 : 0;
};
export const mitigateOf: Plainness = (text, { sighting }, least) => {
  if (isLabelled(sighting, mitigateLabel)) return 10;
  if (least > 5) return 0;
  const hit = reduces.exec(text);
  return hit && !onlyTries.test(lastClause(text, hit.index)) ? 5 : 0;
};
export const resolveOf: Plainness = (text, placed, least) => {
  const rank = endOf(text, placed, least);
  // What an update says was so before it was posted: a time that the text tells comes first.
  return isUpdate(placed.sighting) ? Math.min(rank, 4) : rank;
};
const endOf: Plainness = (text, { sighting }, least) => {
  if (isLabelled(sighting, resolveLabel)) return 10;
  if (least > 9) return 0;
  if (over.test(text) && !isOverElsewhere.test(text)) return toldOver.test(text) ? 6 : 9;
  if (/\buntil then\b/i.test(text) && (isAffected.test(text) || /\blasted\b/.test(text))) return 7;
  if (notOver.test(text)) return 0;
  if (endsThere.test(text)) return 5;
  if (endsToo.test(text) && isTroubled.test(wordsBefore(sighting))) return 9;
  return least <= 5 && mayWork.test(text) && clausesOf(text).some(isBack) ? 5 : 0;
};

const isBack = (clause: string): boolean =>
  works.test(clause) && !onlyTries.test(clause) && !notYet.test(clause);

/** "Repaired" above "Resolved": where both are labelled, the first ended the impact for the time being. */
export const isRepair = ({ sighting }: Placed): boolean => repairLabel.test(sighting.label ?? "");

/** The clauses of a text: one may say what another only tries. */
const clausesOf = (text: string): string[] => text.split(/[,.;:]\s|\s+(?:and|but)\s+/);

/** The words of a clause up to `at`. */
const lastClause = (text: string, at: number): string =>
  /[^.,;:]*$/.exec(text.slice(0, at))?.[0] ?? "";

/** True for "was unavailable from … until …" and for the label "Impact" or "Outage" of a range. */
export function isImpactRange(text: string, label: string | undefined): boolean {
  if (
    label !== undefined &&
    /\b(?:impact|outage|downtime|incident|duration|date|when|time)/i.test(label)
  )
    return true;
  return isAffected.test(text) || lasts.test(text) || startsOutright.test(text);
}
