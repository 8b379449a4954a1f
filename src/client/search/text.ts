/**
 * The full text of the archive, searched in files that are made from Pagefind's index of it.
 *
 * Rule: Pagefind's own engine would be 70 kB to load and one large file for each part of the index
 * before the first word is looked up; here a word costs one small file, and each result that is
 * shown the text of its page. Nothing is loaded before a reader turns to the search.
 */
import { type DirectoryRoot, pagesPerList } from "../../model/search/directory.ts";
import { decodeNumbers } from "../../model/search/numbers.ts";
import { unpack } from "../../model/search/packed.ts";
import { partFolder } from "../../model/search/parts.ts";
import type { PlaceFile, WordFile } from "../../model/search/words.ts";
import { type Hit, hitsIn } from "./hits.ts";
import { answersIn, type Asked, filesWith } from "./lexicon.ts";
import { load, loadJson, once } from "./load.ts";
import { openPhrase, type PhraseIndex } from "./phrase.ts";
import { type Answer, rank, type Ranked } from "./rank.ts";
import { sift } from "./sift.ts";
import { partsOf, plain } from "./words.ts";

/** Where a page's text can be linked to: an element with an `id`. */
export interface Anchor {
  readonly element: string;
  readonly id: string;
  readonly text: string | undefined;
  /** The number of words before it. */
  readonly location: number;
}

/** The text of a page as the index keeps it. */
export interface Fragment {
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string | undefined>>;
  readonly anchors: readonly Anchor[];
}

/** A page that holds all words of a query. */
export interface TextHit {
  /** Its row, as the facets count them: from the newest on. */
  readonly row: number;
  /** How well it answers; the more, the better. */
  readonly score: number;
  readonly load: () => Promise<FoundText>;
}

/** The text of such a page, and where in it the words stand. */
export interface FoundText {
  readonly fragment: Fragment;
  readonly hits: readonly Hit[];
}

/** What a search finds. */
export interface TextFound {
  /** The best of all, as many as a list begins with or more. */
  readonly first: readonly TextHit[];
  /** All of them, best first; for the pages of a phrase more is loaded. */
  readonly all: () => Promise<readonly TextHit[]>;
}

/** Where the files of the index are. */
export interface TextAddresses {
  /** What Pagefind made. */
  readonly index: string;
  /** What the addresses of the other files begin with. */
  readonly directory: string;
  readonly language: string;
}

/** The text of an archive. */
export interface SearchText {
  /** Finds pages with all words of a query, best first. */
  readonly find: (query: string) => Promise<TextFound>;
  /** Loads what a search for such words will need, before it is asked for. */
  readonly prepare: (query: string) => Promise<void>;
  /** Loads what every search needs besides. */
  readonly ahead: () => Promise<void>;
}

/** A list of results begins with so many. */
export const firstResults = 3;

/** Words that are typed are looked up from so many letters on. */
const leastPrepared = 3;

