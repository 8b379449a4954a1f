import { rmSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { folderWith, postmortem } from "./postmortem.ts";

const page = (body: string): string => `<!doctype html><title>x</title>${body}`;

const folder = folderWith({
  "incidents/2024-01-01-public.md": "---\ntitle: Public\n---\nThe queue stopped.\n",
  "incidents/2024-01-02-draft.md":
    "---\ntitle: Merger\ndraft: true\n---\nWords about zq7secret9x.\n",
  "good/index.html": page('<p id="a">The queue stopped.</p><a href="#a">a</a> <a href=about>b</a>'),
  "good/about.html": page("<a name=top></a><a href='/#a'>a</a> <a href='#top'>b</a>"),
  "bad/index.html": page('<a href=gone/>x</a> <img src="a.png"> <a href="#b">y</a> zq7secret9x'),
  "bad/notes.txt": "x\ntoken: ghp_8Zq4vN1xRt6Ls0Wm3Yc7Kd2Hf5Jb9PaQeUiT\n",
  "other/.keep": "",
});
afterAll(() => rmSync(folder, { recursive: true }));
rmSync(`${folder}/other/.keep`);

describe("postmortem audit DIR", () => {
  it("finds nothing in a folder that holds nothing internal, whoever built it", () => {
    const { exitCode, output, errors } = postmortem(folder, "audit", "good");
    expect({ exitCode, output, errors }).toEqual({
      exitCode: 0,
      output: "good: 2 files, nothing that must not be there\n",
      errors: "",
    });
  });

  it("finds internal text, credentials and broken links, and fails", () => {
    const { exitCode, output, errors } = postmortem(folder, "audit", "bad");
    expect(exitCode).toBe(1);
    expect(errors.match(/^bad\/\S+ error [a-z-]+$/gm)).toEqual([
      "bad/index.html:1:1 error broken-link",
      "bad/index.html:1:1 error broken-link",
      "bad/index.html:1:1 error broken-link",
      "bad/index.html:1:1 error leak",
      "bad/notes.txt:2:1 error secret",
    ]);
    expect(output).toBe("bad: 2 files, 5 errors\n");
    expect(errors + output).not.toMatch(/zq7secret9x|ghp_/);
  });

  it("is used wrongly without a folder, without files in it, or without reports to ask", () => {
    for (const [words, why] of [
      [["missing"], "There is no such folder."],
      [["other"], 'there is no file in "other" to look at'],
      [["good", "--incidents", "nowhere"], "There is no such folder."],
    ] as const) {
      const { exitCode, errors } = postmortem(folder, "audit", ...words);
      expect(exitCode).toBe(2);
      expect(errors).toContain(why);
    }
  });

  it("says that no internal text was looked for where there are no reports", () => {
    const { exitCode, errors } = postmortem(folder, "audit", "good", "--incidents", "other");
    expect(exitCode).toBe(0);
    expect(errors).toBe("other holds no report: no internal text was looked for.\n");
  });
});
