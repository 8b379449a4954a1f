import { describe, expect, it } from "vitest";
import { joinArchives, joinFiles } from "../../../src/client/search/join-facets.ts";
import { narrow, openArchive, sortRows } from "../../../src/client/search/narrow.ts";
import type { FacetBlock, FacetFile, FacetName } from "../../../src/model/search/facets.ts";
import { encodeAscending, encodeNumbers } from "../../../src/model/search/numbers.ts";

type Facets = Readonly<Partial<Record<FacetName, Readonly<Record<string, readonly number[]>>>>>;

/** An archive whose facets are given as rows by value; row N happened on day `days[N]`. */
function archiveOf(
  days: readonly number[],
  facets: Facets,
): { file: FacetFile; block: FacetBlock } {
  const entries = Object.entries(facets) as [FacetName, Record<string, readonly number[]>][];
  return {
    file: {
      format: 1,
      rows: days.length,
      rowsPerBlock: 1000,
      facets: entries.map(([name, values]) => ({
        name,
        label: name,
        values: Object.entries(values).map(([value, rows]) => ({
          value,
          label: value,
          count: rows.length,
        })),
      })),
    },
    block: {
      days: encodeNumbers(days),
      minutes: encodeNumbers(days.map(() => 0)),
      facets: entries.map(([, values]) => Object.values(values).map(encodeAscending)),
    },
  };
}

const shop = archiveOf([9, 5, 1], {
  severity: { SEV1: [0], SEV3: [1, 2] },
  tag: { dns: [0, 1], disk: [2] },
  duration: { "under-15m": [0], "4h-24h": [1] },
});
const payments = archiveOf([7, 6], {
  severity: { SEV0: [1], SEV1: [0] },
  tag: { ledger: [0], dns: [0, 1] },
  year: { "2020": [0, 1] },
  duration: { "1h-4h": [0] },
});
const all = [shop, payments];
const file = joinFiles(
  all.map((archive) => archive.file),
  ["Shop", "Payments"],
);
const joined = joinArchives(
  file,
  all.map((archive) => openArchive(archive.file, new Map([[0, archive.block]]))),
);
const valuesOf = (name: FacetName): string[] =>
  file.facets.find((facet) => facet.name === name)?.values.map((v) => `${v.value} ${v.count}`) ??
  [];

describe("joinFiles(files, titles)", () => {
  it("adds counts, and says how many incidents each archive has", () => {
    expect(file.rows).toBe(5);
    expect(valuesOf("archive")).toEqual(["Shop 3", "Payments 2"]);
    expect(valuesOf("tag")).toEqual(["dns 4", "disk 1", "ledger 1"]);
  });

  it("keeps levels and durations in their order, whoever has them", () => {
    expect(valuesOf("severity")).toEqual(["SEV0 1", "SEV1 2", "SEV3 2"]);
    expect(valuesOf("duration")).toEqual(["under-15m 1", "1h-4h 1", "4h-24h 1"]);
  });
});

describe("joinArchives(file, archives)", () => {
  it("narrows and counts over all archives", () => {
    const { rows, counts } = narrow(joined, new Map([["tag", new Set(["dns"])]]));
    expect(rows).toEqual([0, 1, 3, 4]);
    expect(counts.get("archive")).toEqual([2, 2]);
    expect(counts.get("severity")).toEqual([1, 2, 1]);
    expect(narrow(joined, new Map([["archive", new Set(["Payments"])]])).rows).toEqual([3, 4]);
  });

  it("sorts by day and by severity over all archives", () => {
    const { rows } = narrow(joined, new Map());
    expect(sortRows(rows, "date", joined)).toEqual([0, 3, 4, 1, 2]);
    expect(sortRows(rows, "severity", joined)[0]).toBe(4);
  });
});
