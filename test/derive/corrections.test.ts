import { describe, expect, it } from "vitest";
import { inferUpdates } from "../../src/derive/corrections.ts";
import type { Update } from "../../src/model/incident.ts";

const infer = (text: string, published?: string, updates: Update[] = []): Update[] =>
  inferUpdates({ updates, source: { path: "a.md", text }, text, bodyStart: 0, published });

const told = (text: string, published?: string) =>
  infer(text, published).map(({ at, text }) => [at, text]);

describe("inferUpdates(incident)", () => {
  it.each([
    ["UPDATE: All is well.", undefined, "All is well."],
    ["**Update:** All is well.", undefined, "All is well."],
    ["<p><b>Update: see <a href='/x'>the report</a>.</b></p>", undefined, "see the report."],
    ["> Edit: All is well.", undefined, "All is well."],
    ["EDIT 2: All is well.", undefined, "All is well."],
    ["[Update 2020-02-03] - All is well.", "2020-02-03", "All is well."],
    ["Update (3 May 2021): All is well.", "2021-05-03", "All is well."],
    ["Update 15 December: All is well.", "2021-12-15", "All is well."],
    ["Update, January 2nd: All is well.", "2022-01-02", "All is well."],
    ["Correction, 2022-04-05: It was 41 minutes.", "2022-04-05", "It was 41 minutes."],
    ["Editor's note: names were removed.", undefined, "names were removed."],
  ])("reads %j", (text, at, words) => {
    expect(told(`First.\n\n${text}\n`, "2021-12-14")).toEqual([[at, words]]);
  });

  it.each([
    "Updates to the database were slow: each took a minute.",
    "Update - We are continuing to investigate.",
    "Edit the file and restart.",
    "Updated clients: none.",
    "- Update: still investigating",
    "- 10:20 UTC Update: still investigating",
    "```\nUpdate: code\n```",
    "## Update: the second day",
    "The update: a new version.",
  ])("leaves %j alone", (text) => {
    expect(told(`First.\n\n${text}\n`, "2021-12-14")).toEqual([]);
  });

  it("reads a section of corrections, later than the report alone", () => {
    const text =
      "## Updates\n\n- 2019-01-01 10:00 We look into it.\n- 2019-03-04: The end was 10:41.\n- Nothing else.\n";
    expect(told(text, "2019-02-01")).toEqual([["2019-03-04", "The end was 10:41."]]);
  });

  it("joins what front matter states, in the order of days, and repeats nothing", () => {
    const stated = { at: "2020-05-05", text: "Second.", words: undefined };
    const text = "UPDATE: Undated.\n\nUpdate 2020-05-05: Second.\n\nUpdate 2020-04-04: First.\n";
    expect(infer(text, undefined, [stated]).map((update) => update.text)).toEqual([
      "First.",
      "Second.",
      "Undated.",
    ]);
  });

  it("points at the note", () => {
    const [update] = infer("One.\n\nTwo.\n\nUPDATE: Three.\n");
    expect(update?.words).toMatchObject({ line: 5, column: 1 });
  });
});
