import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kindOf, longRuns } from "../../../src/check/secrets/long-runs.ts";

const words = kindOf(/\w/);
const plainly = (text: string): { start: number; end: number }[] =>
  [...text.matchAll(/\w{5,}/g)].map(({ index, 0: run }) => ({
    start: index,
    end: index + run.length,
  }));

describe("longRuns(text, kind, shortest)", () => {
  it("gives whole runs, at either end and behind a single other sign", () => {
    expect(longRuns("abcde fghi jklmno", words, 5)).toEqual([
      { start: 0, end: 5 },
      { start: 11, end: 17 },
    ]);
    expect(longRuns("abcd", words, 5)).toEqual([]);
  });

  it("gives what a pattern gives in any text", () => {
    const part = fc.oneof(fc.string(), fc.stringMatching(/^\w{0,12}$/), fc.constantFrom("é", " "));
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const text = parts.join("");
        expect(longRuns(text, words, 5)).toEqual(plainly(text));
      }),
    );
  });
});
