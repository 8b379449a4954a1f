import { describe, expect, it } from "vitest";
import { sift } from "../../../src/client/search/sift.ts";

const items = Array.from({ length: 100 }, (_, i) => i);

describe("sift(items, passes, least)", () => {
  it("tests no more than it needs, and the rest when it is asked for", async () => {
    const tested: number[] = [];
    const isEven = async (item: number): Promise<boolean> => (tested.push(item), item % 2 === 0);
    const { first, all } = await sift(items, isEven, 3);
    expect(first).toEqual([0, 2, 4, 6, 8, 10, 12, 14]);
    expect(tested).toHaveLength(15);
    expect(await all()).toEqual(items.filter((item) => item % 2 === 0));
    expect(tested).toHaveLength(100);
  });

  it("ends where nothing passes", async () => {
    const { first, all } = await sift(items, async () => false, 3);
    expect([first, await all()]).toEqual([[], []]);
  });
});
