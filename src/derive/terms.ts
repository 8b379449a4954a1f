/**
 * The telling words of a report: what related incidents are found by.
 *
 * In:   the report's text, as Markdown.
 * Out:  at most 32 words in lower case, most telling first.
 * Rule: a word tells more the more often it stands and the longer it is; common words tell nothing.
 *       Only words that a page shows count: pages name them as the reason of a relation.
 */

const common = new Set(
  (
    "about above after again against all also although always among and another any are around as at away back be because been before being between both but by came can cannot come could day did different do does done down during each either else end enough even every few first for found from further get give given go going gone got had has have having he her here him his how however if in into is it its itself just last less like made make many may me might minute minutes more most much must my near need never new next no none nor not nothing now number of off often on once one only onto or other our out over own part per rather same see seen several she should show since so some still such take taken than that the their them then there these they thing this those though three through thus time times to together too took two under until up upon us use used using very via was way we well went were what when where whether which while who why will with within without would year yet you your " +
    "http https www com org html utc cest jan feb mar apr jun jul aug sep oct nov dec monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december internal public postmortem incident report timeline summary"
  ).split(" "),
);

/** What a page never shows as words: addresses and titles of links, languages of code, tags. */
const unseen = new RegExp(
  [
    /\]\((?:[^()]|\([^()]*\)){0,2000}\)/, // where a link goes, and its title
    /^[ \t>]*\[[^\]\n]{1,999}\]:[ \t]*\n?.*(?:\n[ \t>]*(?:"[^"]{0,999}"|'[^']{0,999}'|\([^()]{0,999}\))[ \t]*$)?/,
    /^[ \t>]*\*\[[^\]\n]{1,999}\]:.*/, // an abbreviation
    /^[ \t>*+\d.)-]*(?:`{3,}|~{3,}).*/,
    /<[^<>]*>/,
  ]
    .map(({ source }) => source)
    .join("|"),
  "gm",
);
const mayHoldUnseen = /[\]`~<]/;

/** Most texts are plain ASCII, which is read several times faster. */
// oxlint-disable-next-line no-control-regex
const isPlain = /^[\u0000-\u007f]*$/;

/** The words that tell most about a text. */
export function tellingWords(text: string, limit = 32): string[] {
  const counts = new Map<string, number>();
  const pattern = isPlain.test(text) ? /[a-z][a-z0-9]{2,23}/g : /\p{L}[\p{L}\p{N}]{2,23}/gu;
  const seen = mayHoldUnseen.test(text) ? text.replace(unseen, " ") : text;
  for (const word of seen.toLowerCase().match(pattern) ?? []) {
    if (!common.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts]
    .map(([word, count]) => ({ word, weight: count * Math.min(word.length, 10) }))
    .toSorted((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1))
    .slice(0, limit)
    .map(({ word }) => word);
}
