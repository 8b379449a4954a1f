/**
 * Long and hostile reports: the work that they take grows with their length and no faster.
 *
 * Work is counted, not timed: every regular expression that runs is charged with the characters that
 * it is given. A shape that is four times as long may cost a little more than four times as much.
 */
import { afterEach, describe, expect, it, vi } from "vitest";
import { derive } from "./derive.ts";

/** What is written over and over, with what stands before it. */
const shapes: readonly (readonly [name: string, text: string, head?: string])[] = [
  ["emphasis that nothing closes", "**_* "],
  ["emphasis without text", "_a "],
  ["brackets and parentheses", "[ (]("],
  ["links that nothing closes", "[a](b"],
  ["references", "[a]: /u\n"],
  ["tags that nothing closes", '<a b="'],
  ["addresses that nothing closes", "14:05 <a "],
  ["code that nothing closes", "14:05 ` "],
  ["fences that nothing closes", "x\n", "```js\n"],
  ["comments that nothing closes", "<!-- a\n\n"],
  ["one long line", "word "],
  ["one long word", "1"],
  ["one long word of colons", ":"],
  ["headings", "# h\n\n"],
  ["headings with days", "## 2021-05-03\n\n- 14:05 x\n"],
  ["items", "- 14:05 UTC - the server restarted\n"],
  ["nested items", "- a\n  - 14:05 b\n"],
  ["quotations", "> 14:05 - down\n"],
  ["labels under titles", "Start Time:\nDowntime: 14:05 UTC\n\n"],
  ["rows", "| 10:00 | x |\n", "| t | e |\n|---|---|\n"],
  ["cells", "|", "| t | e |\n|---|---|\n"],
  ["a row of times", "10:00 - ", "| t | e |\n|---|---|\n| "],
  ["a row of halves of the day", "10:00 am ", "| t | e |\n|---|---|\n| "],
  ["a row of zones", "UTC+", "| t | e |\n|---|---|\n| 10:00 "],
  ["a sentence of times", "at 14:05 we restarted it, "],
  ["a sentence of ranges", "14:05 to "],
  ["sentences of times", "At 14:05 we restarted it for ten minutes. "],
  ["days", "On 5 May 2021 we "],
  ["days whose order is open", "05/01/2021 "],
  ["weekdays", "Monday the "],
  ["durations", "down for ten minutes and 3 hours "],
  ["distances", "ten minutes later "],
  ["blanks after a time", " ", "14:05"],
  ["lines of HTML", "<tr><td>10:00</td><td>down</td></tr>\n", "<table>"],
];

const reportOf = (text: string, head: string, size: number): string =>
  `# 2021-05-03\n\n${head}${text.repeat(Math.ceil(size / text.length))}\n`;

/** Characters that all regular expressions walk over while a report is read. */
function workOf(report: string): number {
  let work = 0;
  const { exec } = RegExp.prototype;
  vi.spyOn(RegExp.prototype, "exec").mockImplementation(function (this: RegExp, text: string) {
    const from = this.sticky || this.global ? this.lastIndex : 0;
    const hit = exec.call(this, text);
    if (hit) work += hit.index + hit[0].length - from;
    else if (!this.sticky) work += text.length - from;
    return hit;
  });
  derive(report);
  vi.restoreAllMocks();
  return work;
}

afterEach(() => void vi.restoreAllMocks());

describe("deriveTimeline(input, settings) of a long report", () => {
  it.each(shapes)(
    "takes work in proportion to its length: %s",
    (_, text, head) => {
      const sizes = [4_000, 16_000].map((size) => reportOf(text ?? "", head ?? "", size));
      const [short = 0, long = 0] = sizes.map(workOf);
      expect(long).toBeLessThan(5 * short + 100_000);
    },
    60_000,
  );

  it("reads one of a megabyte", () => {
    const text = reportOf("- 14:05 UTC - the server restarted. All of it.\n", "", 1_000_000);
    expect(derive(text).events.length).toBeGreaterThan(20_000);
  }, 120_000);
});
