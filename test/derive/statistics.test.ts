import { describe, expect, it } from "vitest";
import { statisticsOf } from "../../src/derive/statistics.ts";
import { declaredChains, recurringCauses } from "../../src/derive/recurrence.ts";
import { settleTaxonomy } from "../../src/derive/taxonomy/index.ts";
import { settingsSchema } from "../../src/model/settings/index.ts";
import { record } from "./record.ts";

const settings = settingsSchema.parse({
  measures: { timeToX: { label: "Time to X", from: "started", to: "resolved" } },
});
const records = [
  record({
    slug: "a",
    day: "2014-10-23",
    severity: "sev2",
    services: ["api", "web"],
    tags: ["dns"],
  }),
  record({ slug: "b", day: "2012-03", severity: "SEV1", services: ["api"] }),
  record({ slug: "c", day: "2012", severity: "Catastrophe", contributingFactors: ["no alert"] }),
  record({ slug: "d", contributingFactors: ["No alert"] }),
];
const taxonomy = settleTaxonomy(records, settings);
const counts = (list: readonly { key: string; count: number }[]) =>
  list.map(({ key, count }) => [key, count]);

describe("statisticsOf(records, taxonomy, settings)", () => {
  const statistics = statisticsOf(records, taxonomy, settings);

  it("counts by year with the quiet years between, and what has no year", () => {
    expect(counts(statistics.byYear)).toEqual([
      ["2012", 2],
      ["2013", 0],
      ["2014", 1],
    ]);
    expect(statistics.undated).toBe(1);
  });

  it("counts a month only where the report states one", () => {
    expect(counts(statistics.byMonth)).toEqual([
      ["2012-03", 1],
      ["2014-10", 1],
    ]);
  });

  it("orders severities as the site does, others after them, none at the end", () => {
    expect(counts(statistics.bySeverity)).toEqual([
      ["sev1", 1],
      ["sev2", 1],
      ["catastrophe", 1],
      ["", 1],
    ]);
  });

  it("counts an incident under each of its services and causes", () => {
    expect(counts(statistics.byService)).toEqual([
      ["api", 2],
      ["web", 1],
    ]);
    expect(counts(statistics.byCause)).toEqual([["no-alert", 2]]);
  });

  it("has the measures that the site defines after the usual three", () => {
    expect(statistics.measures.map(({ label }) => label)).toEqual([
      "Time to detect",
      "Time to mitigate",
      "Time to resolve",
      "Time to X",
    ]);
  });
});

describe("recurringCauses(records, taxonomy)", () => {
  it("finds causes of two incidents whatever their spelling", () => {
    const [cause, ...more] = recurringCauses(records, taxonomy);
    expect(more).toEqual([]);
    expect(cause?.records.map(({ slug }) => slug)).toEqual(["c", "d"]);
  });
});

describe("declaredChains(records)", () => {
  it("joins incidents over several declarations, mere relations aside", () => {
    const chain = [
      record({ slug: "c", related: [{ slug: "b", kind: "recurrence-of" }] }),
      record({ slug: "b", related: [{ slug: "a", kind: "same-cause" }] }),
      record({ slug: "a", related: [{ slug: "x", kind: "related" }] }),
      record({ slug: "x" }),
    ];
    expect(declaredChains(chain).map((list) => list.map(({ slug }) => slug))).toEqual([
      ["c", "b", "a"],
    ]);
  });
});
