import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import MarkdownIt, { type Token } from "markdown-it";
import { describe, expect, it } from "vitest";
import { quicken } from "../../src/parse/markdown-state.ts";

const own = new MarkdownIt({ html: true });
const quick = new MarkdownIt({ html: true });
quicken(quick);

const samples = [
  '# A *heading* with **strong _nested_ text**\n\nText with `code`, [a *link*](/a "b") and ![alt](x.png).',
  "1. one\n2. two\n   - deeper\n\n     > quoted\n     lazy\n",
  "| a | b |\n|:--|--:|\n| **c** | `d|e` |\n",
  "```chart\ndata: a.csv\n```\n\n    set in\n\n<b>raw</b> &amp; &copy; \\* <https://example.org>\n\n---\n",
  "**unclosed *mixed** text* ~~gone~~ ***both***\nhard  \nbreak\\\nline [ref]\n\n[ref]: /there 'title'\n",
  "[[[[nested]]]] *a **b *c **d* e** f* g**",
  "",
];
const suite = "../shared/security/commonmark-0.31.2.json";
if (existsSync(suite)) {
  const cases = JSON.parse(readFileSync(suite, "utf8")) as { readonly markdown: string }[];
  samples.push(...cases.map(({ markdown }) => markdown));
}
for (const name of readdirSync("incidents", { recursive: true, encoding: "utf8" }))
  if (name.endsWith(".md")) samples.push(readFileSync(join("incidents", name), "utf8"));

const plain = (tokens: readonly Token[]): unknown => JSON.parse(JSON.stringify(tokens));

describe("quicken(markdown)", () => {
  it("gives the tokens of markdown-it itself", () => {
    for (const text of samples)
      expect(plain(quick.parse(text, {}))).toEqual(plain(own.parse(text, {})));
  });

  it("renders what markdown-it itself renders", () => {
    for (const text of samples) expect(quick.render(text)).toBe(own.render(text));
  });

  it("leaves tokens their methods", () => {
    const [token] = quick.parse("text", {});
    token?.attrSet("class", "a");
    token?.attrJoin("class", "b");
    expect(token?.attrGet("class")).toBe("a b");
  });
});
