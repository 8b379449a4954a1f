/**
 * Which pages of a part hold which words, and where, read from the files that Pagefind made of it.
 *
 * In:   the bytes of the part's `pf_index` files.
 * Out:  `words.json` beside them: what the words of the whole archive are put together from.
 * Rule: read straight from the bytes: making values of them all would take a tenth of a build.
 */
import type { Buffer } from "node:buffer";
import { gunzipSync } from "node:zlib";
import { compareText } from "../../derive/order.ts";
import { encodeNumbers } from "../../model/search/numbers.ts";
import { signatureLength } from "../../model/search/packed.ts";
import { packPlaces, packWeight, unpackPlaces } from "../../model/search/words.ts";

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

/** A word as `words.json` has it. */
const written = /\["([^"]*)",(\d+),(\d+),"([^"]*)","([^"]*)","([^"]*)"\]/y;

/** Reads those of a part's words that are asked for, ascending, and none of the others. */
export function someWords(json: string, asked: readonly string[]): PartWords {
  const words: PartWord[] = [];
  let from = 0;
  for (const word of asked) {
    const begin = json.indexOf(`["${word}",`, from);
    if (begin < 0) continue;
    from = written.lastIndex = begin;
    const [whole, , first, last, gaps = "", weights = "", places = ""] = written.exec(json) ?? [];
    if (whole === undefined)
      throw new Error("the words of the search index are of an unknown form");
    words.push([word, Number(first), Number(last), gaps, weights, places]);
  }
  return words;
}

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
function readChunk(bytes: Buffer, words: PartWord[]): void {
  const { length, number, text } = valuesOf(bytes);

  function readPages(): Held[] {
    const held: Held[] = [];
    let page = 0;
    for (let pages = length(); pages > 0; pages--) {
      const fields = length();
      page += number();
      const own: number[] = [];
      let all = 0;
      let weight = runningText;
      let at = 0;
      for (let places = length(); places > 0; places--) {
        const gap = number();
        if (gap < 0) {
          weight = -gap - 1;
          at = 0;
        } else {
          all += weight;
          own.push((at += gap));
        }
      }
      held.push({ page, weight: all, places: packPlaces(own) });
      // Where it stands in facts beside the text, which tell no more than that it does.
      for (let field = 2; field < fields; field++)
        for (let facts = length(); facts > 0; facts--) number();
    }
    return held;
  }

  length();
  for (let left = length(); left > 0; left--) {
    length();
    const word = text();
    let held = readPages();
    for (let variants = length(); variants > 0; variants--) {
      length();
      text();
      held = together(held, readPages());
    }
    words.push(packWord(word, held));
  }
}

/** A word in a page. */
interface Held {
  readonly page: number;
  readonly weight: number;
  /** As `packPlaces` writes them. */
  readonly places: string;
}

/** Puts two forms of a word together. */
function together(one: readonly Held[], other: readonly Held[]): Held[] {
  const held = new Map(one.map((own) => [own.page, own]));
  for (const { page, weight, places } of other) {
    const known = held.get(page);
    const all = unpackPlaces((known?.places ?? "") + places).flat();
    held.set(page, {
      page,
      weight: (known?.weight ?? 0) + weight,
      places: packPlaces(all),
    });
  }
  return [...held.values()].toSorted((a, b) => a.page - b.page);
}

/** Writes a word with its pages, ascending. */
function packWord(word: string, held: readonly Held[]): PartWord {
  const first = held[0]?.page ?? 0;
  const gaps: number[] = [];
  const weights: number[] = [];
  let all = "";
  let last = first;
  for (const { page, weight, places } of held) {
    gaps.push(page - last);
    weights.push(packWeight(weight / whole));
    all += places;
    last = page;
  }
  return [word, first, last, encodeNumbers(gaps.slice(1)), encodeNumbers(weights), all];
}

/** The values of CBOR that Pagefind writes, one after another. */
interface Values {
  /** Of a list. */
  readonly length: () => number;
  readonly number: () => number;
  readonly text: () => string;
}

const [listKind, textKind] = [4, 3];

function valuesOf(bytes: Buffer): Values {
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
      const text = bytes.toString("utf8", at, end);
      at = end;
      return text;
    },
  };
}
