import { describe, expect, it } from "vitest";
import { readClocks } from "../../src/parse/clock.ts";

/** `14:05:30 UTC`, as the reader understands a text's clocks. */
const told = (text: string): string[] =>
  readClocks(text).map(({ hour, minute, second, zone }) =>
    [
      [hour, minute, ...(second === undefined ? [] : [second])]
        .map((part) => String(part).padStart(2, "0"))
        .join(":"),
      ...(zone === undefined ? [] : [zone]),
    ].join(" "),
  );

describe("readClocks(masked)", () => {
  it.each([
    ["24-hour clocks", "at 14:05 we", ["14:05"]],
    ["12-hour clocks", "at 10:04 AM and 11:01 p.m. GMT", ["10:04", "23:01 GMT"]],
    ["an hour with a meridiem", "by 3am", ["03:00"]],
    ["a meridiem of one letter", "around 7:33p ET, at 9:02a that", ["19:33 ET", "09:02"]],
    ["a needless meridiem", "13:55 PM PST", ["13:55 PST"]],
    ["midnight of the 12-hour clock", "12:30 AM", ["00:30"]],
    ["seconds and fractions", "12:50:07.123 UTC", ["12:50:07 UTC"]],
    ["clocks without a colon beside a zone", "from 2050 UTC and 1504Z", ["20:50 UTC", "15:04 Z"]],
    ["French and German clocks", "15h50, 15.50 Uhr, 15 Uhr", ["15:50", "15:50", "15:00"]],
    ["clocks known to the hour", "22:XX and 14:??", ["22:00", "14:00"]],
    ["the end of a day", "24:00", ["24:00"]],
    ["noon and midnight", "around noon, before midnight", ["12:00", "24:00"]],
    ["spoken clocks", "half past nine, quarter to five", ["09:30", "04:45"]],
    ["dotted ranges", "between 0.45 and 9.00 AM", ["00:45", "09:00"]],
    ["dotted clocks after words that lead to clocks", "At 9.40 the", ["09:40"]],
    [
      "dotted clocks at the end of a clause",
      "it went down at 14.05, and until 15.10.",
      ["14:05", "15:10"],
    ],
    ["dotted clocks of a range", "we were down from 9.40 until 14.05.", ["09:40", "14:05"]],
    ["dotted clocks with their hour's letter", "it recovered at 14.21h.", ["14:21"]],
    ["dotted clocks of the north", "kl. 14.05 virker", ["14:05"]],
    ["dotted clocks at the head of an entry", "09.40 – alert", ["09:40"]],
    ["dotted clocks beside a meridiem", "at 9.40am", ["09:40"]],
    ["offsets", "2021-01-05T15:04:05-07:00 and 14:05 (UTC+2)", ["15:04:05 -07:00", "14:05 UTC+2"]],
    ["ranges without spaces", "02:00-04:30", ["02:00", "04:30"]],
    [
      "ranges that tell their zone twice, and offsets of a zone",
      "08:59 UTC - 09:11 UTC, 10:00 (UTC -03:30)",
      ["08:59 UTC", "09:11 UTC", "10:00 UTC -03:30"],
    ],
    [
      "places",
      "11am Nuernberg time, 14:05 local time",
      ["11:00 Nuernberg time", "14:05 local time"],
    ],
  ])("reads %s", (_, text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it.each([
    ["ratios", "at a ratio of 3:1"],
    ["addresses and ports", "dial tcp 10.63.250.132:80, localhost:8080, [::1]:443"],
    ["slices of code", "mem[0:4]"],
    ["versions", "upgraded from 1.13.2 to 1.14.0, v1.2:30"],
    ["dotted hours", "took 3.50h, at 9.40hz, worked for 7.30h."],
    [
      "dotted versions",
      "from 1.10 to 1.12, pinned at 2.40, until 2.10 is out, versions from 1.10 until 1.12. at version 3.14",
    ],
    ["dotted figures", "sat at 9.40, stayed at 9.40 for hours, at 9.40 ms, at 2.30 requests"],
    ["dotted prices", "sold at 3.50, priced at 9.40 and"],
    ["dotted sections", "4.10 - causes, see 2.10, in section 4.12, by 2.50"],
    ["durations", "it took 1:30 and lasted 2:15 hours, for 0:45"],
    ["prices", "$4:30 and €12:15"],
    ["impossible clocks", "25:10 and 12:75"],
    ["numbers without a zone", "peaking at around 1,100 behind, 1750 transactions"],
    ["dates", "2021-06-08 - 10/20/2022"],
    ["offsets alone", "UTC-05:00"],
  ])("takes no %s for clocks", (_, text) => {
    expect(told(text)).toEqual([]);
  });

  it("points at the words", () => {
    const text = "By 11:58 UTC, almost all";
    expect(readClocks(text).map(({ start, end }) => text.slice(start, end))).toEqual(["11:58 UTC"]);
  });
});
