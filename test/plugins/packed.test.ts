import { existsSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { build } from "../../src/publish/build.ts";
import { settingsSchema } from "../../src/model/settings/index.ts";
import { filesOf } from "../publish/archive-folder.ts";
import { configWith, type HostSite, hostSite, packedModules } from "./host-site.ts";

let modules: string;
let plain: Map<string, string> | undefined;
beforeAll(() => {
  modules = packedModules();
  plain = built(hostSite(modules, configWith('eleventyConfig.ignores.add("incidents/**");')));
});
afterAll(() => rmSync(dirname(modules), { recursive: true, force: true }));

function built(site: HostSite, output = "out"): Map<string, string> | undefined {
  const { code, printed } = site.build(output);
  if (code !== 0) throw new Error(printed);
  return filesOf(join(site.folder, output));
}

const below = (files: Map<string, string>): [string, string][] =>
  [...files].filter(([path]) => path.startsWith("postmortems/"));

const oneLine =
  'eleventyConfig.addPlugin(postmortem, { incidents: "incidents", mount: "/postmortems/" });';

describe("the packed package in an Eleventy site", () => {
  it("publishes a report under `mount` and changes none of the site's own pages", () => {
    const site = hostSite(modules, configWith(oneLine));
    const files = built(site) ?? new Map<string, string>();
    const own = [...files].filter(([path]) => !path.startsWith("postmortems/"));
    expect(own).toEqual([...(plain ?? [])]);
    expect([...files.keys()]).toEqual(
      expect.arrayContaining([
        "postmortems/index.html",
        "postmortems/incidents/checkout/index.html",
        "postmortems/incidents/checkout/incident.json",
        "postmortems/tags/database/index.html",
        "postmortems/feed.xml",
      ]),
    );
    const page = readFileSync(
      join(site.folder, "out/postmortems/incidents/checkout/index.html"),
      "utf8",
    );
    expect(page).toContain("Checkout {{ title }} was slow");
    expect(page).toContain("{{ $labels.instance }} {% raw %}");
    expect(page).toContain('href="/postmortems/tags/database/"');
  });

  it("gives through Eleventy the same bytes as a build of its own", async () => {
    const site = hostSite(
      modules,
      configWith(oneLine.replace("{", '{ now: "2026-01-01T00:00:00Z",')),
    );
    const hosted = built(site) ?? new Map<string, string>();
    const output = join(site.folder, "direct");
    const { published, findings } = await build(
      {
        incidents: join(site.folder, "incidents"),
        output,
        edition: "public",
        now: "2026-01-01T00:00:00Z",
        settings: settingsSchema.parse({ mount: "/postmortems/" }),
        layouts: "layouts",
        search: true,
        cache: undefined,
      },
      { progress: () => {}, signal: undefined },
    );
    expect(findings.filter(({ level }) => level === "error")).toEqual([]);
    expect(published).toBe(true);
    expect(below(hosted)).toEqual(below(filesOf(output) ?? new Map()));
  });

  it("gives the host a collection of incidents", () => {
    const site = hostSite(modules, configWith(oneLine));
    site.write(
      "list.njk",
      "---\npermalink: /list.html\n---\n{% for incident in collections.incidents %}<a href='{{ incident.url }}'>{{ incident.data.title }}</a>{% endfor %}",
    );
    built(site);
    expect(readFileSync(join(site.folder, "out/list.html"), "utf8")).toContain(
      "<a href='/postmortems/incidents/checkout/'>Checkout {{ title }} was slow</a>",
    );
  });

  it("reports an address that the host already has, with the option that solves it", () => {
    const site = hostSite(modules, configWith("eleventyConfig.addPlugin(postmortem);"));
    const { code, printed } = site.build("out");
    expect(code).not.toBe(0);
    expect(printed).toContain("/feed.xml is made by ./feed.njk");
    expect(printed).toContain("`mount`");
    site.write(
      "eleventy.config.js",
      configWith(
        'eleventyConfig.addPlugin(postmortem, { leaveOut: ["/", "/tags/", "/feed.xml"] });',
      ),
    );
    expect(built(site)?.get("feed.xml")).toBe(plain?.get("feed.xml"));
  });

  it("refuses an option that it does not know and names the nearest", () => {
    const site = hostSite(
      modules,
      configWith('eleventyConfig.addPlugin(postmortem, { mont: "/postmortems/" });'),
    );
    const { code, printed } = site.build("out");
    expect(code).not.toBe(0);
    expect(printed).toContain("unknown option `mont`; did you mean `mount`?");
  });

  it("prints every problem of the reports and publishes none of them", () => {
    const site = hostSite(modules, configWith(oneLine));
    site.write("incidents/2024-04-01-a.md", "---\ntitle: [\n---\n");
    site.write("incidents/2024-04-02-b.md", "---\ntags: [a]\n---\n");
    const { code, printed } = site.build("out");
    expect(code).not.toBe(0);
    expect(printed).toContain("incidents/2024-04-01-a.md:");
    expect(printed).toContain("incidents/2024-04-02-b.md:");
  });

  it("fails and removes a page of the archive that tells of a draft, and warns of the site's own", () => {
    const words = "the auditors in Geneva asked for the zq7ledger4x";
    const site = hostSite(
      modules,
      configWith(
        oneLine,
        `eleventyConfig.addTransform("tell", (page, path) => String(path).includes(process.env.TELL_IN ?? "nowhere") ? page + ${JSON.stringify(words)} : page);`,
      ),
    );
    site.write(
      "incidents/2024-05-01-geneva.md",
      `---\ntitle: Geneva\ndraft: true\n---\n${words}\n`,
    );
    const leaky = "out/postmortems/incidents/checkout/index.html";
    const own = site.build("out", { TELL_IN: "incidents/checkout/index.html" });
    expect(own.code).not.toBe(0);
    expect(own.printed).toContain(`${leaky}:1:1 error leak`);
    expect(existsSync(join(site.folder, leaky))).toBe(false);
    const theirs = site.build("out", { TELL_IN: "about/index.html" });
    expect(theirs.code).toBe(0);
    expect(theirs.printed).toContain("out/about/index.html:1:1 warning leak");
    const none = site.build("out");
    expect(none.code).toBe(0);
    expect(none.printed).not.toContain("leak");
  });

  const parts = ["incidents", "charts", "tags", "feeds", "search", "timeline"];
  it.each(process.env["ALL"] ? parts : parts.slice(0, 2))("can be had in part: %s", (part) => {
    const site = hostSite(
      modules,
      configWith(`eleventyConfig.addPlugin(plugins.${part}, { mount: "/postmortems/" });`),
    );
    const files = [...(built(site)?.keys() ?? [])];
    const page = "postmortems/incidents/checkout/index.html";
    expect(files.includes(page)).toBe(part === "incidents");
  });

  it("reads a timeline from any text of the host", () => {
    const site = hostSite(modules, configWith("eleventyConfig.addPlugin(plugins.timeline);"));
    site.write(
      "told.njk",
      '---\npermalink: /told.html\ntext: "- 2024-03-07 10:00 UTC A migration began."\n---\n{{ text | incidentTimelineList | safe }}',
    );
    built(site);
    expect(readFileSync(join(site.folder, "out/told.html"), "utf8")).toContain(
      '<time datetime="2024-03-07T10:00:00+00:00">',
    );
  });
});
