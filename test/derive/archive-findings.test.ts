import { describe, expect, it } from "vitest";
import { archiveFindings } from "../../src/derive/archive-findings.ts";
import { settingsSchema } from "../../src/model/settings/index.ts";
import { record } from "./record.ts";

describe("archiveFindings(records, settings)", () => {
  it("warns of a relation to a report that is not there, and names the nearest", () => {
    const records = [
      record({ slug: "dns-outage", related: [{ slug: "tls-expiri", kind: "recurrence-of" }] }),
      record({ slug: "tls-expiry", related: [{ slug: "dns-outage", kind: "related" }] }),
    ];
    expect(archiveFindings(records, settingsSchema.parse({}))).toEqual([
      expect.objectContaining({
        code: "unknown-relation",
        level: "warning",
        line: 5,
        fix: 'Write "tls-expiry".',
      }),
    ]);
  });
});
