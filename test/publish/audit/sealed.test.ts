import { describe, expect, it } from "vitest";
import { keyOf, seal, unseal } from "../../../src/publish/audit/sealed.ts";

const items = ["plumquartz burst", "near the vault"];
const key = keyOf(items);

describe("unseal(sealed, key)", () => {
  it("gives the numbers to who has all items", () => {
    expect(unseal(seal([7, -1], key), keyOf(items))).toEqual([7, -1]);
    expect(unseal(seal([], key), key)).toEqual([]);
  });

  it("gives nothing to who has other items, fewer, or others first", () => {
    const sealed = seal([7, -1], key);
    const others = [["plumquartz burst"], [...items].toReversed(), [...items, ""], []];
    for (const other of [...others, [items.join(" ")]])
      expect(unseal(sealed, keyOf(other))).toBeUndefined();
  });

  it("gives nothing where the text is broken or changed", () => {
    const sealed = seal([7, -1], key);
    const changed = sealed.replace(/^./, (first) => (first === "A" ? "B" : "A"));
    for (const broken of ["", "no seal", sealed.slice(0, -4), changed])
      expect(unseal(broken, key)).toBeUndefined();
  });
});

describe("seal(numbers, key)", () => {
  it("tells by nothing but its length what it holds", () => {
    expect(seal([7, -1], key)).not.toBe(seal([7, -1], key));
    expect(seal([7, -1], key)).toHaveLength(seal([8, -1], key).length);
  });
});
