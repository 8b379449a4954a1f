import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { countLetters } from "../../../src/publish/audit/counts.ts";
import { visitTexts } from "../../../src/publish/audit/output-text.ts";
import { probeOf } from "../../../src/publish/audit/probe.ts";
import { searchFiles, sourceOf } from "../../../src/publish/audit/search.ts";
import { chance } from "./chance.ts";

const folder = mkdtempSync(join(tmpdir(), "search-"));
afterAll(() => rmSync(folder, { recursive: true }));

const needles = [
  { words: "zq7hidden3word", file: "mark.md", isStrict: true, isPlain: true, isWhole: false },
  {
    words: "merger talks broke the",
    file: "phrase.md",
    isStrict: true,
    isPlain: true,
    isWhole: true,
  },
  { words: "auditors in geneva", file: "title.md", isStrict: true, isPlain: true, isWhole: true },
];
const counts = countLetters([]);

const { below, one } = chance(23);
const hex = (text: string): string => Buffer.from(text).toString("hex");
const some = (text: string, spelling: (letter: string) => string): string =>
  Array.from(text, (letter) => (below(3) > 0 ? letter : spelling(letter))).join("");

/** Ways to spell a text; each can be put on another. */
const spellings: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.toUpperCase(),
  (text) => some(text, (letter) => `&#${letter.charCodeAt(0)};`),
  (text) => some(text, (letter) => `&amp;#x${hex(letter)};`),
  (text) => some(text, (letter) => `%${hex(letter)}`),
  (text) => some(text, (letter) => `\\u00${hex(letter)}`),
  (text) => some(text, (letter) => `${letter}\u00ad`),
  (text) => some(text, (letter) => `${letter}<!-- a\nb -->`),
  (text) => some(text, (letter) => `<b>${letter}</b>`),
  (text) => some(text, (letter) => `&lt;i&gt;${letter}`),
  (text) => some(text, (letter) => `${letter}*`),
  (text) => text.replaceAll(" ", "</p>\n<p\nclass='x'>"),
  (text) => text.replaceAll(" ", "&nbsp;\n\n"),
  (text) => text.replaceAll(" ", " &mdash; "),
  (text) => `<a title="${text}">`,
  (text) => `${text.slice(0, 5)}\n${text.slice(5)}`,
  (text) => text.slice(1),
  (text) => `${text}s`,
  (text) => Buffer.from(text).toString("base64"),
  (text) => Buffer.from(text).toString("base64").replace(/^.{7}/, "$&&#x200b;"),
  hex,
];
const lines = [
  `<meta content="default-src &#39;none&#39;">`,
  "<td>100%25 of auditors</td>",
  "the merger",
  "",
  `<p class="talks">broke *the* <em>led</em>ger &amp; more`,
  "“Words” of été",
  "{}",
];

describe("searchFiles(search)", () => {
  it("tells of every file what all of its views tell, read as a whole", () => {
    const probe = probeOf(needles, counts);
    const expected = Array.from({ length: 1200 }, (_, number) => {
      let planted = one(needles).words;
      for (let times = below(3); times >= 0; times--) planted = one(spellings)(planted);
      const around = (): string =>
        Array.from({ length: below(12) }, () => one(lines)).join(one(["\n", "\n", " "]));
      const page = around() + one(["\n", " ", ""]) + planted + one(["\n", " ", ""]) + around();
      const path = `${number}.html`;
      writeFileSync(join(folder, path), page);
      let leak: string | undefined;
      visitTexts(Buffer.from(page), path, (text) => (leak = sourceOf(text, probe)) !== undefined);
      return { path, leak };
    });
    const paths = expected.map(({ path }) => path);
    const verdicts = searchFiles({ folder, paths, needles, counts });
    expect(verdicts.map(({ path, leak }) => ({ path, leak }))).toEqual(expected);
    const leaks = expected.filter(({ leak }) => leak !== undefined);
    expect(leaks.length).toBeGreaterThan(400);
    expect(leaks.length).toBeLessThan(1100);
  });
});

const words = "a scaleless table a had checksums";
const source = (text: string, isPlain: boolean): string | undefined =>
  sourceOf(
    text,
    probeOf([{ words, file: "draft.md", isStrict: true, isPlain, isWhole: true }], counts),
  );

describe("sourceOf(text, probe)", () => {
  it("takes no name of a tag for a word of what was written without tags", () => {
    expect(source("a scaleless table</a> had checksums", true)).toBeUndefined();
    expect(source(`a scaleless <TABLE\nclass=""><a\thad checksums`, true)).toBeUndefined();
    expect(source("a scaleless table</a> had checksums", false)).toBe("draft.md");
  });

  it("finds the words themselves beside tags, and in what only looks like one", () => {
    expect(source("<p>a scaleless <b>table</b><i/>a had checksums", true)).toBeUndefined();
    expect(source("<a>a scaleless table a had checksums</a>", true)).toBe("draft.md");
    expect(source("<p>a scaleless table</ a had checksums</p>", true)).toBe("draft.md");
    expect(
      source("a scaleless table</a> had checksums; a scaleless table a had checksums", true),
    ).toBe("draft.md");
  });
});
