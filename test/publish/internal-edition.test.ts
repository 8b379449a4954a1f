import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { Parser } from "htmlparser2";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { build } from "../../src/publish/build.ts";
import type { Edition } from "../../src/model/incident.ts";
import { type ArchiveFolder, archiveFolder } from "./archive-folder.ts";

const report = `---
title: Marks
timeline:
  - { at: 2024-03-09T10:00Z, text: open event }
  - { at: 2024-03-09T11:00Z, text: hidden event, internal: true }
actionItems:
  - open action
  - { text: hidden action, visibility: internal }
contributingFactors:
  - open factor
  - { text: hidden factor, internal: true }
links:
  - { url: https://a.example/open, title: open link }
  - { url: https://a.example/hidden, title: hidden link, internal: true }
updates:
  - open update
  - { text: hidden update, internal: true }
related:
  - { slug: other, internal: true }
charts:
  - title: hidden chart
    data: |
      time,errors
      2024-03-09T10:00Z,1
      2024-03-09T11:00Z,2
    internal: true
---
Words.
`;
const told = `---
title: Told
slug: other
timezone: UTC
---
- 2024-03-09 10:00 Open words were told.

::: internal
- 2024-03-09 12:00 Hidden words were told.
:::

| time | event | internal |
|---|---|---|
| 2024-03-09 13:00 | hidden row | yes |
| 2024-03-09 14:00 | open row | no |
`;

let archive: ArchiveFolder;
const pages: Record<Edition, string[]> = { public: [], internal: [] };
beforeAll(async () => {
  archive = archiveFolder({ "2024-03-10-marks.md": report, "2024-03-11-told.md": told });
  for (const edition of ["public", "internal"] as const) {
    const { published, findings } = await build(
      { ...archive.options, edition, search: false },
      archive.effects,
    );
    expect(findings.filter(({ level }) => level === "error")).toEqual([]);
    expect(published).toBe(true);
    pages[edition] = ["incidents/marks", "incidents/other", "actions"].map((path) =>
      readFileSync(join(archive.output, path, "index.html"), "utf8"),
    );
  }
});
afterAll(() => rmSync(archive.root, { recursive: true, force: true }));

/** The text of each list item and figure that a mark stands in or before. */
function markedTexts(page: string): string[] {
  const marked: string[] = [];
  const open: { name: string; text: string; isMarked: boolean }[] = [];
  let next = false;
  const parser = new Parser({
    onopentag(name, { class: classes = "" }) {
      if (/\bbadge internal\b/.test(classes)) {
        const item = open.findLast((one) => one.name === "li");
        if (item && name !== "p") item.isMarked = true;
        else next = true;
      } else if (name === "li" || name === "figure") {
        open.push({ name, text: "", isMarked: name === "figure" && next });
        if (name === "figure") next = false;
      }
    },
    ontext: (text) => open.forEach((one) => void (one.text += text)),
    onclosetag(name) {
      if (open.at(-1)?.name !== name) return;
      const { text, isMarked } = open.pop() ?? { text: "", isMarked: false };
      if (isMarked) marked.push(text.replace(/\s+/g, " "));
    },
  });
  parser.end(page);
  return marked;
}

describe("the internal edition", () => {
  it("marks each entry, event and row that the public one leaves out, and no other", () => {
    const [marks = "", other = "", actions = ""] = pages.internal.map(markedTexts);
    const names = ["event", "action", "factor", "link", "update", "chart"];
    for (const name of names)
      expect(marks, name).toContainEqual(expect.stringMatching(new RegExp(`hidden ${name}`, "i")));
    expect(marks).toContainEqual(expect.stringContaining("Told"));
    expect(marks).toHaveLength(names.length + 1);
    expect(other).toHaveLength(2);
    expect(other).toContainEqual(expect.stringMatching(/Hidden words/));
    expect(other).toContainEqual(expect.stringMatching(/Hidden row/i));
    expect(actions).toEqual([expect.stringMatching(/hidden action/)]);
  });

  it("is the only one with marks, and with what they mark", () => {
    for (const page of pages.public)
      expect(page).not.toMatch(
        /hidden (?:event|action|factor|link|update|chart|row|words)|badge internal/i,
      );
  });
});
