import { describe, expect, it } from "vitest";
import { hitsIn } from "../../../src/client/search/hits.ts";

const text =
  "at com.example.PoolManager.borrow(Pool.java:81) a Störung, ERR_SYNC_FAILED and timeouts";

/** The words of the text that are hit. */
const hit = (...words: string[]): string[] =>
  hitsIn(
    text,
    words.map((word) => ({ word, exactly: false })),
  ).map(({ at }) => text.split(" ")[at] ?? "");

describe("hitsIn(content, asked)", () => {
  it.each([
    ["timeout", "timeouts"],
    ["storung", "Störung,"],
    ["err_sync", "ERR_SYNC_FAILED"],
    ["sync", "ERR_SYNC_FAILED"],
    ["poolmanager", "com.example.PoolManager.borrow(Pool.java:81)"],
    ["manager", "com.example.PoolManager.borrow(Pool.java:81)"],
    ["java81", "com.example.PoolManager.borrow(Pool.java:81)"],
  ])("finds what %s was found by", (asked, word) => {
    expect(hit(asked)).toEqual([word]);
  });

  it("finds no word that merely resembles", () => {
    expect(hit("timer", "anager", "xample")).toEqual([]);
  });

  it("tells which of the words stand at a place, and that the whole of a word tells more", () => {
    const asked = ["pool", "java81", "at"].map((word) => ({ word, exactly: false }));
    const hits = hitsIn(text, asked);
    expect(hits.map(({ at, asked }) => [at, asked])).toEqual([
      [0, 4],
      [1, 3],
    ]);
    const [whole, parts] = ["timeouts", "java81"].map(
      (word) => hitsIn(text, [{ word, exactly: false }])[0]?.weight ?? 0,
    );
    expect(whole).toBeGreaterThan(parts ?? 0);
  });
});
