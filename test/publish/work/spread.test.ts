import { describe, expect, it } from "vitest";
import { spread } from "../../../src/publish/work/spread.ts";

const numbers = Array.from({ length: 500 }, (_, number) => number);

describe("spread(workers, items, work, advance)", () => {
  it("gives the results in the order of the items, and each worker its next batch in time", async () => {
    const workers = ["slow", "fast"].map((name) => ({ name, waiting: 0, most: 0 }));
    const told: number[] = [];
    const doubled = await spread(
      workers,
      numbers,
      async (worker, part) => {
        worker.most = Math.max(worker.most, ++worker.waiting);
        await new Promise((done) => setTimeout(done, worker.name === "slow" ? 3 : 1));
        worker.waiting--;
        return part.map((number) => number * 2);
      },
      async (done) => void told.push(done),
    );
    expect(doubled).toEqual(numbers.map((number) => number * 2));
    expect(workers.map(({ most }) => most)).toEqual([2, 2]);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.at(-1)).toBe(numbers.length);
  });

  it("fails where a worker does", async () => {
    const spreading = spread(
      [1, 2],
      numbers,
      async (): Promise<number[]> => Promise.reject(new Error("no more")),
      async () => undefined,
    );
    await expect(spreading).rejects.toThrow("no more");
  });
});
