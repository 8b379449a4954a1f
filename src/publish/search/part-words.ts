/**
 * Which pages of a part hold which words, and where, read from the files that Pagefind made of it.
 *
 * In:   the bytes of the part's `pf_index` files.
 * Out:  `words.json` beside them: what the words of the whole archive are put together from.
 * Rule: read straight from the bytes: making values of them all would take a tenth of a build.
 */
import { gunzipSync } from "node:zlib";
import { compareText } from "../../derive/order.ts";
import { encodeNumbers } from "../../model/search/numbers.ts";
import { signatureLength } from "../../model/search/packed.ts";
import { packPlaces, packWeight } from "../../model/search/words.ts";

/** A word; pages are counted from the part's first. */
export type PartWord = readonly [
  word: string,
  first: number,
  last: number,
  /** From each page to the next, as `encodeNumbers` writes them. */
  gaps: string,
  /** Of each page, as `packWeight` gives them. */
  weights: string,
  /** In each page, as `packPlaces` writes them. */
  places: string,
];

/** The words of a part, ascending. */
export type PartWords = readonly PartWord[];

/** The weight of a word's place in running text, as Pagefind counts it, and the unit of weights. */
const runningText = 25;
const whole = 24;

/** Reads the words of a part. */
export function partWords(chunks: readonly Uint8Array[]): PartWords {
  const words: PartWord[] = [];
  for (const chunk of chunks) readChunk(gunzipSync(chunk).subarray(signatureLength), words);
  return words.toSorted(([a], [b]) => compareText(a, b));
}

/**
 * Reads the words of one file.
 *
 * `[[word, pages, [[form with diacritics, pages] …]] …]`, where `pages` are
 * `[[gap, [gap or -weight - 1 …], facts …] …]`: a weight counts for the places after it, the first
 * of which is whole again.
 */
function readChunk(bytes: Uint8Array, words: PartWord[]): void {
  const { length, number, text } = valuesOf(bytes);
  let held = new Map<number, Held>();

  function readPages(): void {
    let page = 0;
    for (let pages = length(); pages > 0; pages--) {
      const fields = length();
      page += number();
      const known = held.get(page) ?? { weight: 0, places: [] };
      held.set(page, known);
      let weight = runningText;
      let at = 0;
      for (let places = length(); places > 0; places--) {
        const gap = number();
        if (gap < 0) {
          weight = -gap - 1;
          at = 0;
        } else {
          known.weight += weight;
          known.places.push((at += gap));
        }
      }
      // Where it stands in facts beside the text, which tell no more than that it does.
      for (let field = 2; field < fields; field++)
        for (let facts = length(); facts > 0; facts--) number();
    }
  }

  length();
  for (let left = length(); left > 0; left--) {
    length();
    const word = text();
    held = new Map();
    readPages();
    for (let variants = length(); variants > 0; variants--) {
      length();
      text();
      readPages();
    }
    const pages = [...held].toSorted(([a], [b]) => a - b);
    const first = pages[0]?.[0] ?? 0;
    const gaps = pages.slice(1).map(([page], i) => page - (pages[i]?.[0] ?? 0));
    const weights = pages.map(([, { weight }]) => packWeight(weight / whole));
    const last = pages.at(-1)?.[0] ?? first;
    const places = pages.map(([, own]) => packPlaces(own.places)).join("");
    words.push([word, first, last, encodeNumbers(gaps), encodeNumbers(weights), places]);
  }
}

/** A word in a page. */
interface Held {
  weight: number;
  readonly places: number[];
}

/** The values of CBOR that Pagefind writes, one after another. */
interface Values {
  /** Of a list. */
  readonly length: () => number;
  readonly number: () => number;
  readonly text: () => string;
}

const [listKind, textKind] = [4, 3];
const decoder = new TextDecoder();

function valuesOf(bytes: Uint8Array): Values {
  let at = 0;
  let kind = 0;
  function head(): number {
    const first = bytes[at++] ?? 0;
    kind = first >> 5;
    const value = first & 31;
    if (value < 24) return value;
    if (value > 27) throw new Error("the search index is of an unknown form");
    let long = 0;
    for (let left = 1 << (value - 24); left > 0; left--) long = long * 256 + (bytes[at++] ?? 0);
    return long;
  }
  function headOf(wanted: number): number {
    const value = head();
    if (kind !== wanted) throw new Error("the search index is of an unknown form");
    return value;
  }
  return {
    length: () => headOf(listKind),
    number: () => {
      const value = head();
      if (kind > 1) throw new Error("the search index is of an unknown form");
      return kind === 1 ? -1 - value : value;
    },
    text: () => {
      const end = headOf(textKind) + at;
      const text = decoder.decode(bytes.subarray(at, end));
      at = end;
      return text;
    },
  };
}
