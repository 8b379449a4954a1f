import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readClocks } from "../../src/parse/clock.ts";
import { readDays } from "../../src/parse/day.ts";
import { sign, signOfAny, signsOf } from "../../src/parse/signs.ts";

const all = ~0;

describe("signsOf(text)", () => {
  it("sees letters of any case and accent, digits, blanks and marks", () => {
    const [stem, clock] = [sign("mar"), sign("9:9")];
    for (const text of ["Mar", "1 märz", "SUMMARY"]) expect(signsOf(text) & stem).toBe(stem);
    for (const text of ["14:05", "x1:2"]) expect(signsOf(text) & clock).toBe(clock);
    expect(signsOf("ma r 1 :2") & (stem | clock)).toBe(0);
  });

  it("sees single characters beside their classes", () => {
    const [marks, stem] = [signOfAny("*ñ"), sign("ano")];
    expect([signsOf("a*b") & marks, signsOf("ab") & marks]).toEqual([marks, 0]);
    expect(signsOf("año") & (marks | stem)).toBe(marks | stem);
  });

  it("sees a word that ends with the text", () => {
    const ending = sign("ag|");
    expect([signsOf("Montag") & ending, signsOf("Tage") & ending]).toEqual([ending, 0]);
  });

  it("gives the same for a text of any length", () => {
    const far = sign("z9z");
    for (const length of [0, 16_381, 16_382, 16_383, 16_384, 40_000])
      expect(signsOf("x".repeat(length) + "z1z") & far).toBe(far);
  });

  it("leaves out no form of a clock or a day", () => {
    const told = [
      "14:05|9:??|22:XX|15h50|at 9.40|2050 UTC|3pm|3 a.m.|15 Uhr|3 o'clock|3o’clock|1900-2100 Z",
      "noon|mid-day|Midnight|half past nine|quarter to 5|2019-03-?|March ??|2023-MM-DD|2025-DEC-5",
      "20250212T150405Z|10/20/22 14:05|3-Mar-2021|1er août|7 février|Jänner 3|12.10.2008|11/03 at 4pm",
      "the next morning|this evening|last night|tomorrow|Day 2|day two|D+1|Montag|lundi|Mittwoch",
      "Sonnabend|Dimanche|FRIDAY|Tue|Saturday night| |, |\n|\u00a0|x|(|–|all was well",
    ];
    const parts = fc.constantFrom(...told.flatMap((line) => line.split("|")));
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 6 }), (words) => {
        const text = words.join("");
        expect(readClocks(text)).toEqual(readClocks(text, all));
        expect(readDays(text)).toEqual(readDays(text, all));
      }),
      { numRuns: 500 },
    );
  });
});
