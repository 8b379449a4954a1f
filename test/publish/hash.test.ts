import { describe, expect, it } from "vitest";
import { hashOf } from "../../src/publish/hash.ts";

describe("hashOf(...parts)", () => {
  it("tells the same parts in another order, or parted elsewhere, apart", () => {
    const hashes = [hashOf("a", "b"), hashOf("b", "a"), hashOf("ab"), hashOf("ab", "")];
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  it("takes a list for its items, however many there are", () => {
    const many = Array.from({ length: 300_000 }, (_, number) => String(number));
    expect(hashOf("a", ["b", "c"])).toBe(hashOf("a", "b", "c"));
    expect(hashOf("a", many)).not.toBe(hashOf("a", many.slice(1)));
  });
});
