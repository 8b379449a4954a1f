/**
 * What earlier audits found out about public texts, so that a build after one edit reads no other.
 *
 * In:   the file that the last audit left, and what its findings depend on besides texts.
 * Out:  which sources are public as a whole, and which items public texts say.
 * Rule: it holds hashes alone, and knows texts by their content. Hashes of items, which may be words
 *       of internal text, can only be made by who has all items, so that none can be guessed. What
 *       is missing, broken, of other software or settings, of other items, or found at a later
 *       instant tells nothing: it is found out anew.
 */
import { readFileSync } from "node:fs";
import { writeBeside } from "../cache/charts.ts";
import { hashOf } from "../hash.ts";
import type { ItemFinder, ItemSearch } from "./find-items.ts";

/** What is known, and what this audit adds to it. */
export interface PublicMemory {
  /** Whether a source was shown as a whole; `id` is that of its path and content. */
  readonly isPublic: (id: string) => boolean;
  /** Notes the sources that are shown as a whole now. */
  readonly notePublic: (ids: Iterable<string>) => void;
  /** Which items stand in any of the texts. */
  readonly said: (asked: ItemSearch, findItems: ItemFinder) => Promise<ReadonlySet<string>>;
  /** Keeps it all for the next audit. */
  readonly save: () => void;
}

/** What is known of items of one kind, by their hashes. */
interface KnownItems {
  /** Hashes of the texts that were searched. */
  readonly texts: readonly string[];
  /** The number of a text that says an item; -1 where none does. */
  readonly items: Readonly<Record<string, number>>;
}

interface Kept {
  readonly key: string;
  /** When sources were found public: a later day hides none of them. */
  readonly now: string;
  readonly sources: readonly string[];
  readonly kinds: Readonly<Record<string, KnownItems>>;
}

/** Opens what the last audit kept; without a file nothing is known and nothing is kept. */
export function openMemory(file: string | undefined, key: string, now: string): PublicMemory {
  const before = file === undefined ? undefined : readKept(file, key, now);
  const known = new Set(before?.sources);
  let sources: readonly string[] = [];
  const kinds: Record<string, KnownItems> = {};
  return {
    isPublic: (id) => known.has(id),
    notePublic(ids) {
      sources = [...ids];
    },
    async said(asked, findItems) {
      const { said, known } = await findSaid(before?.kinds[asked.kind], asked, findItems);
      kinds[asked.kind] = known;
      return said;
    },
    save() {
      if (file === undefined) return;
      const kept: Kept = { key, now, sources, kinds: { ...before?.kinds, ...kinds } };
      writeBeside(file, JSON.stringify(kept));
    },
  };
}

function readKept(file: string, key: string, now: string): Kept | undefined {
  try {
    const kept = JSON.parse(readFileSync(file, "utf8")) as Kept;
    return kept.key === key && Date.parse(kept.now) <= Date.parse(now) ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** Finds what is said, reading only texts that may change the answer. */
async function findSaid(
  before: KnownItems | undefined,
  { kind, items, texts }: ItemSearch,
  findItems: ItemFinder,
): Promise<{ readonly said: ReadonlySet<string>; readonly known: KnownItems }> {
  const numbers = new Map(texts.map(({ hash }, number) => [hash, number]));
  const searched = new Set(before?.texts);
  const witness = new Map<string, number>();
  const open = new Set<string>(); // said by none of the texts that were searched before
  const unknown = new Set<string>();
  const secret = hashOf([...items].join("\n"));
  const nameOf = (item: string): string => hashOf(`${secret} ${item}`);
  for (const item of items) {
    const number = before?.items[nameOf(item)];
    if (number === undefined) unknown.add(item);
    else if (number < 0) open.add(item);
    else {
      const still = numbers.get(before?.texts[number] ?? "");
      if (still === undefined) unknown.add(item);
      else witness.set(item, still);
    }
  }
  const search = async (
    wanted: Set<string>,
    isNeeded: (hash: string) => boolean,
  ): Promise<void> => {
    const needed = [...texts.entries()].filter(([, { hash }]) => isNeeded(hash));
    if (wanted.size === 0 || needed.length === 0) return;
    const found = await findItems({ kind, items: wanted, texts: needed.map(([, text]) => text) });
    for (const [item, at] of found) {
      wanted.delete(item);
      witness.set(item, needed[at]?.[0] ?? -1);
    }
  };
  await search(open, (hash) => !searched.has(hash));
  await search(unknown, () => true);
  const missing = [...open, ...unknown].map((item) => [nameOf(item), -1] as const);
  const found = [...witness].map(([item, number]) => [nameOf(item), number] as const);
  const known = {
    texts: texts.map(({ hash }) => hash),
    items: Object.fromEntries([...found, ...missing]),
  };
  return { said: new Set(witness.keys()), known };
}
