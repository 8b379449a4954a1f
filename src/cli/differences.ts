/** The difference between two texts, as `diff` prints it, safe for a terminal. */
import { createTwoFilesPatch } from "diff";
import { createColors } from "picocolors";
import { visible } from "../check/print/visible.ts";
import type { Source } from "../source/text.ts";

/** A unified difference; one line that says so where there is none. */
export function differences(before: Source, after: Source, colour: boolean): string {
  const paint = createColors(colour);
  const [from, to] = [visible(before.path), visible(after.path)];
  if (before.text === after.text) return `${to}: nothing would change\n`;
  const patch = createTwoFilesPatch(from, to, before.text, after.text);
  return patch
    .split("\n")
    .slice(1, -1)
    .map((line) => {
      const safe = visible(line);
      if (/^(?:---|\+\+\+) /.test(line)) return paint.bold(safe);
      if (line.startsWith("@@")) return paint.cyan(safe);
      if (line.startsWith("+")) return paint.green(safe);
      return line.startsWith("-") ? paint.red(safe) : safe;
    })
    .map((line) => `${line}\n`)
    .join("");
}
