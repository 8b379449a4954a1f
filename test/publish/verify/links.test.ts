import { rmSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { build } from "../../../src/publish/build.ts";
import { foreignLinks } from "../../../src/publish/verify/foreign-links.ts";
import {
  brokenLinks,
  linksOf,
  type LinkTargets,
  openLinks,
} from "../../../src/publish/verify/links.ts";
import { type ArchiveFolder, archiveFolder } from "../archive-folder.ts";

describe("linksOf(path, markup, base)", () => {
  it("gives the targets on this site and the anchors that the page lacks", () => {
    const markup = `<p id="here"><a href="#here">a</a><a href="#gone">b</a>
      <a href="../x/?q=1#y">c</a><a href="https://a.example/">d</a><img src="a%20b.png">
      <a href="http://[::1/">e</a><a href="//a.example/">f</a><a href="mailto:a@b.example">g</a></p>`;
    expect(linksOf("incidents/z/index.html", markup, "/")).toEqual({
      path: "incidents/z/index.html",
      targets: ["incidents/x/#y", "incidents/z/a%20b.png"],
      missing: ["gone"],
    });
  });

  it("looks at what lies below the site's base alone", () => {
    const markup = '<a href="/other/">a</a><a href="/base/x/">b</a>';
    expect(linksOf("index.html", markup, "/base/").targets).toEqual(["x/"]);
  });
});

/** Pages that can be linked to, each with one id. */
const targetsAmong = (paths: readonly string[]): LinkTargets => ({
  exists: (path) => paths.includes(path),
  idsIn: () => new Set(["here"]),
});

describe("openLinks(pages, targets)", () => {
  it("leaves what may be broken for when everything is there", () => {
    const open = openLinks(
      [
        { path: "a.html", targets: ["x/", "x/#here"], missing: [] },
        { path: "b.html", targets: ["x/", "late.js"], missing: [] },
        { path: "c.html", targets: ["x/#gone"], missing: [] },
        { path: "d.html", targets: [], missing: ["own"] },
      ],
      targetsAmong(["x/index.html"]),
    );
    expect(open.map(({ path }) => path)).toEqual(["b.html", "c.html", "d.html"]);
    const late = targetsAmong(["x/index.html", "late.js"]);
    expect(brokenLinks(open, late).map(({ file }) => file)).toEqual(["c.html", "d.html"]);
  });
});

describe("foreignLinks(path, markup, base)", () => {
  it("reads attributes in any quotes or none, entities, and names of anchors", () => {
    const markup = `<a name=top><a href=x/>a</a><A HREF='y?a&amp;b'>b</A><a href="#top">c</a>
      <!-- <a href="z/"> --><base href="/q/">`;
    expect(foreignLinks("index.html", markup, "/")).toEqual({
      path: "index.html",
      targets: ["x/", "y"],
      missing: [],
    });
  });
});

describe("a link that leads nowhere", () => {
  let archive: ArchiveFolder;
  beforeEach(() => void (archive = archiveFolder()));
  afterEach(() => rmSync(archive.root, { recursive: true, force: true }));

  it("is a warning at the report that it is written in", async () => {
    const text =
      "---\ntitle: Links\n---\n\nSee [a](/incidents/nope/), [b](../gone/#x) and\n[c](#lost).\n";
    archive.write("incidents/2024-06-01-links.md", text);
    const { published, findings } = await build(archive.options, archive.effects);
    expect(published).toBe(true);
    const places = findings
      .filter(({ code }) => code === "broken-link")
      .map(({ file, line, column, level }) => [file.endsWith("-links.md"), line, column, level]);
    expect(places.toSorted()).toEqual([
      [true, 5, 32, "warning"],
      [true, 5, 9, "warning"],
      [true, 6, 5, "warning"],
    ]);
  });
});
