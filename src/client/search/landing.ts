/**
 * Where in a page a hit lands: the events and headings under which the words stand.
 *
 * In:   a page's text, its anchors, and where the words asked for stand.
 * Out:  landings, best first, each with the words around the hit.
 * Rule: the landing with most of the query's words wins; between equals an event before a heading.
 */
import { type Hit, textWords } from "./hits.ts";
import type { Anchor, Fragment } from "./text.ts";

/** A piece of text; `marked` where it is a word that was searched for. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** One place of a page. */
export interface Landing {
  /** The `id` to land on; undefined is the top of the page. */
  readonly anchor: string | undefined;
  /** The heading over the words; undefined for events, whose words speak for themselves. */
  readonly heading: string | undefined;
  readonly excerpt: readonly Piece[];
}

/** What was found in a page. */
export interface Found {
  readonly landings: readonly Landing[];
  /** The words of the page that matched, as written, each once. */
  readonly words: readonly string[];
}

const before = 6;
const excerptLength = 26;
const mostLandings = 3;
const mostWords = 8;

/** Finds the best landings of a page. */
export function findLandings(fragment: Fragment, hits: readonly Hit[]): Found {
  const text = textWords(fragment.content);
  const word = (at: number): string => text[at] ?? "";
  const anchors = fragment.anchors.filter(isLandmark).toSorted((a, b) => a.location - b.location);
  const groups = new Map<Anchor | undefined, { places: number[]; score: number; asked: number }>();
  const placed = hits.map((hit) => ({
    ...hit,
    anchor: anchors.findLast((anchor) => anchor.location <= hit.at),
  }));
  const told = placed.filter(({ anchor }) => isEvent(anchor)).map(({ at }) => at);
  for (const { at, weight, asked, anchor } of placed) {
    if (!isEvent(anchor) && told.some((event) => isRepeat(word, at, event))) continue;
    const group = groups.get(anchor) ?? { places: [], score: 0, asked: 0 };
    groups.set(anchor, group);
    group.places.push(at);
    group.score += weight;
    group.asked |= asked;
  }
  const ranked = [...groups].map(([anchor, group]) => ({ anchor, ...group }));
  ranked.sort(
    (a, b) =>
      bits(b.asked) - bits(a.asked) ||
      Number(isEvent(b.anchor)) - Number(isEvent(a.anchor)) ||
      b.score - a.score,
  );
  // The facts at the top of a page tell less than any place in its text.
  const inText = ranked.filter(({ anchor }) => anchor !== undefined);
  const best = inText.length > 0 ? inText : ranked;
  const landings = best.slice(0, mostLandings).map(({ anchor, places }): Landing => {
    const next = anchors.find((a) => a.location > (anchor?.location ?? -1))?.location;
    const heading = isEvent(anchor) ? undefined : anchor?.text?.trim() || undefined;
    // The heading stands above the excerpt: its own words are left out where others were found.
    const start = anchor?.location ?? 0;
    const below = start + (heading?.split(/\s+/).length ?? 0);
    const inText = places.filter((place) => place >= below);
    const from = inText.length > 0 ? below : start;
    return {
      anchor: anchor?.id,
      heading,
      excerpt: excerpt(inText.length > 0 ? inText : places, from, next ?? text.length, word),
    };
  });
  const words = hits.map(({ at }) => core(word(at)));
  return { landings, words: [...new Set(words)].filter(Boolean).slice(0, mostWords) };
}

const bits = (asked: number): number => asked.toString(2).replaceAll("0", "").length;

const isEvent = (anchor: Anchor | undefined): boolean => anchor?.id.startsWith("event-") ?? false;

const isLandmark = (anchor: Anchor): boolean => isEvent(anchor) || /^h[2-6]$/.test(anchor.element);

/** Whether the words around a place are those of an event, which was read from them. */
const isRepeat = (word: (at: number) => string, at: number, event: number): boolean =>
  [-1, 0, 1].filter((step) => core(word(at + step)) === core(word(event + step))).length > 1 &&
  core(word(at)) === core(word(event));

/** Words around the hits inside the part of the page that belongs to the anchor. */
function excerpt(
  places: readonly number[],
  start: number,
  end: number,
  word: (at: number) => string,
): Piece[] {
  const near = (place: number): number =>
    places.filter((other) => other >= place && other < place - before + excerptLength).length;
  const first = places.toSorted((a, b) => near(b) - near(a) || a - b)[0] ?? start;
  const from = Math.max(start, first - before);
  const to = Math.min(end, from + excerptLength);
  const marked = new Set(places);
  const pieces: Piece[] = [];
  for (let at = from; at < to; at++) {
    pieces.push({ text: word(at), marked: marked.has(at) });
  }
  if (from > start) pieces.unshift({ text: "…", marked: false });
  if (to < end) pieces.push({ text: "…", marked: false });
  return pieces;
}

/** A word without the punctuation around it. */
const core = (word: string): string => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
