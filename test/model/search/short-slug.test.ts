import { describe, expect, it } from "vitest";
import { lengthenSlug, shortenSlug } from "../../../src/model/search/short-slug.ts";

describe("shortenSlug(slug, title)", () => {
  it.each([
    ["orders-waited-2024", "Orders waited", "13:-2024"],
    ["orders", "Orders waited: for a socket", "6:"],
    ["störung", "Störung in Zürich", "2:örung"],
    ["incident-7", "", "0:incident-7"],
  ])("writes %s beside %s, and it is read back", (slug, title, short) => {
    expect(shortenSlug(slug, title)).toBe(short);
    expect(lengthenSlug(short, title)).toBe(slug);
  });

  it("is nothing where a file says something else", () => {
    expect(lengthenSlug("../../evil", "A title")).toBe("");
  });
});
