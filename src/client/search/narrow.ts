/**
 * Narrows the archive down and counts what each further choice would give.
 *
 * Rule: inside a facet one of the chosen values is enough, between facets each must hold. The count
 * beside a value is the number of results if its facet held that value alone.
 */
import type { FacetBlock, FacetFile, FacetName } from "../../model/search/facets.ts";
import { decodeAscending, decodeNumbers } from "../../model/search/numbers.ts";
import type { Chosen, Order } from "./state.ts";

export interface OpenValue {
  readonly value: string;
  readonly label: string;
  /** Of the whole archive. */
  readonly count: number;
  readonly rows: readonly number[];
}

export interface OpenFacet {
  readonly name: FacetName;
  readonly label: string;
  readonly values: readonly OpenValue[];
}

/** The facets, decoded, and what is known of the rows of the blocks that were loaded. */
export interface Archive {
  readonly rows: number;
  readonly days: ArrayLike<number>;
  readonly minutes: ArrayLike<number>;
  /** 0 is the worst; rows without a severity come after all others. */
  readonly severities: ArrayLike<number>;
  readonly facets: readonly OpenFacet[];
}

export interface Narrowed {
  /** Rows that match, in the order of the archive. */
  readonly rows: readonly number[];
  /** For each facet the count of each of its values, in their order. */
  readonly counts: ReadonlyMap<FacetName, readonly number[]>;
}

/** Opens the facets with some blocks of rows, by their numbers. */
export function openArchive(file: FacetFile, blocks: ReadonlyMap<number, FacetBlock>): Archive {
  const { rows, rowsPerBlock } = file;
  const days = new Uint32Array(rows);
  const minutes = new Uint32Array(rows);
  const loaded = [...blocks].map(([number, block]) => ({ first: number * rowsPerBlock, block }));
  for (const { first, block } of loaded) {
    days.set(decodeNumbers(block.days), first);
    minutes.set(decodeNumbers(block.minutes), first);
  }
  const rowsOf = (facet: number, value: number): number[] =>
    loaded.flatMap(({ first, block }) =>
      decodeAscending(block.facets[facet]?.[value] ?? "").map((row) => first + row),
    );
  const facets = file.facets.map((facet, index) => ({
    ...facet,
    values: facet.values.map((value, at) => ({ ...value, rows: rowsOf(index, at) })),
  }));
  return { rows, days, minutes, severities: ranksOf(facets, rows), facets };
}

/** The rank of each row's severity; rows without one come after all others. */
export function ranksOf(facets: readonly OpenFacet[], rows: number): Uint8Array {
  const severity = facets.find(({ name }) => name === "severity")?.values ?? [];
  const ranks = new Uint8Array(rows).fill(severity.length);
  severity.forEach(({ rows: own }, rank) => {
    for (const row of own) ranks[row] = rank;
  });
  return ranks;
}

/** The whole archive: nothing is chosen and nothing was searched for. */
export const wholeArchive = ({ rows, facets }: FacetFile): Narrowed => ({
  rows: Array.from({ length: rows }, (_, row) => row),
  counts: new Map(facets.map(({ name, values }) => [name, values.map(({ count }) => count)])),
});

/** Narrows down to the chosen values, among the rows that the query found if there is one. */
export function narrow(archive: Archive, chosen: Chosen, found?: ReadonlySet<number>): Narrowed {
  const all = Array.from({ length: archive.rows }, (_, row) => row);
  // How many facets a row fails, and the last of them: failing one alone still counts inside it.
  const fails = new Uint8Array(archive.rows);
  const failed = new Uint8Array(archive.rows);
  archive.facets.forEach(({ name, values }, index) => {
    const wanted = chosen.get(name);
    if (!wanted) return;
    const matching = new Set(values.filter((v) => wanted.has(v.value)).flatMap((v) => v.rows));
    for (const row of all) {
      if (matching.has(row)) continue;
      fails[row] = (fails[row] ?? 0) + 1;
      failed[row] = index;
    }
  });
  const isFound = (row: number): boolean => !found || found.has(row);
  const rows = all.filter((row) => fails[row] === 0 && isFound(row));
  const counts = archive.facets.map(({ name, values }, index) => {
    const counted = (row: number): boolean =>
      isFound(row) && (fails[row] === 0 || (fails[row] === 1 && failed[row] === index));
    return [name, values.map((value) => value.rows.filter(counted).length)] as const;
  });
  return { rows, counts: new Map(counts) };
}

/** Puts rows into an order; equal ones stay in the order in which they came. */
export function sortRows(
  rows: readonly number[],
  order: Order,
  { days, minutes, severities }: Archive,
): readonly number[] {
  if (order === "relevance") return rows;
  const column = { date: days, duration: minutes, severity: severities }[order];
  const sign = order === "severity" ? 1 : -1;
  return rows.toSorted((a, b) => sign * ((column[a] ?? 0) - (column[b] ?? 0)));
}
