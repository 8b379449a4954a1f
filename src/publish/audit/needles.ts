/**
 * Turns internal text into what can be searched for.
 *
 * In:   pieces of internal text.
 * Out:  marks (words that only a machine or a name would make) and phrases of words.
 * Rule: what also stands in public text is no leak; `liveNeedles` takes it out.
 */
import type { InternalText } from "./source-texts.ts";
import type { Needle } from "./probe.ts";
import { type ToldLine, toldLine } from "./told-line.ts";

/** A needle of internal text: a phrase as its words, a mark also where it is pulled apart. */
export interface InternalNeedle extends Needle {
  /** The file that it comes from. */
  readonly file: string;
  /** True for marks, names and long phrases: no chance makes them. False asks for a word of its own. */
  readonly isStrict: boolean;
  /** True where it was written without markup: what tags are called is no word of it. */
  readonly isPlain: boolean;
}

/** Words in a phrase that is a leak when one of them stands nowhere in public text. */
const shortPhrase = 4;

/**
 * Words in a phrase that is a leak whatever its words are. Fewer would be found by chance where
 * two public texts meet on a page: a title before a summary, one tag before the next.
 */
const longPhrase = 6;

const isMark = (word: string): boolean =>
  word.length >= 7 &&
  /\d/.test(word) &&
  /\p{L}/u.test(word) &&
  !/^\d+(?:ms|kb|mb|gb|utc|th)$/.test(word);

/** Keys of front matter: they say nothing, but what follows some of them is a name. */
const key = /^\s*(?:- )?(?:---|([A-Za-z]\w*)\s*:)/;
const naming = new Set(["title", "summary", "slug", "author", "owner", "team", "text"]);

/** Lists whose entries tell nothing by standing side by side: other reports combine them too. */
const listing = new Set(["tags", "services"]);

/** What to search for. */
export function needlesOf(pieces: readonly InternalText[]): readonly InternalNeedle[] {
  const marks = new Map<string, InternalNeedle>();
  const phrases = new Map<string, InternalNeedle>();
  const add = (needle: InternalNeedle): void => {
    const alike = needle.isWhole ? phrases : marks;
    const known = alike.get(needle.words);
    const isPlain = needle.isPlain && known?.isPlain !== false;
    const stays = known?.isStrict ? known : needle;
    // Nearly all are new: they are not copied.
    alike.set(needle.words, stays.isPlain === isPlain ? stays : { ...stays, isPlain });
  };
  for (const { file, text } of pieces) {
    const lines = text.split("\n");
    for (const line of lines) {
      const name = key.exec(line)?.[1];
      const isList = name !== undefined && listing.has(name);
      const isPlain = !line.includes("<");
      for (const part of isList ? line.replace(key, " ").split(/[,[\]]/) : [line]) {
        const told = toldLine(part.replace(key, " "));
        const { length } = told.words;
        for (const word of told.words)
          if (isMark(word)) add({ words: word, file, isStrict: true, isPlain, isWhole: false });
        if (file.endsWith("README.md")) continue;
        const addPhrase = (from: number, to: number, isStrict: boolean): void => {
          const words = told.phrase(from, to);
          if (words !== undefined) add({ words, file, isStrict, isPlain, isWhole: true });
        };
        const isName = isList || lines.length === 1 || (name !== undefined && naming.has(name));
        if (isName && length >= 2 && length < shortPhrase) addPhrase(0, length, true);
        for (let to = shortPhrase; to <= length; to++) addPhrase(to - shortPhrase, to, isName);
        for (let to = longPhrase; to <= length; to++) {
          const from = to - longPhrase;
          addPhrase(from, to, isName || !isLinked(told, from, to));
        }
      }
    }
  }
  return [...marks.values(), ...phrases.values()];
}

/** True for an address and a word or two beside it: others link to the same page with them. */
function isLinked({ addressed }: ToldLine, from: number, to: number): boolean {
  const beside = to - from - addressed(from, to);
  return beside > 0 && beside < to - from && beside < shortPhrase;
}
