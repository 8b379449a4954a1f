/**
 * The zone of a document, where it leaves no doubt about it.
 *
 * Rule: one zone beside all clock times that name any, and no talk of another; else none.
 */

const universal = /(?:\d|[ap]\.?m\.?)[ \u00a0]*\(?(?:UTC|GMT|Z)\b(?![+-]\d)/i;
const other =
  /(?:\d|[ap]\.?m\.?)[ \u00a0]*\(?(?:[ECMP][SD]?T|AK[SD]T|H[SA]?[SD]T|CES?T|WES?T|EES?T|BST|IST|MSK|JST|AE[SD]T|NZ[SD]T|SGT)\b|\blocal time\b|(?:UTC|GMT)[ ]?[+-]\d/;
const allTimes =
  /\ball times?(?: are| given)?(?: in)?\s+\(?(?:UTC|GMT)\b|\btimes? \((?:UTC|GMT)\)/i;

/** `UTC`, or undefined where the document names no zone, several, or one that changes by season. */
export function zoneOf(text: string): string | undefined {
  return (universal.test(text) || allTimes.test(text)) && !other.test(text) ? "UTC" : undefined;
}
