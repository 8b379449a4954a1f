import { describe, expect, it } from "vitest";
import { relatedIncidents } from "../../src/derive/related.ts";
import { settleTaxonomy } from "../../src/derive/taxonomy/index.ts";
import type { IncidentRecord } from "../../src/model/archive.ts";
import { settingsSchema, type SettingsSpec } from "../../src/model/settings/index.ts";
import { record } from "./record.ts";

const relate = (records: readonly IncidentRecord[], spec: SettingsSpec = {}, limit = 5) =>
  relatedIncidents(records, settleTaxonomy(records, settingsSchema.parse(spec)), limit);

describe("relatedIncidents(records, taxonomy)", () => {
  it("puts declared relations first and lets them hold both ways", () => {
    const records = [
      record({
        slug: "later",
        related: [{ slug: "earlier", kind: "recurrence-of" }],
        tags: ["dns"],
      }),
      record({ slug: "between", tags: ["dns"] }),
      record({ slug: "earlier" }),
    ];
    const related = relate(records);
    expect(related("later").map(({ slug, declared }) => [slug, declared])).toEqual([
      ["earlier", true],
      ["between", false],
    ]);
    expect(related("later")[0]?.reasons).toEqual([{ kind: "recurrence-of", shared: [] }]);
    expect(related("earlier")[0]?.reasons).toEqual([{ kind: "recurred-as", shared: [] }]);
  });

  it("gives each computed relation its reasons, by label", () => {
    const records = [
      record({ slug: "a", tags: ["tls", "expiry"], services: ["API"] }),
      record({ slug: "b", tags: ["expiry"], services: ["API"], contributingFactors: ["No alert"] }),
      record({ slug: "c", contributingFactors: ["no alert"] }),
    ];
    const tags = { expiry: { label: "Certificate expiry", kind: "cause" as const }, tls: {} };
    const related = relate(records, { tags });
    expect(related("a")).toEqual([
      expect.objectContaining({
        slug: "b",
        reasons: [
          { kind: "causes", shared: ["Certificate expiry"] },
          { kind: "services", shared: ["API"] },
        ],
      }),
    ]);
    expect(related("c")[0]?.reasons).toEqual([{ kind: "causes", shared: ["No alert"] }]);
  });

  it("takes many rare words in common for a reason, and a few for none", () => {
    const words = ["undertow", "zookeeper", "nginx", "listing", "opbox", "mesos"];
    const many = [
      record({ slug: "a", terms: words.join(" ") }),
      record({ slug: "b", terms: words.join(" ") }),
    ];
    expect(relate(many)("a")[0]?.reasons).toEqual([
      { kind: "words", shared: words.toSorted().slice(0, 4) },
    ]);
    const few = many.map((one) => ({ ...one, terms: words.slice(0, 3).join(" ") }));
    expect(relate(few)("a")).toEqual([]);
  });

  it("ranks what is rare above what is common", () => {
    const common = Array.from({ length: 8 }, (_, i) =>
      record({ slug: `c${i}`, tags: i === 7 ? ["network", "bgp"] : ["network"] }),
    );
    const related = relate([...common, record({ slug: "z", tags: ["network", "bgp"] })], {}, 1);
    expect(related("z")[0]?.slug).toBe("c7");
  });

  it("ignores relations to reports that are not there, and to itself", () => {
    const related = [
      { slug: "gone", kind: "related" as const },
      { slug: "a", kind: "related" as const },
    ];
    expect(relate([record({ slug: "a", related })])("a")).toEqual([]);
  });
});
