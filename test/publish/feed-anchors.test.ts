import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { build } from "../../src/publish/build.ts";
import { archiveFolder, type ArchiveFolder } from "./archive-folder.ts";

const report = `---
title: A queue that filled
date: 2019-03-01
updates:
  - at: 2019-03-05
    text: The figures were wrong.
---

The queue filled, and nobody looked at it for two hours.

UPDATE (2019-03-04): It had happened before.

Edit: A word was misspelt.
`;

let archive: ArchiveFolder;
beforeAll(async () => {
  archive = archiveFolder({ "2019-03-01-queue.md": report });
  await build({ ...archive.options, search: false }, archive.effects);
});
afterAll(() => rmSync(archive.root, { recursive: true, force: true }));

const read = (path: string): string => readFileSync(join(archive.output, path), "utf8");

interface JsonFeed {
  readonly items: readonly { readonly url: string; readonly content_text: string }[];
}

describe("feeds of a built site", () => {
  it("lead each update to its note on the page", () => {
    const { items } = JSON.parse(read("feed.json")) as JsonFeed;
    const notes = items.map(({ url, content_text: text }) => ({ url, text }));
    expect(notes.filter(({ url }) => url.includes("#"))).toHaveLength(2);
    for (const { url, text } of notes) {
      const { pathname, hash } = new URL(url);
      const page = join(pathname.slice(1), "index.html");
      expect(existsSync(join(archive.output, page))).toBe(true);
      if (hash === "") continue;
      const item = read(page).split(`<li id="${hash.slice(1)}">`)[1] ?? "";
      expect(item.slice(0, item.indexOf("</li>"))).toContain(text);
    }
  });
});