/** Opens the index. Throws where a site was built without one. */
export async function openText(addresses: TextAddresses): Promise<SearchText> {
  const { index, directory, language } = addresses;
  const root = await loadJson<DirectoryRoot>(`${directory}words.json`);
  const wordsIn = once((file: number) => loadJson<WordFile>(`${directory}words-${file}.json`));
  const placesIn = once((name: string) => loadJson<PlaceFile>(`${directory}places-${name}.json`));
  const phraseIndex: PhraseIndex = {
    pages: root.pages,
    starts: root.words,
    pieces: decodeNumbers(root.pieces),
    common: new Set(root.common.split(" ")),
    words: wordsIn,
    places: (file, piece) => placesIn(`${file}-${piece}`),
  };
  const idsIn = once(async (list: number) =>
    (await loadJson<string>(`${directory}pages-${list}.json`)).split(" "),
  );
  const textAt = once(async (address: string) => {
    const text = await unpack(await load(address));
    return JSON.parse(new TextDecoder().decode(text)) as Fragment;
  });

  const answers = (asked: Asked): Promise<Answer[]> => answersIn(asked, root.words, wordsIn);

  /** What is asked for by a word of a query, with its answers: the whole of it, else each part. */
  async function lookUp(written: string): Promise<readonly (readonly [Asked, Answer[]])[]> {
    const whole: Asked = { word: plain(written), exactly: false };
    const found = await answers(whole);
    const parts = found.length > 0 ? [] : partsOf(written);
    if (parts.length === 0) return [[whole, found]];
    return Promise.all(
      parts.map(async (part) => {
        const asked = { word: plain(part), exactly: false };
        return [asked, await answers(asked)] as const;
      }),
    );
  }

  async function textOf(page: number): Promise<Fragment> {
    const ids = await idsIn(Math.floor(page / pagesPerList));
    const folder = `${index}${partFolder(Math.floor(page / root.pagesPerPart))}fragment/`;
    return textAt(`${folder}${root.prefix}${ids[page % pagesPerList]}.pf_fragment`);
  }

  const rowOf = (page: number): number => root.pages - 1 - page;

  async function findAll(query: string): Promise<TextFound> {
    const found = (await Promise.all(wordsOf(query, language).map(lookUp))).flat();
    const asked = found.map(([word]) => word);
    const ranked = rank(
      found.map(([, answers]) => answers),
      root.pages,
    );
    const hits = ranked.map(({ page, score }): TextHit => {
      const load = async (): Promise<FoundText> => {
        const fragment = await textOf(page);
        return { fragment, hits: hitsIn(fragment.content, asked) };
      };
      return { row: rowOf(page), score, load };
    });
    return { first: hits, all: async () => hits };
  }

  async function findInOrder(written: string): Promise<TextFound> {
    const words = wordsOf(written, language).map(plain);
    const [found, phrase] = await Promise.all([
      Promise.all(words.map((word) => answers({ word, exactly: true }))),
      openPhrase(words, phraseIndex),
    ]);
    const ranked = rank(found, root.pages).filter(({ page }) => phrase.mayBeIn(page));
    const toHit = ({ page, score }: Ranked): TextHit => ({
      row: rowOf(page),
      score,
      load: async () => {
        const [fragment, starts] = await Promise.all([textOf(page), phrase.startsIn(page)]);
        const hits = starts.flatMap((start) =>
          words.map((_, i): Hit => ({ at: start + i, weight: 1, asked: 1 << (i % 31) })),
        );
        return { fragment, hits };
      },
    });
    if (phrase.isSure) {
      const hits = ranked.map(toHit);
      return { first: hits, all: async () => hits };
    }
    const isThere = async ({ page }: Ranked): Promise<boolean> =>
      (await phrase.startsIn(page)).length > 0;
    const { first, all } = await sift(ranked, isThere, firstResults);
    return { first: first.map(toHit), all: async () => (await all()).map(toHit) };
  }

  return {
    find: (query) => {
      const phrase = /^"(.+)"$/.exec(query)?.[1];
      return phrase === undefined ? findAll(query) : findInOrder(phrase);
    },
    prepare: async (query) => {
      const words = wordsOf(query, language).map(plain);
      const asked = words.filter((word) => word.length >= leastPrepared);
      const files = asked.flatMap((word) => filesWith({ word, exactly: false }, root.words));
      await Promise.all(files.map(wordsIn));
    },
    ahead: async () => {
      const lists = Array.from({ length: Math.ceil(root.pages / pagesPerList) }, (_, i) => i);
      await Promise.all(lists.map(idsIn));
    },
  };
}

/** Words between spaces; languages that write none are cut as the index cuts them. */
function wordsOf(query: string, language: string): string[] {
  const words = query.split(/\s+/).filter((word) => plain(word) !== "");
  if (!/^(?:zh|ja|th)(?:-|$)/.test(language)) return words;
  const segmenter = new Intl.Segmenter(language, { granularity: "word" });
  return words.flatMap((word) =>
    [...segmenter.segment(word)].filter((part) => part.isWordLike).map((part) => part.segment),
  );
}
