import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { newestFirst } from "../../../src/derive/newest-first.ts";
import { eventsOf, recordEvents } from "../../../src/derive/recorded-events.ts";
import type { IncidentRecord } from "../../../src/model/archive.ts";
import { settingsSchema } from "../../../src/model/settings/index.ts";
import { makeSharedPages } from "../../../src/publish/pages/shared-pages.ts";
import type { WrittenPages } from "../../../src/publish/pages/write-page.ts";
import { readArchive } from "../../../src/publish/reports/archive.ts";
import { pageContext } from "../../render/page-context.ts";

const root = mkdtempSync(join(tmpdir(), "shared-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const spec = { pageSize: 5, feedEntries: 3, calendarEntries: 3 };
const { readings } = readArchive("incidents", {
  edition: "internal",
  now: "2026-01-01T00:00:00Z",
  settings: settingsSchema.parse(spec),
});
const records = readings.map(({ record }) => record).toSorted(newestFirst);

/** The pages about some records, made after those of an earlier build or all anew. */
function pagesOf(shown: readonly IncidentRecord[], before?: WrittenPages): Promise<WrittenPages> {
  const context = pageContext({ settings: spec, records: shown.toSorted(newestFirst) });
  const known = new Map((before?.files ?? []).map(({ path, hash }) => [path, hash]));
  const place = { folder: mkdtempSync(join(root, "site-")), known };
  return makeSharedPages(context, place, async () => {}, before);
}

/** What is published and what else of it is told; what pages were made from is no part of it. */
const outcomeOf = ({ files, listed, links, findings }: WrittenPages): object => ({
  files,
  listed,
  links,
  findings,
});

const before = await pagesOf(records);
const edited = records[9] as IncidentRecord;
const withChange = (change: Partial<IncidentRecord>): IncidentRecord[] =>
  records.map((record) => (record === edited ? { ...record, ...change } : record));
const [event] = eventsOf(edited);
const [first, second] = records.map(({ slug }) => slug);

describe("makeSharedPages(context, place, breathe, before)", () => {
  const changes: readonly Partial<IncidentRecord>[] = [
    { title: "Another title" },
    { summary: "Another summary." },
    { file: "incidents/another.md" },
    { published: "2011-01-02" },
    { started: "2012-03-04T05:06:00Z", day: "2012-03-04" },
    { started: undefined, day: "1901" },
    { resolved: "2024-03-04T05:06:00Z" },
    { severity: "SEV4" },
    { status: "monitoring" },
    { services: ["another"] },
    { tags: ["another", ...edited.tags] },
    { tags: [...edited.tags].toReversed() },
    { authors: [{ slug: "ada", name: "Ada", url: undefined }] },
    { milestones: {} },
    { measures: {} },
    { contributingFactors: ["Another cause"] },
    { customersAffected: 7 },
    {
      actionItems: [
        {
          text: "Alert",
          owner: "Ada",
          team: "Sea",
          due: "2030-01-01",
          state: "open",
          url: undefined,
          inferred: false,
          words: undefined,
        },
      ],
    },
    { updates: [{ at: "2030-01-01", text: "It came back.", words: undefined }] },
    { related: [{ slug: first ?? "", kind: "recurrence-of" }] },
    { related: [first, second].map((slug = "") => ({ slug, kind: "same-cause" as const })) },
    { events: recordEvents(event ? [{ ...event, text: "Another event" }] : []) },
    { events: recordEvents(event ? [{ ...event, at: `1999${event.at.slice(4)}` }] : []) },
    { internal: true },
    { charts: ["Another chart"] },
  ];

  it.each(changes.map((change) => [Object.keys(change).join(", "), change] as const))(
    "makes all pages anew that tell of another %s",
    async (_, change) => {
      const after = withChange(change);
      const kept = await pagesOf(after, before);
      expect(outcomeOf(kept)).toEqual(outcomeOf(await pagesOf(after)));
      expect(kept.changed).toBeLessThan(kept.files.length);
    },
  );

  it("makes no page of counts anew where only the words of a report changed", async () => {
    const { from = {} } = await pagesOf(withChange({ summary: "Another summary." }), before);
    for (const path of ["statistics/index.html", "tags/index.html", "search/facets.json"])
      expect(from[path]).toBe(before.from?.[path]);
    expect(from["incidents.json"]).not.toBe(before.from?.["incidents.json"]);
  });
});
