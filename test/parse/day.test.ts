import { describe, expect, it } from "vitest";
import { readDays } from "../../src/parse/day.ts";

const told = (text: string): string[] =>
  readDays(text).map(({ year, month, day, lastDay, numeric, relative, weekday }) =>
    relative
      ? `${relative.days} from ${relative.from}`
      : numeric
        ? `${numeric.join("?")} ${year ?? ""}`.trim()
        : month === undefined
          ? `weekday ${weekday}`
          : `${year ?? "????"}-${month}-${day}${lastDay === undefined ? "" : `..${lastDay}`}`,
  );

describe("readDays(masked)", () => {
  it.each([
    ["ISO dates", "2019-03-26 and 2022/05/23", ["2019-3-26", "2022-5-23"]],
    ["months in letters", "2025-DEC-5, Aug-27-2021", ["2025-12-5", "2021-8-27"]],
    [
      "ordinals",
      "the 31st of October, January 9th, 6th Nov 2023",
      ["????-10-31", "????-1-9", "2023-11-6"],
    ],
    [
      "ranges",
      "23-24, October 2014; 7-13th Nov; 2019-08-29/30",
      ["2014-10-23..24", "????-11-7..13", "2019-8-29..30"],
    ],
    ["weekdays with dates", "On Tuesday January 9", ["????-1-9"]],
    ["weekdays alone", "on Friday night", ["weekday 5"]],
    ["numbers whose order is open", "05/01/2021", ["5?1 2021"]],
    ["dates with dots", "10.10.2008", ["2008-10-10"]],
    ["shortened dates before a clock", "[12-05 16:21]", ["12?5"]],
    [
      "distances",
      "yesterday; the following morning; Day 2",
      ["-1 from writing", "1 from account", "1 from start"],
    ],
    ["other languages", "5 janvier 2021, 3. März 2020", ["2021-1-5", "2020-3-3"]],
  ])("reads %s", (_, text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it.each([
    ["versions", "v2021.08.04 and 1.18.4"],
    ["paths and names", "20240609/downtime, report-2019-03-26-final"],
    ["verbs", "it may 5 times march 3 steps"],
    ["fractions", "1/5 of checks, 24/7"],
    ["months that are numbers of no calendar", "2021-13-40"],
  ])("takes no %s for days", (_, text) => {
    expect(told(text)).toEqual([]);
  });
});
