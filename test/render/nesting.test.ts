import { describe, expect, it } from "vitest";
import { limitNesting } from "../../src/render/nesting.ts";

describe("limitNesting(markup)", () => {
  it.each([
    ["markup of usual depth", "<div><p>a<br>b</p><ul><li>c</li></ul></div>"],
    ["elements without content", "<br>".repeat(3000)],
    ["elements that follow each other", "<p>a</p>".repeat(3000)],
    ["what only looks like a tag", "1 < 2 ".repeat(3000)],
  ])("leaves %s as it is", (_, markup) => {
    expect(limitNesting(markup)).toBe(markup);
  });

  it("takes tags out beyond the limit, never text", () => {
    const limited = limitNesting(`${"<b>".repeat(3000)}text${"</b>".repeat(3000)}`);
    expect(limited).toBe(`${"<b>".repeat(1000)}text${"</b>".repeat(1000)}`);
  });
});
