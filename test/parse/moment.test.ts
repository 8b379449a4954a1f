import { describe, expect, it } from "vitest";
import { mask } from "../../src/parse/mask.ts";
import { readMoments } from "../../src/parse/moment.ts";

const told = (text: string): string[] =>
  readMoments(text).moments.map(({ start, end, day, until, approximate }) =>
    [
      text.slice(start, end),
      ...(day ? ["dated"] : []),
      ...(until ? ["range"] : []),
      ...(approximate ? ["about"] : []),
    ].join(" | "),
  );

describe("readMoments(masked)", () => {
  it.each([
    [
      "a day before",
      "On Nov 1, 2021 at approximately 09:45 am UTC the",
      ["Nov 1, 2021 at approximately 09:45 am UTC | dated | about"],
    ],
    [
      "a day after",
      "13:55 PM PST Saturday Oct 30th: x",
      ["13:55 PM PST Saturday Oct 30th | dated"],
    ],
    [
      "ranges over days",
      "From 21:33 UTC on 25 June 2025 until 13:22 UTC on 26 June 2025 (a",
      ["21:33 UTC on 25 June 2025 until 13:22 UTC on 26 June 2025 | dated | range"],
    ],
    [
      "between … and …",
      "on May 22, 2020, between 5pm and 10pm Pacific time, x",
      ["May 22, 2020, between 5pm and 10pm Pacific time | dated | range"],
    ],
    [
      "a separator that is no range",
      "24-10-2024 - 08:15 - A member",
      ["24-10-2024 - 08:15 | dated"],
    ],
    ["several times", "at 02:50 (via A), 05:16 and 06:27", ["02:50", "05:16", "06:27"]],
    ["two zones", "at 13:00 CEST (11:00 UTC)", ["13:00 CEST (11:00 UTC"]],
    [
      "years that programs write last",
      "Mon May 10 11:15:04 2021 +0200",
      ["Mon May 10 11:15:04 2021 +0200 | dated"],
    ],
  ])("joins %s", (_, text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe("mask(text, span)", () => {
  it.each([
    ["[12:00](https://a.example/2021-01-05) &mdash; **x**\u00a0y"],
    ["<li><b>14:05</b> `code 12:30` &#39;q&#39;</li>\n<br/>"],
    ["https://example.org/2022/01/02/10:30 snake_case *06:00*: \\~5"],
  ])("keeps the length of %s", (text) => {
    expect(mask(text, { start: 0, end: text.length })).toHaveLength(text.length);
  });

  it("hides addresses and code, and keeps a time that is all of the code", () => {
    const text = "`14:05 UTC` see https://a.example/11:30 and `sleep 12:30`";
    expect(mask(text, { start: 0, end: text.length }).match(/\d\d:\d\d/g)).toEqual(["14:05"]);
  });
});
