import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { SettingsSpec } from "../../../src/model/settings/index.ts";
import { settingsSchema } from "../../../src/model/settings/index.ts";
import { milestoneNames } from "../../../src/model/timeline.ts";
import { build } from "../../../src/publish/build.ts";
import {
  ArchiveError,
  type HostedArchive,
  renderArchive,
} from "../../../src/publish/hosted/pages.ts";
import { joinParts } from "../../../src/publish/join.ts";
import type { BuildResult } from "../../../src/publish/options.ts";
import { resolvePluginOptions } from "../../../src/publish/hosted/options.ts";
import { type ArchiveFolder, archiveFolder, filesOf } from "../archive-folder.ts";

/** An incident as `incidents.json` lists it. */
const incident = (slug: string, change: object = {}): object => ({
  slug,
  url: `/payments/incidents/${slug}/`,
  title: `Payments: ${slug}`,
  published: "2025-02-03",
  started: "2025-02-01T10:00:00+01:00",
  resolved: null,
  severity: "SEV1",
  status: null,
  services: ["Cards"],
  tags: ["database"],
  authors: [],
  milestones: Object.fromEntries(milestoneNames.map((name) => [name, null])),
  measures: { timeToDetect: null, timeToMitigate: null, timeToResolve: null },
  summary: "No card was charged.",
  ...change,
});
const listOf = (...incidents: readonly object[]): string =>
  `{ "incidents": [\n${incidents.map((one) => `  ${JSON.stringify(one)}`).join(",\n")}\n] }\n`;

let archive: ArchiveFolder;
let cache: string;
beforeEach(() => {
  archive = archiveFolder();
  cache = join(archive.root, "cache");
  archive.write("payments/incidents.json", listOf(incident("cards")));
});
afterEach(() => rmSync(archive.root, { recursive: true, force: true }));

const joined = (change: SettingsSpec = {}): object => ({
  settings: settingsSchema.parse({
    archives: [{ title: "Payments", url: "/payments/", folder: join(archive.root, "payments") }],
    ...change,
  }),
});
const publish = (change: object = {}): Promise<BuildResult> =>
  build({ ...archive.options, ...joined(), ...change }, archive.effects);
const page = (path: string): string => readFileSync(join(archive.output, path), "utf8");
const codes = ({ findings }: BuildResult): string[] => findings.map(({ code }) => code);

const hosted = (url: string): Promise<HostedArchive> => {
  const archives = [{ title: "Payments", url, folder: join(archive.root, "payments") }];
  const options = { incidents: archive.incidents, mount: "/postmortems/", site: { archives } };
  return renderArchive(resolvePluginOptions(options, "postmortem", () => archive.options.now));
};

