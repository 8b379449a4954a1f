import { describe, expect, it } from "vitest";
import { letterAt, lettersOf, wantedOf } from "../../../src/publish/audit/letters.ts";
import { wordsOf } from "../../../src/publish/audit/words.ts";
import { chance } from "./chance.ts";

/** The words of a text as they are gone over. */
function wordsGoneOver(text: string): readonly string[] {
  const letters = lettersOf(text, wantedOf(new Set()));
  const units = Array.from({ length: letters.length }, (_, at) => letterAt(letters, at) || 0x20);
  return units
    .map((unit) => String.fromCharCode(unit))
    .join("")
    .split(" ")
    .filter((word) => word !== "");
}

const { below, one } = chance(31);
/** What folds by what stands around it, what it may look at, and what parts it from the rest. */
const pieces = [
  ..."aAéΣσςİIıßẞ½™№ﷺﬁ한각ǅΩÅϴ𝐀😀42",
  ..."\u0301\u0338\u0345\u0307\u0308\u00b4\u00a8\u00ad\u200d\u1100\u1161\u11a8\u3131\uff76\uff9e",
  ..."=<'.:·_’-/\ud83d\udc00\ufffe\uffff\u3000\u00a0\u2028",
  ..." \n\t\0\u001f  \n",
];

describe("lettersOf(text, wanted)", () => {
  it("goes over the words of a text, whatever they fold by", () => {
    for (let number = 0; number < 6_000; number++) {
      const text = Array.from({ length: below(24) }, () => one(pieces)).join("");
      expect(wordsGoneOver(text), JSON.stringify(text)).toEqual(wordsOf(text));
    }
  });

  it("folds every unit as it folds beside one that is entangled", () => {
    for (let start = 0; start < 0x10000; start += 64) {
      const units = Array.from({ length: 64 }, (_, at) => String.fromCharCode(start + at));
      const text = `™ ${units.map((unit) => `${unit} a${unit}b\n`).join("")}`;
      expect(wordsGoneOver(text), start.toString(16)).toEqual(wordsOf(text));
    }
  });
});
