/**
 * Turns internal text into what can be searched for.
 *
 * In:   pieces of internal text.
 * Out:  marks (words that only a machine or a name would make) and phrases of words.
 * Rule: what also stands in public text is no leak; `liveNeedles` takes it out.
 */
import type { InternalText } from "./source-texts.ts";
import type { Needle } from "./probe.ts";
import { wordsOf } from "./words.ts";

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

/** Words of dates, which every page writes in its own way. */
const calendar =
  /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)[a-z]*$|^(?:utc|cest|cet|gmt|est|pst|pdt|edt|the|and|for|was|with|from|that|were|this|not)$/;

const isTelling = (word: string): boolean => /^\p{L}{3,}$/u.test(word) && !calendar.test(word);

const address = /\bhttps?:\/\/[^\s<>()[\]"'`]+/g;

/** The words of a line, and which of them are parts of an address. */
function toldBy(line: string): { words: string[]; isAddress: boolean[] } {
  const words: string[] = [];
  const isAddress: boolean[] = [];
  const add = (text: string, isPart: boolean): void => {
    for (const word of wordsOf(text)) {
      words.push(word);
      isAddress.push(isPart);
    }
  };
  let at = 0;
  for (const { 0: found, index } of line.matchAll(address)) {
    add(line.slice(at, index), false);
    add(found, true);
    at = index + found.length;
  }
  add(line.slice(at), false);
  return { words, isAddress };
}

/** True for an address and a word or two beside it: others link to the same page with them. */
function isLinked(isAddress: readonly boolean[]): boolean {
  const beside = isAddress.filter((isPart) => !isPart).length;
  return beside > 0 && beside < isAddress.length && beside < shortPhrase;
}

/** What is known of a phrase besides its words. */
type Facts = Pick<InternalNeedle, "file" | "isStrict" | "isPlain">;

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
  const addPhrase = (parts: readonly string[], facts: Facts): void => {
    const telling = parts.filter(isTelling);
    if (telling.length < 2 || telling.join("").length < 11) return;
    add({ ...facts, words: parts.join(" "), isWhole: true });
  };
  for (const { file, text } of pieces) {
    const lines = text.split("\n");
    for (const line of lines) {
      const name = key.exec(line)?.[1];
      const isList = name !== undefined && listing.has(name);
      const isPlain = !line.includes("<");
      for (const part of isList ? line.replace(key, " ").split(/[,[\]]/) : [line]) {
        const { words, isAddress } = toldBy(part.replace(key, " "));
        for (const word of words)
          if (isMark(word)) add({ words: word, file, isStrict: true, isPlain, isWhole: false });
        if (file.endsWith("README.md")) continue;
        const isName = isList || lines.length === 1 || (name !== undefined && naming.has(name));
        if (isName && words.length >= 2 && words.length < shortPhrase)
          addPhrase(words, { file, isStrict: true, isPlain });
        for (const length of [shortPhrase, longPhrase])
          for (let at = length; at <= words.length; at++) {
            const isLong = length === longPhrase && !isLinked(isAddress.slice(at - length, at));
            const isStrict = isName || isLong;
            addPhrase(words.slice(at - length, at), { file, isStrict, isPlain });
          }
      }
    }
  }
  return [...marks.values(), ...phrases.values()];
}
