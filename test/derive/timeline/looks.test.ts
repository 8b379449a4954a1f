import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mayTellDistance } from "../../../src/derive/timeline/distance.ts";
import { zoneStatedIn } from "../../../src/derive/timeline/document.ts";
import { mayHoldTime } from "../../../src/derive/timeline/sightings.ts";
import { mayHoldDuration } from "../../../src/derive/timeline/stated.ts";
import { hideMarkup } from "../../../src/parse/mask.ts";
import { signsOf } from "../../../src/parse/signs.ts";

/** The signs of a text that holds all there are. */
const all = ~0;

const told = [
  "14:05|9:??|22:XX|15h50|at 9.40|2050 UTC|1900hrs|3pm|3 a.m.|3 P.M|15 Uhr|9/11|11-03|2nd|23RD|1st|4th",
  "3 jan|7 Feb|1 mai|5 Mär|12 avr|30 apr|2 juil|1 Aoû|3 sept|4 okt|5 Oct|9 nov|2 déc|8 Dez|Jan. 3|May-27",
  "noon|Midday|midnight|Monday|Yesterday|tomorrow|last night|half past|quarter to|o'clock|T+|+3",
  "later|after that|Within|minutes|seconds|5 hours|or two|2 h|3m|12D|7 S|day|Hour|MINUTE|½ day|1½ h",
  "all times|Timestamps|time zone|dates|hours|clocks|entries|are in|UTC|(PST)|local time|CET|are approximate",
  "`code`|[a](b)|<br>|&nbsp;|*it*|_x_|~~y~~|\\\\|\t|\u2009|−|https://a.example|â€“|and so on, for long enough",
  " | |, |.|\n|\u00a0|x|(|–|-",
];
const texts = fc
  .array(fc.constantFrom(...told.flatMap((line) => line.split("|"))), { maxLength: 8 })
  .map((words) => words.join(""));

describe("a look at a block", () => {
  it.each([
    ["a time", mayHoldTime],
    ["a distance", mayTellDistance],
    ["a duration", mayHoldDuration],
    ["a statement of zone", (text, signs) => zoneStatedIn(text, signs)],
    ["markup", hideMarkup],
  ] satisfies [string, (text: string, signs: number) => unknown][])(
    "leaves out no text with %s",
    (_, look) => {
      fc.assert(
        fc.property(texts, (text) => {
          expect(look(text, signsOf(text))).toEqual(look(text, all));
        }),
        { numRuns: 500 },
      );
    },
  );
});
