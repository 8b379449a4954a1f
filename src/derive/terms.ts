/**
 * The telling words of a report: what related incidents are found by.
 *
 * In:   the report's text, as Markdown.
 * Out:  at most 32 words in lower case, most telling first.
 * Rule: a word tells more the more often it stands and the longer it is; common words tell nothing.
 *       Only words that a page shows count: pages name them as the reason of a relation.
 */

import { Buffer } from "node:buffer";
import { isPlain } from "../source/plain.ts";

const common = new Set(
  (
    "about above after again against all also although always among and another any are around as at away back be because been before being between both but by came can cannot come could day did different do does done down during each either else end enough even every few first for found from further get give given go going gone got had has have having he her here him his how however if in into is it its itself just last less like made make many may me might minute minutes more most much must my near need never new next no none nor not nothing now number of off often on once one only onto or other our out over own part per rather same see seen several she should show since so some still such take taken than that the their them then there these they thing this those though three through thus time times to together too took two under until up upon us use used using very via was way we well went were what when where whether which while who why will with within without would year yet you your " +
    "http https www com org html utc cest jan feb mar apr jun jul aug sep oct nov dec monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december internal public postmortem incident report timeline summary"
  ).split(" "),
);

/** What a page never shows as words, each with a sign that it is never without. */
const unseen: readonly (readonly [needs: readonly string[], pattern: RegExp])[] = [
  [["]("], /\]\((?:[^()]|\([^()]*\)){0,2000}\)/], // where a link goes, and its title
  [
    ["]:"],
    /^[ \t>]*\[[^\]\n]{1,999}\]:[ \t]*\n?.*(?:\n[ \t>]*(?:"[^"]{0,999}"|'[^']{0,999}'|\([^()]{0,999}\))[ \t]*$)?/,
  ],
  [["]:"], /^[ \t>]*\*\[[^\]\n]{1,999}\]:.*/], // an abbreviation
  [["```", "~~~"], /^[ \t>*+\d.)-]*(?:`{3,}|~{3,}).*/],
  [["<"], /<[^<>]*>/],
];

/** The text without what a page never shows: addresses and titles of links, tags, languages. */
function withoutUnseen(text: string): string {
  const found = unseen.filter(([needs]) => needs.some((sign) => text.includes(sign)));
  if (found.length === 0) return text;
  return text.replace(new RegExp(found.map(([, { source }]) => source).join("|"), "gm"), " ");
}

/** The words that tell most about a text. */
export function tellingWords(text: string, limit = 32): string[] {
  const seen = withoutUnseen(text);
  const read = isPlain(seen) ? seen : seen.toLowerCase();
  const words = isPlain(seen) ? countPlainWords(read) : countWords(read);
  const least = leastOf(words, limit);
  return words
    .filter(({ weight }) => weight >= least)
    .map(({ weight, start, end }) => ({ weight, word: read.slice(start, end).toLowerCase() }))
    .toSorted((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1))
    .slice(0, limit)
    .map(({ word }) => word);
}

/** A word: where it stands first, and how much it tells. */
interface Weighed {
  readonly start: number;
  readonly end: number;
  readonly weight: number;
}

/** The least weight that counts: most words are lighter, and never cut out or sorted. */
function leastOf(words: readonly Weighed[], limit: number): number {
  const counts: number[] = [];
  for (const { weight } of words) {
    while (counts.length <= weight) counts.push(0);
    counts[weight] = (counts[weight] ?? 0) + 1;
  }
  let weight = counts.length;
  for (let missing = limit; weight > 0 && missing > 0;) missing -= counts[--weight] ?? 0;
  return weight;
}

const weightOf = (length: number, count: number): number => count * Math.min(length, 10);

function countWords(text: string): Weighed[] {
  const counts = new Map<string, { readonly start: number; count: number }>();
  for (const { 0: word, index: start } of text.matchAll(/\p{L}[\p{L}\p{N}]{2,23}/gu)) {
    const known = counts.get(word);
    if (known) known.count++;
    else if (!common.has(word)) counts.set(word, { start, count: 1 });
  }
  return Array.from(counts, ([{ length }, { start, count }]) => ({
    start,
    end: start + length,
    weight: weightOf(length, count),
  }));
}

/** A word of a plain text: where it stands first, and how often. */
interface Counted {
  readonly start: number;
  readonly end: number;
  readonly hash: number;
  count: number;
}

const longest = 24;

/** Lower-case letters by character code, digits as they are, 0 for all else. */
const lower = Uint8Array.from({ length: 256 }, (_, code) => {
  const character = String.fromCharCode(code).toLowerCase();
  return /[a-z0-9]/.test(character) ? character.charCodeAt(0) : 0;
});
const firstLetter = "a".charCodeAt(0);

const hashOf = (word: string): number =>
  Array.from(word).reduce((hash, c) => (Math.imul(hash, 31) + c.charCodeAt(0)) | 0, 0);
const commonHashes = new Set(Array.from(common, hashOf));

/** The same where all letters are ASCII: words are told apart before any is cut out. */
function countPlainWords(text: string): Weighed[] {
  const codes = new Uint8Array(text.length + 1);
  Buffer.from(codes.buffer).write(text, "latin1");
  const found: Counted[] = [];
  const places = new Int32Array(placesFor(text.length));
  const small = lower;
  for (let at = 0; at < text.length;) {
    const start = at++;
    let code = small[codes[start] ?? 0] ?? 0;
    if (code < firstLetter) continue;
    let hash = code;
    for (code = small[codes[at] ?? 0] ?? 0; code > 0; code = small[codes[at] ?? 0] ?? 0) {
      if (at - start === longest) break;
      hash = (Math.imul(hash, 31) + code) | 0;
      at++;
    }
    if (at - start > 2) count(codes, start, at, hash, found, places);
  }
  const weighed: Weighed[] = [];
  for (const { start, end, hash, count } of found) {
    if (commonHashes.has(hash) && common.has(text.slice(start, end).toLowerCase())) continue;
    weighed.push({ start, end, weight: weightOf(end - start, count) });
  }
  return weighed;
}

/** A power of two, more than there can be words. */
const placesFor = (length: number): number => 1 << (32 - Math.clz32(length >> 1));

/** Counts a word; `places` holds the indexes of words plus 1, each near the place of its hash. */
function count(
  codes: Uint8Array,
  start: number,
  end: number,
  hash: number,
  found: Counted[],
  places: Int32Array,
): void {
  const last = places.length - 1;
  let place = (hash ^ (hash >>> 15)) & last;
  for (let index = places[place] ?? 0; index > 0; index = places[place] ?? 0) {
    const known = found[index - 1];
    if (known?.hash === hash && isSame(codes, known, start, end)) {
      known.count++;
      return;
    }
    place = (place + 1) & last;
  }
  places[place] = found.push({ start, end, hash, count: 1 });
}

function isSame(codes: Uint8Array, known: Counted, start: number, end: number): boolean {
  if (known.end - known.start !== end - start) return false;
  for (let at = start, other = known.start; at < end; at++, other++)
    if (lower[codes[at] ?? 0] !== lower[codes[other] ?? 0]) return false;
  return true;
}
