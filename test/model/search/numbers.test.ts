import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  decodeAscending,
  decodeNumbers,
  encodeAscending,
  encodeNumbers,
} from "../../../src/model/search/numbers.ts";

describe("encodeNumbers(numbers)", () => {
  it("takes one character for a small number", () => {
    expect(encodeNumbers([0, 1, 31])).toBe("!#B");
    expect(encodeNumbers([32, 1023])).toHaveLength(4);
  });

  it("is read back as it was, whatever the numbers", () => {
    const number = fc.integer({ min: 0, max: 2 ** 31 - 1 });
    fc.assert(
      fc.property(fc.array(number), (numbers) => {
        expect(decodeNumbers(encodeNumbers(numbers))).toEqual(numbers);
        const ascending = [...new Set(numbers)].toSorted((a, b) => a - b);
        expect(decodeAscending(encodeAscending(ascending))).toEqual(ascending);
      }),
    );
  });
});
