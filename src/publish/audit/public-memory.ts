/**
 * What earlier audits found out about public texts, so that a build after one edit reads no other.
 *
 * In:   the file that the last audit left, and what its findings depend on besides texts.
 * Out:  which sources are public as a whole, and which items public texts say.
 * Rule: it knows texts by the hashes of their content, and no items, which may be words of internal
 *       text: what is known of these is sealed with all of them. What is missing, broken, of other
 *       software or settings, of other items, or found at a later instant tells nothing: it is found
 *       out anew.
 */
import { readFileSync } from "node:fs";
import { writeBeside } from "../cache/charts.ts";
import type { ItemFinder, ItemSearch } from "./find-items.ts";
import { keyOf, seal, unseal } from "./sealed.ts";

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

/** What is known of items of one kind. */
interface KnownItems {
  /** Hashes of the texts that were searched. */
  readonly texts: readonly string[];
  /** Of each item in its turn the number of a text that says it, -1 where none does; sealed. */
  readonly said: string;
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
  const all = [...items];
  const key = keyOf(all);
  const said = before && unseal(before.said, key);
  for (const [at, item] of all.entries()) {
    const number = said?.[at];
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
  const known = {
    texts: texts.map(({ hash }) => hash),
    said: seal(
      all.map((item) => witness.get(item) ?? -1),
      key,
    ),
  };
  return { said: new Set(witness.keys()), known };
}
