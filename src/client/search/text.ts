/**
 * The full text of the archive, searched in the files that Pagefind made of it.
 *
 * Rule: Pagefind's own engine would be 70 kB to load and one large file for each part of the index
 * before the first word is looked up; here a word costs a stretch of the directory and one small
 * file a part. Nothing is loaded before a reader searches for words.
 */
import {
  type DirectoryRoot,
  type DirectoryStretch,
  lastNotAfter,
  pagesPerList,
} from "../../model/search/directory.ts";
import { type PackedChunk, readPacked, unpack } from "../../model/search/packed.ts";
import { partFolder } from "../../model/search/parts.ts";
import { postingsOf, type Place, type Postings } from "./postings.ts";
import { rank, rankPhrase, type Answer, type Hit, type Ranked } from "./rank.ts";
import { formsOf, likenessTo, partsOf, plain } from "./words.ts";

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
  /** Where the words stand in its text. */
  readonly hits: readonly Hit[];
  readonly load: () => Promise<Fragment>;
}

/** Where the files of the index are. */
export interface TextAddresses {
  /** What Pagefind made. */
  readonly index: string;
  /** What the directory's addresses begin with. */
  readonly directory: string;
  readonly language: string;
}

/** Finds pages with all words of a query, best first. */
export type SearchText = (query: string) => Promise<readonly TextHit[]>;

/** A search loads no more files than this for one word in one part. */
const mostFiles = 3;

/** Opens the index. Throws where a site was built without one. */
export async function openText(addresses: TextAddresses): Promise<SearchText> {
  const { index, directory, language } = addresses;
  const bytes = once(async (address) => (await load(address)).arrayBuffer());
  const list = once(async (address) => (await load(address)).json());
  const root = (await list(`${directory}words.json`)) as DirectoryRoot;
  const chunk = once(async (address) => readPacked<PackedChunk>(await bytes(address)));

  /** The words of the index that answer to one asked for. */
  async function answers(asked: string, exactly: boolean): Promise<Answer[]> {
    const forms = exactly ? [asked] : formsOf(asked);
    const files = new Map<string, number>();
    const starts = [...new Set(forms.map((form) => lastNotAfter(root.stretches, form)))];
    for (const start of starts) {
      const stretch = (await list(`${directory}words-${start}.json`)) as DirectoryStretch;
      const own = forms.filter((form) => lastNotAfter(root.stretches, form) === start);
      stretch.forEach((chunks, part) => {
        const folder = `${index}${partFolder(part)}index/${root.prefix}`;
        for (const id of chunksWith(chunks, own, asked)) files.set(`${folder}${id}.pf_index`, part);
      });
    }
    const likeness = likenessTo(asked);
    const isWanted = (word: string): boolean => (exactly ? word === asked : likeness(word) > 0);
    const found = new Map<string, Map<number, readonly Place[]>>();
    await Promise.all(
      [...files].map(async ([address, part]) => {
        const words = await chunk(address);
        for (const [word, postings] of postingsOf(words, isWanted, part * root.pagesPerPart))
          found.set(word, merged(found.get(word), postings));
      }),
    );
    return [...found].map(([word, postings]) => ({ likeness: likeness(word), postings }));
  }

  /** The answers to a word of a query: to the whole of it, else to each of its parts. */
  async function answersOf(written: string): Promise<readonly (readonly Answer[])[]> {
    const asked = plain(written);
    if (asked === "") return [];
    const whole = await answers(asked, false);
    const parts = whole.length > 0 ? [] : partsOf(written);
    return parts.length === 0
      ? [whole]
      : Promise.all(parts.map((part) => answers(plain(part), false)));
  }

  const toHit = ({ page, score, hits }: Ranked): TextHit => ({
    row: root.pages - 1 - page,
    score,
    hits,
    load: async () => {
      const ids = (await list(
        `${directory}pages-${Math.floor(page / pagesPerList)}.json`,
      )) as string;
      const id = ids.split(" ")[page % pagesPerList];
      const folder = `${index}${partFolder(Math.floor(page / root.pagesPerPart))}fragment/`;
      const packed = await bytes(`${folder}${root.prefix}${id}.pf_fragment`);
      return JSON.parse(new TextDecoder().decode(await unpack(packed))) as Fragment;
    },
  });

  return async (query) => {
    const phrase = /^"(.+)"$/.exec(query.trim())?.[1];
    const written = wordsOf(phrase ?? query, language);
    const words =
      phrase === undefined
        ? (await Promise.all(written.map(answersOf))).flat()
        : await Promise.all(
            written
              .map(plain)
              .filter(Boolean)
              .map((word) => answers(word, true)),
          );
    if (words.length === 0) return [];
    return (phrase === undefined ? rank : rankPhrase)(words, root.pages).map(toHit);
  };
}

/** The chunks of one part, `FROM ID FROM ID …`, that may hold forms of a word or what begins so. */
function chunksWith(chunks: string, forms: readonly string[], asked: string): Set<string> {
  const fields = chunks.split(" ");
  const starts = fields.filter((_, i) => i % 2 === 0);
  const found = new Set(forms.map((form) => lastNotAfter(starts, form)));
  starts.forEach((start, at) => start.startsWith(asked) && found.add(at));
  const ids = [...found].slice(0, mostFiles).flatMap((at) => fields[2 * at + 1] ?? []);
  return new Set(ids);
}

function merged(
  known: ReadonlyMap<number, readonly Place[]> | undefined,
  more: Postings,
): Map<number, readonly Place[]> {
  return new Map([...(known ?? []), ...more]);
}

/** Words between spaces; languages that write none are cut as the index cuts them. */
function wordsOf(query: string, language: string): string[] {
  const words = query.split(/\s+/);
  if (!/^(?:zh|ja|th)(?:-|$)/.test(language)) return words;
  const segmenter = new Intl.Segmenter(language, { granularity: "word" });
  return words.flatMap((word) =>
    [...segmenter.segment(word)].filter((part) => part.isWordLike).map((part) => part.segment),
  );
}

async function load(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return response;
}

/** Asks once for each address. */
function once<Value>(
  ask: (address: string) => Promise<Value>,
): (address: string) => Promise<Value> {
  const asked = new Map<string, Promise<Value>>();
  return (address) => {
    const known = asked.get(address);
    if (known) return known;
    const answer = ask(address);
    asked.set(address, answer);
    answer.catch(() => asked.delete(address)); // the next search tries again
    return answer;
  };
}
