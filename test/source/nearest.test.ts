import { describe, expect, it } from "vitest";
import { editDistance, nearest } from "../../src/source/nearest.ts";

describe("nearest(word, known)", () => {
  const known = ["draft", "embargoUntil", "visibility", "severity", "tags", "date"];

  it("finds a word with a letter missing, doubled or swapped", () => {
    expect(nearest("drft", known)).toBe("draft");
    expect(nearest("visibilty", known)).toBe("visibility");
    expect(nearest("serverity", known)).toBe("severity");
    expect(nearest("dratf", known)).toBe("draft");
  });

  it("does not look at case", () => {
    expect(nearest("EMBARGOUNTIL", known)).toBe("embargoUntil");
  });

  it("finds nothing where nothing is near", () => {
    expect(nearest("permalink", known)).toBeUndefined();
    expect(nearest("", known)).toBeUndefined();
  });
});

describe("editDistance(a, b)", () => {
  it("counts a swap of neighbours once", () => {
    expect(editDistance("teh", "the")).toBe(1);
    expect(editDistance("", "abc")).toBe(3);
  });
});
