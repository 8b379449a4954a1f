import { describe, expect, it } from "vitest";
import { readPassages } from "../../src/parse/passages.ts";

const read = (lines: readonly string[], hideInternal = true) => {
  const source = { path: "incidents/report.md", text: lines.join("\n") };
  const { text, findings } = readPassages(source, 0, { hideInternal });
  return { text, problems: findings.map(({ line, code }) => `${line} ${code}`) };
};

describe("readPassages(source, bodyStart, { hideInternal })", () => {
  it("blanks an internal passage and moves nothing else", () => {
    const { text } = read(["Before", "::: internal", "Secret", ":::", "After"]);
    expect(text.split("\n").map((line) => line.trim())).toEqual(["Before", "", "", "", "After"]);
    expect(text.indexOf("After")).toBe("Before\n::: internal\nSecret\n:::\n".length);
  });

  it("keeps it in the internal edition", () => {
    expect(read(["::: internal", "Secret", ":::"], false).text).toContain("Secret");
  });

  it.each([
    ["nested in its like", ["::: internal", "a", "::: internal", "b", ":::", "Secret", ":::"]],
    ["in another container", ["::: warning", "::: internal", "Secret", ":::", ":::"]],
    ["around another container", ["::: internal", "::: note", ":::", "Secret", ":::"]],
    ["in a list", ["- a", "", "  ::: internal", "  Secret", "  :::"]],
    ["in a quote", ["> ::: internal", "> Secret", "> :::"]],
    ["out of a quote", ["> ::: internal", "Secret", ":::"]],
    ["behind a bullet", ["- ::: internal", "  Secret", "  :::"]],
    [
      "around a fence with a closing marker",
      ["::: internal", "```", ":::", "```", "Secret", ":::"],
    ],
    ["behind a fenced marker", ["```", "::: internal", "```", "", "::: internal", "Secret", ":::"]],
    ["in a table cell", ["| a | b |", "|---|---|", "| x | ::: internal Secret ::: |"]],
    ["with more colons", [":::: internal", ":::", "Secret", "::::"]],
    ["without a space", [":::internal", "Secret", ":::"]],
    ["in capitals", ["::: INTERNAL", "Secret", ":::"]],
  ])("hides a passage %s", (_, lines) => {
    const { text, problems } = read(lines);
    expect(text).not.toContain("Secret");
    expect(problems).toEqual([]);
  });

  it.each([
    ["never closed", ["a", "::: internal", "Secret"], "2 internal-not-closed"],
    ["closed within a fence alone", ["::: internal", "```", ":::", "```"], "1 internal-not-closed"],
    ["with an unclosed fence", ["```", "::: internal", "x"], "2 internal-not-closed"],
    ["with a look-alike letter", ["::: intern\u0430l", "x", ":::"], "1 internal-marker-disguised"],
    ["with full-width colons", ["：：： internal", "x", ":::"], "1 internal-marker-disguised"],
    ["with a typo", ["::: interal", "x", ":::"], "1 internal-marker-disguised"],
    ["with two colons", [":: internal", "x", ":::"], "1 internal-marker-disguised"],
    ["begun within a line", ["so ::: internal", "x", ":::"], "1 internal-marker-in-line"],
  ])("reports a marker %s", (_, lines, problem) => {
    expect(read(lines).problems).toContain(problem);
  });

  it("leaves code, C++ and other containers alone", () => {
    const lines = ["`::: internal`", "std::internal and a::b", "::: note", "x", ":::", "    :::"];
    expect(read(lines)).toEqual({ text: lines.join("\n"), problems: [] });
  });

  it("hides a footnote that nothing refers to, in every edition", () => {
    const lines = [
      "Text[^a].",
      "",
      "[^b]: Secret",
      "  more of it",
      "[^a]: kept",
      "",
      "    [^c]: code",
    ];
    const { text } = read(lines, false);
    expect(text).not.toMatch(/Secret|more/);
    expect(text).toMatch(/Text\[\^a\]\.\n[^]*\[\^a\]: kept\n\n {4}\[\^c\]: code/);
  });

  it("drops rows that their table marks, with the column that marks them", () => {
    const lines = [
      "| t | e | internal |",
      "|---|---|---|",
      "| 1 | Secret | yes |",
      "| 2 | b | no |",
    ];
    const rows = read(lines)
      .text.split("\n")
      .map((row) => row.trim());
    expect(rows).toEqual(["| t | e |", "|---|---|", "| 2 | b |", ""]);
  });

  it.each([
    ["a comment", "a <!-- Secret --> b"],
    ["a comment over lines", "<!--\nSecret\n\n-->\nb"],
    ["a hidden element", "<div hidden>Secret <div>x</div> Secret</div> b"],
    ["an element without display", `<p style="color:red; display: none">Secret</p> b`],
    ["what only a browser without scripts shows", "<noscript>Secret</noscript> b"],
    ["a comment without an end", "b <!-- Secret"],
  ])("blanks %s", (_, text) => {
    const seen = read([text]).text;
    expect(seen).not.toContain("Secret");
    expect(seen).toContain("b");
  });

  it("keeps what only looks like a comment", () => {
    const lines = ["`<!-- shown -->`", "", "```html", "<div hidden>shown</div>", "```", "\\<!-- x"];
    expect(read(lines, true).text).toBe(lines.join("\n"));
  });

  it("ends soon on many openings without an end", () => {
    for (const part of ["<!--", "<script>", "<div hidden>", "::: internal\n", "`", '<a b="']) {
      expect(read([part.repeat(20_000)]).text.length).toBeGreaterThan(0);
    }
  });
});
