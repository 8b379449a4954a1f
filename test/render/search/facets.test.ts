import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { narrow, openArchive, sortRows } from "../../../src/client/search/narrow.ts";
import { incidentsJson } from "../../../src/render/open-data/incident-json.ts";
import type { IncidentSummary } from "../../../src/render/open-data/incident-schema.ts";
import { facetFiles, searchFiles } from "../../../src/render/search/facets.ts";
import type { FacetName } from "../../../src/model/search/facets.ts";
import { record } from "../../derive/record.ts";
import { pageContext } from "../page-context.ts";

const pick = <Value>(list: readonly Value[], n: number): Value => list[n % list.length]!;
const at = "2014-10-23T04:19:00Z";
const measure = (minutes: number) => ({
  minutes,
  least: minutes,
  most: minutes,
  approximate: false,
  from: at,
  to: at,
});

/** Sixty reports in which every facet has several values and many lack one. */
const records = Array.from({ length: 60 }, (_, i) =>
  record({
    slug: `r-${i}`,
    title: `Report ${i}`,
    published: i % 9 === 0 ? undefined : `20${10 + (i % 5)}-01-01`,
    day: `20${10 + (i % 5)}`,
    started: i % 3 === 0 ? `20${11 + (i % 5)}-12-31T23:00:00-05:00` : undefined,
    severity: pick(["SEV1", "SEV3", undefined, "weird"], i),
    status: pick(["resolved", undefined, "monitoring"], i),
    tags: [pick(["dns", "DNS", "bgp", "expiry"], i), pick(["tls", "bgp", "Änderung"], i >> 2)],
    services: i % 4 === 0 ? [] : [pick(["API", "Web", "Mail"], i), "Shop"],
    authors: [{ slug: "x", name: pick(["Jo", "Ann O'Neil"], i), url: undefined }],
    measures: i % 6 === 0 ? {} : { timeToResolve: measure(i * 37) },
  }),
);
const context = pageContext({
  records,
  settings: { tags: { expiry: { kind: "cause", label: "Expired" }, bgp: { kind: "trigger" } } },
});
const { file, blocks } = facetFiles(context, 16);
const archive = openArchive(file, new Map(blocks.entries()));
const [listPage] = incidentsJson(context);
const { incidents } = JSON.parse(String(listPage?.content)) as { incidents: IncidentSummary[] };

const causes = new Set(["expiry", "bgp"]);
const bucket = (minutes: number): string =>
  ["under-15m", "15m-1h", "1h-4h", "4h-24h", "over-24h"][
    [15, 60, 240, 1440, Infinity].findIndex((below) => minutes < below)
  ]!;
const one = (value: string | null | undefined): string[] => (value ? [value] : []);

/** The values of an incident by what `incidents.json` says of it. */
const valuesOf: Readonly<Record<FacetName, (i: IncidentSummary) => readonly string[]>> = {
  archive: () => [], // made by the search page
  severity: (i) => one(i.severity),
  tag: (i) => i.tags,
  service: (i) => i.services,
  cause: (i) => i.tags.filter((tag) => causes.has(tag)),
  year: (i) => one((i.started ?? i.published)?.slice(0, 4)),
  duration: (i) => {
    const measure = i.measures["timeToResolve"];
    return measure ? [bucket(measure.minutes)] : [];
  },
  status: (i) => one(i.status),
  author: (i) => i.authors,
};

const labelsOf = (name: FacetName): string[] =>
  archive.facets.find((facet) => facet.name === name)?.values.map(({ label }) => label) ?? [];

