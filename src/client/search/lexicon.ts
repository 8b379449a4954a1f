/** Which pages hold a word: read from the files of words. */
import { lastNotAfter } from "../../model/search/directory.ts";
import { decodeAscending, decodeNumbers } from "../../model/search/numbers.ts";
import { unpackWeight, type WordFile } from "../../model/search/words.ts";
import type { Answer } from "./rank.ts";
import { formsOf, likenessTo } from "./words.ts";

/** A word asked for. */
export interface Asked {
  readonly word: string;
  /** False: other forms of it, and words that begin with it, answer too. */
  readonly exactly: boolean;
}

/** Loads a file of words by its number. */
export type LoadWords = (file: number) => Promise<WordFile>;

/** A search loads no more files than this for one word. */
const mostFiles = 6;

/** How well a word answers to one that is asked for; 0 where it does not. */
export const answersTo = ({ word, exactly }: Asked): ((found: string) => number) =>
  exactly ? (found) => Number(found === word) : likenessTo(word);

/** The files that hold words which may answer; `starts` is what each file begins at. */
export function filesWith({ word, exactly }: Asked, starts: readonly string[]): number[] {
  const own = lastNotAfter(starts, word);
  if (exactly) return [own];
  const forms = formsOf(word).map((form) => lastNotAfter(starts, form));
  const longer = starts.flatMap((start, file) => (start.startsWith(word) ? [file] : []));
  return [...new Set([own, ...forms, ...longer])].slice(0, mostFiles).toSorted((a, b) => a - b);
}

/** The words of the archive that answer to one asked for. */
export async function answersIn(
  asked: Asked,
  starts: readonly string[],
  loadWords: LoadWords,
): Promise<Answer[]> {
  const answering = answersTo(asked);
  const files = await Promise.all(filesWith(asked, starts).map(loadWords));
  const answers: Answer[] = [];
  for (const file of files)
    for (let at = 0; at < file.length; at += 3) {
      const likeness = answering(file[at] ?? "");
      if (likeness === 0) continue;
      const pages = decodeAscending(file[at + 1] ?? "");
      const weights = decodeNumbers(file[at + 2] ?? "").map(unpackWeight);
      answers.push({ likeness, pages, weights });
    }
  return answers;
}
