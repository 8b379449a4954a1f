/**
 * The facets of several archives as those of one.
 *
 * Rule: a value that several archives have is one value with the counts of all; rows are counted
 * through, archive after archive. A further facet tells the archives apart.
 */
import {
  durationValues,
  type Facet,
  type FacetFile,
  type FacetName,
  type FacetValue,
} from "../../model/search/facets.ts";
import { ranksOf, type Archive } from "./narrow.ts";

/** One file for several archives; `titles` are their names, each another. */
export function joinFiles(files: readonly FacetFile[], titles: readonly string[]): FacetFile {
  const [first] = files;
  const names = [...new Set(files.flatMap(({ facets }) => facets.map(({ name }) => name)))];
  const archive: Facet = {
    name: "archive",
    label: "Archive",
    values: titles.map((title, i) => ({ value: title, label: title, count: files[i]?.rows ?? 0 })),
  };
  const joined = names.map((name): Facet => {
    const own = files.flatMap(({ facets }) => facets.find((facet) => facet.name === name) ?? []);
    const values = joinValues(
      name,
      own.map((facet) => facet.values),
    );
    return { name, label: own[0]?.label ?? name, values };
  });
  return {
    format: first?.format ?? 0,
    rows: files.reduce((sum, { rows }) => sum + rows, 0),
    rowsPerBlock: first?.rowsPerBlock ?? 1,
    facets: [archive, ...joined],
  };
}

/** What is known of the rows of several archives, for the file that was made of theirs. */
export function joinArchives(file: FacetFile, archives: readonly Archive[]): Archive {
  const days = new Uint32Array(file.rows);
  const minutes = new Uint32Array(file.rows);
  const rowsOf = new Map<string, number[]>();
  let first = 0;
  archives.forEach((archive, index) => {
    days.set(archive.days, first);
    minutes.set(archive.minutes, first);
    const from = first;
    const title = file.facets[0]?.values[index]?.value ?? "";
    rowsOf.set(
      keyOf("archive", title),
      Array.from({ length: archive.rows }, (_, row) => from + row),
    );
    for (const { name, values } of archive.facets)
      for (const { value, rows } of values) {
        const key = keyOf(name, value);
        const known = rowsOf.get(key) ?? [];
        rowsOf.set(key, known);
        for (const row of rows) known.push(from + row);
      }
    first += archive.rows;
  });
  const facets = file.facets.map((facet) => ({
    ...facet,
    values: facet.values.map((value) => ({
      ...value,
      rows: rowsOf.get(keyOf(facet.name, value.value)) ?? [],
    })),
  }));
  return { rows: file.rows, days, minutes, severities: ranksOf(facets, file.rows), facets };
}

const keyOf = (name: FacetName, value: string): string => `${name} ${value}`;

/** Values of one facet in several archives, in the order in which one archive would show them. */
function joinValues(name: FacetName, lists: readonly (readonly FacetValue[])[]): FacetValue[] {
  const known = new Map<string, FacetValue>();
  for (const value of lists.flat()) {
    const { label, count } = known.get(value.value) ?? { label: value.label, count: 0 };
    known.set(value.value, { value: value.value, label, count: count + value.count });
  }
  const values = [...known.values()];
  const by = (rank: (value: string) => number): FacetValue[] =>
    values.toSorted((a, b) => rank(a.value) - rank(b.value));
  if (name === "year") return by((year) => -Number(year));
  if (name === "duration") return by((value) => durationValues.indexOf(value as never));
  if (name === "severity" || name === "status") {
    const levels = joinLevels(lists.map((list) => list.map(({ value }) => value)));
    return by((value) => levels.indexOf(value));
  }
  return values.toSorted((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));
}

/** Levels of several archives: one that the first lack stands before the next one that they have. */
function joinLevels(lists: readonly (readonly string[])[]): string[] {
  const joined: string[] = [];
  for (const list of lists)
    list.forEach((level, at) => {
      if (joined.includes(level)) return;
      const next = list.slice(at + 1).find((later) => joined.includes(later));
      joined.splice(next === undefined ? joined.length : joined.indexOf(next), 0, level);
    });
  return joined;
}
