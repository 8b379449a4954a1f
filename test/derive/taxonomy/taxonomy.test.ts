import { describe, expect, it } from "vitest";
import { settleTaxonomy, tagsOf, causesOf } from "../../../src/derive/taxonomy/index.ts";
import type { IncidentRecord } from "../../../src/model/archive.ts";
import { settingsSchema, type SettingsSpec } from "../../../src/model/settings/index.ts";
import { record } from "../record.ts";

const settle = (records: readonly IncidentRecord[], spec: SettingsSpec = {}) =>
  settleTaxonomy(records, settingsSchema.parse(spec));

const tagged = (...lists: string[][]): IncidentRecord[] =>
  lists.map((tags, i) => record({ slug: `r${i}`, tags }));

describe("settleTaxonomy(records, settings)", () => {
  it("brings messy spellings to one tag and says how to mend each", () => {
    const records = tagged(["post-mortem"], ["Postmortem"], ["post mortem"]);
    const { tags, findings } = settle(records);
    expect([...tags.bySlug.keys()]).toEqual(["post-mortem"]);
    expect(
      findings.map(({ code, level, file, line, column, fix }) => [
        code,
        level,
        file,
        line,
        column,
        fix,
      ]),
    ).toEqual([
      ["messy-tag", "warning", "incidents/r1.md", 3, 1, 'Write "post-mortem".'],
      ["messy-tag", "warning", "incidents/r2.md", 3, 1, 'Write "post-mortem".'],
    ]);
    expect(tags.redirects).toEqual(new Map([["postmortem", "post-mortem"]]));
  });

  it("lets the commonest spelling name a tag that no registry names", () => {
    const { tags } = settle(tagged(["DNS"], ["DNS"], ["dns"]));
    expect(tags.bySlug.get("dns")?.label).toBe("DNS");
  });

  it("accepts a registered tag by slug, by label and by an alias that is another word", () => {
    const { findings, tags } = settle(tagged(["kubernetes"], ["Kubernetes"], ["k8s"]), {
      tags: { kubernetes: { label: "Kubernetes", aliases: ["k8s"] } },
    });
    expect(findings).toEqual([]);
    expect([...tags.bySlug.keys()]).toEqual(["kubernetes"]);
  });

  it("reports a spelling of a registered tag, listed as alias or not", () => {
    const { findings } = settle(tagged(["Post mortem"], ["POSTMORTEM"]), {
      tags: { postmortem: { aliases: ["post mortem"] } },
    });
    expect(findings.map(({ code }) => code)).toEqual(["messy-tag", "messy-tag"]);
  });

  it("keeps the address of a renamed tag as a way to the new one", () => {
    const { tags } = settle(tagged(["load-shedding"]), {
      tags: { "load-shedding": { aliases: ["Brownout"] } },
    });
    expect(tags.redirects).toEqual(new Map([["brownout", "load-shedding"]]));
  });

  it("warns of an unknown tag, and stops the build where the registry is closed", () => {
    const records = tagged(["databse"]);
    const tags = { database: {} };
    const [open] = settle(records, { tags }).findings;
    expect(open).toMatchObject({ code: "unknown-tag", level: "warning" });
    expect(open?.fix).toContain('Write "database"');
    const [closed] = settle(records, { tags, closedTags: true }).findings;
    expect(closed).toMatchObject({ code: "unknown-tag", level: "error" });
  });

  it("says nothing of unknown tags where there is no registry", () => {
    expect(settle(tagged(["anything"])).findings).toEqual([]);
  });

  it("never lets two tags share a slug silently", () => {
    const { tags, findings } = settle(tagged(["事故"], ["世故"], ["shigu"]));
    expect(new Set(tags.slugs.values()).size).toBe(3);
    expect(tags.slugs.get("shigu")).toBe("shigu");
    expect(findings.map(({ code }) => code)).toEqual(["tag-slug-shared", "tag-slug-shared"]);
  });

  it.each(["constructor", "__proto__", "all", "page", "toString", "hasOwnProperty"])(
    "takes %s for a tag like any other",
    (word) => {
      const records = tagged([word, "dns"]);
      const taxonomy = settle(records);
      expect(tagsOf(records[0]!, taxonomy).map(({ label }) => label)).toEqual([word, "dns"]);
      expect(taxonomy.findings).toEqual([]);
    },
  );

  it("lists each tag of a report once", () => {
    const records = tagged(["dns", "DNS", "dns"]);
    expect(tagsOf(records[0]!, settle(records))).toHaveLength(1);
  });

  it("does not depend on the order of reports", () => {
    const records = tagged(["A b"], ["a-b"], ["ab"], ["c"], ["C"]);
    const forth = settle(records).tags;
    const back = settle(records.toReversed()).tags;
    expect(back.bySlug).toEqual(forth.bySlug);
    expect([...back.bySlug.keys()]).toEqual([...forth.bySlug.keys()]);
  });

  it("finds words that two tags of the registry claim, and parents that lead nowhere", () => {
    const { findings } = settle([], {
      tags: {
        a: { aliases: ["shared"], parent: "b" },
        b: { aliases: ["Shared"], parent: "a" },
        c: { parent: "missing" },
      },
    });
    expect(findings.map(({ code }) => code).toSorted()).toEqual([
      "tag-parent",
      "tag-parent",
      "tag-parent",
      "tag-registry-clash",
    ]);
  });

  it("counts contributing factors and tags of cause and trigger as causes", () => {
    const one = record({ slug: "a", tags: ["expiry", "dns"], contributingFactors: ["No alert"] });
    const two = record({ slug: "b", contributingFactors: ["no alert", "Expiry"] });
    const records = [one, two];
    const taxonomy = settle(records, { tags: { expiry: { kind: "cause" }, dns: {} } });
    expect(causesOf(one, taxonomy).map(({ slug }) => slug)).toEqual(["expiry", "no-alert"]);
    expect(causesOf(two, taxonomy).map(({ slug }) => slug)).toEqual(["no-alert", "expiry"]);
  });
});