describe("facetFiles(context)", () => {
  it("says beforehand how many incidents have each value, and keeps blocks of equal size", () => {
    expect(blocks).toHaveLength(4);
    for (const { values } of archive.facets)
      for (const { count, rows } of values) expect(count).toBe(rows.length);
  });

  it("tells the same of the rows of one block without the others", () => {
    const some = openArchive(file, new Map([[2, blocks[2]!]]));
    some.facets.forEach(({ values }, facet) =>
      values.forEach(({ rows }, at) => {
        const all = archive.facets[facet]?.values[at]?.rows ?? [];
        expect(rows).toEqual(all.filter((row) => row >= 32 && row < 48));
      }),
    );
    expect(some.minutes[40]).toBe(archive.minutes[40]);
  });

  it("counts every value as incidents.json has it", () => {
    for (const { name, values } of archive.facets)
      for (const { value, rows } of values) {
        const expected = incidents.filter((i) => valuesOf[name](i).includes(value));
        expect([name, value, rows.length]).toEqual([name, value, expected.length]);
      }
  });

  it("orders levels as the site does, years from the newest, all else by frequency", () => {
    expect(labelsOf("severity")).toEqual(["SEV1", "SEV3", "weird"]);
    expect(labelsOf("year")).toEqual(["2015", "2014", "2013", "2012", "2011", "2010"]);
    expect(labelsOf("service")[0]).toBe("Shop");
    expect(labelsOf("cause")).toEqual(["bgp", "Expired"]);
    expect(labelsOf("duration")[0]).toBe("15 minutes to an hour");
  });
});

describe("narrow(archive, chosen, found)", () => {
  const choices = archive.facets.flatMap(({ name, values }) =>
    values.map(({ value }) => [name, value] as const),
  );

  it("ORs inside a facet and ANDs between them, for any choice and any words found", () => {
    fc.assert(
      fc.property(
        fc.subarray(choices, { maxLength: 5 }),
        fc.option(fc.subarray(records.map((_, row) => row))),
        (picked, words) => {
          const chosen = new Map<FacetName, Set<string>>();
          for (const [name, value] of picked) {
            chosen.set(name, (chosen.get(name) ?? new Set()).add(value));
          }
          const found = words ? new Set(words) : undefined;
          const rowsOf = (wanted: ReadonlyMap<FacetName, ReadonlySet<string>>): number[] =>
            records
              .map((_, row) => row)
              .filter((row) => !found || found.has(row))
              .filter((row) =>
                [...wanted].every(([name, values]) =>
                  archive.facets
                    .find((facet) => facet.name === name)
                    ?.values.some((v) => values.has(v.value) && v.rows.includes(row)),
                ),
              );
          const { rows, counts } = narrow(archive, chosen, found);
          expect(rows).toEqual(rowsOf(chosen));
          for (const { name, values } of archive.facets) {
            const expected = values.map(
              ({ value }) => rowsOf(new Map([...chosen, [name, new Set([value])]])).length,
            );
            expect(counts.get(name)).toEqual(expected);
          }
        },
      ),
    );
  });
});

describe("sortRows(rows, order, archive)", () => {
  it("puts what is not known last", () => {
    const rows = records.map((_, row) => row);
    const durations = sortRows(rows, "duration", archive).map((row) => archive.minutes[row]);
    expect(durations[0]).toBe(59 * 37 + 1);
    expect(durations.at(-1)).toBe(0);
    const severities = sortRows(rows, "severity", archive).map((row) => records[row]?.severity);
    expect(severities.slice(0, 15)).toEqual(Array.from({ length: 15 }, () => "SEV1"));
    expect(severities.at(-1)).toBeUndefined();
  });
});

describe("searchFiles(context)", () => {
  it("lists rows two hundred to a file, in the order of the archive", () => {
    const many = { ...context, records: Array.from({ length: 4 }, () => records).flat() };
    const pages = [...searchFiles(many)];
    expect(pages.map(({ url }) => url)).toEqual([
      "/search/facets.json",
      "/search/facets-0.json",
      "/search/rows-0.json",
      "/search/rows-1.json",
    ]);
    const rows = JSON.parse(String(pages[3]?.content)) as string[][];
    expect(rows).toHaveLength(40);
    expect(rows[0]?.slice(0, 2)).toEqual(["1:-20", "Report 20"]);
  });
});