describe("build(options) with `archives`", () => {
  it("lists the incidents of other archives beside ours, without counting them as ours", async () => {
    const result = await publish();
    expect([result.published, codes(result)]).toEqual([true, []]);
    const other = page("archives/index.html");
    expect(other).toContain('<a href="/payments/">Payments</a>');
    expect(other).toContain("1 incident in 2025");
    expect(other).toContain('<a href="/payments/incidents/cards/">Payments: cards</a>');
    const newest = page("archives/newest/index.html");
    expect(newest).toContain("3 incidents from 2024 to 2025");
    expect(newest.indexOf("Payments: cards")).toBeLessThan(newest.indexOf("Nobody could log in"));
    expect(page("tags/database/index.html")).toMatch(
      /Also in other archives[^]*href="\/payments\/tags\/database\/">Payments <span[^>]*>1</,
    );
    expect(page("index.html")).toContain('href="/archives/"');
    expect(page("archive/index.html")).toContain('href="/archives/"');
    for (const path of ["incidents.json", "feed.xml", "search/facets.json", "incidents/index.html"])
      expect(page(path)).not.toContain("ayments");
  });

  it("says nothing of other archives where there are none", async () => {
    await publish({ settings: archive.options.settings });
    expect([...(filesOf(archive.output)?.keys() ?? [])].join()).not.toContain("archives/");
    expect(page("index.html") + page("archive/index.html")).not.toContain("/archives/");
  });

  it("makes text of hostile titles and leaves out addresses that lead elsewhere", async () => {
    const evil = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
    const elsewhere = [
      "javascript:alert(1)",
      "https://evil.example/payments/incidents/x/",
      "//evil.example/payments/",
      "/payments/../incidents/",
      "/payments/%2e%2e/incidents/",
      "/incidents/x/",
      "data:text/html,x",
      " /payments/x/",
    ].map((url, n) => incident(`elsewhere-${n}`, { url }));
    const hostile = { title: evil, summary: evil, severity: evil, status: evil, services: [evil] };
    archive.write(
      "payments/incidents.json",
      listOf(incident("evil", { ...hostile, tags: [evil, "database"] }), ...elsewhere),
    );
    const result = await publish();
    expect(codes(result)).toEqual(["archive-address"]);
    expect(result.findings[0]?.message).toContain("8 of its incidents");
    for (const path of ["archives/index.html", "archives/newest/index.html"]) {
      expect(page(path)).toContain("&quot;&gt;&lt;script&gt;");
      expect(page(path)).not.toMatch(/<script>|onerror=alert\(1\)>|evil\.example|javascript:|else/);
    }
  });

  it("takes archives on other origins, with or without a folder", async () => {
    archive.write(
      "payments/incidents.json",
      listOf(incident("cards", { url: "/incidents/cards/" })),
    );
    const result = await publish(
      joined({
        archives: [
          { title: "Payments", url: "https://p.example/", folder: join(archive.root, "payments") },
          { title: "Network", url: "https://n.example/post/" },
        ],
      }),
    );
    expect(codes(result)).toEqual([]);
    const other = page("archives/index.html");
    expect(other).toContain('href="https://p.example/incidents/cards/"');
    expect(other).toContain('href="https://n.example/post/search/"');
  });

  it.each([
    ["no JSON", "{\n  x", "archive-invalid", 2],
    ["another shape", '{ "incidents": {} }', "archive-invalid", 1],
    ["a wrong value", listOf(incident("a"), incident("b", { title: 7 })), "archive-invalid", 3],
    ["an unknown key", listOf(incident("a", { more: 1 })), "archive-invalid", 2],
  ])("publishes nothing for a list that is %s", async (_, text, code, line) => {
    archive.write("payments/incidents.json", text);
    const result = await publish();
    expect(result.published).toBe(false);
    expect(result.findings).toMatchObject([{ code, line, level: "error" }]);
    expect(result.findings[0]?.file).toMatch(/incidents\.json$/);
  });

  it("refuses a folder among the reports or in the output", async () => {
    for (const folder of ["incidents/payments", "site/payments"]) {
      archive.write(`${folder}/incidents.json`, listOf());
      const archives = [{ title: "P", url: "/p/", folder: join(archive.root, folder) }];
      const result = await publish(joined({ archives }));
      expect([folder, result.published]).toEqual([folder, false]);
      expect(codes(result)).toContain("archive-unreadable");
      rmSync(join(archive.root, folder), { recursive: true });
    }
  });

  it("makes pages anew when a list changes, and nothing when none does", async () => {
    await publish({ cache });
    expect((await publish({ cache })).changed).toBe(0);
    archive.write("payments/incidents.json", listOf(incident("cards"), incident("refunds")));
    expect((await publish({ cache })).changed).toBeGreaterThan(0);
    expect(page("archives/index.html")).toContain("Payments: refunds");
    const warm = filesOf(archive.output);
    await publish({ output: join(archive.root, "cold") });
    expect(warm).toEqual(filesOf(join(archive.root, "cold")));
    rmSync(join(archive.root, "payments"), { recursive: true });
    expect((await publish({ cache })).published).toBe(false);
    expect(filesOf(archive.output)).toEqual(warm);
  });

  it("joins parts to the bytes of one build", async () => {
    await publish({ output: join(archive.root, "whole") });
    const folders = [1, 2].map((number) => join(archive.root, `part-${number}`));
    for (const [index, output] of folders.entries())
      await publish({ output, shard: { number: index + 1, of: 2 } });
    const result = await joinParts(folders, archive.options, archive.effects);
    expect([result.published, codes(result)]).toEqual([true, []]);
    expect(filesOf(archive.output)).toEqual(filesOf(join(archive.root, "whole")));
  });

  it("stands in a host's site too, under the mount of the plugin", async () => {
    const { pages } = await hosted("/payments/");
    const found = pages.find(({ url }) => url === "/postmortems/archives/");
    expect(String(found?.content)).toContain("/payments/incidents/cards/");
    await expect(hosted("/postmortems/")).rejects.toThrow(ArchiveError);
  });

  it("holds no text of theirs against us that they have published", async () => {
    const secret = "The supplier Zanzibar Holdings had cancelled the contract over unpaid bills";
    archive.write(
      "incidents/2024-06-01-held.md",
      `---\ntitle: Held\n---\n\nText.\n\n::: internal\n${secret}.\n:::\n`,
    );
    archive.write("payments/incidents.json", listOf(incident("cards", { title: secret })));
    expect(codes(await publish())).toEqual([]);
  });
});
