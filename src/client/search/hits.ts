/** Where in a text the words asked for stand. */
import { answersTo, type Asked } from "./lexicon.ts";
import { isCompound, partsOf, plain, tailsOf } from "./words.ts";

/** A place of something asked for. */
export interface Hit {
  /** The number of words before it. */
  readonly at: number;
  /** 1 for the word itself; less for other forms and for a part of a longer word. */
  readonly weight: number;
  /** Which of the words asked for stand there, one bit each. */
  readonly asked: number;
}

const ofPart = 0.5;

/** The words of a page's text, as the index counts them: between spaces, or as it cut them. */
export const textWords = (content: string): string[] =>
  content.split(content.includes("\u200B") ? "\u200B" : /\s+/);

/** Places in their order, each once: words that meet at one, as parts of a name do, add up. */
export function hitsIn(content: string, asked: readonly Asked[]): Hit[] {
  const likenesses = asked.map(answersTo);
  const answer = (word: string): { weight: number; asked: number } => {
    let weight = 0;
    let bits = 0;
    const parts = isCompound(word) ? [...tailsOf(word), ...partsOf(word)].map(plain) : [];
    const whole = plain(word);
    likenesses.forEach((likeness, index) => {
      const own = parts.reduce(
        (most, part) => Math.max(most, ofPart * likeness(part)),
        likeness(whole),
      );
      if (own === 0) return;
      weight += own;
      bits |= 1 << (index % 31);
    });
    return { weight, asked: bits };
  };
  const known = new Map<string, { weight: number; asked: number }>();
  return textWords(content).flatMap((word, at): Hit[] => {
    const found = known.get(word) ?? answer(word);
    known.set(word, found);
    return found.asked === 0 ? [] : [{ at, ...found }];
  });
}
