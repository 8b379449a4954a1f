/**
 * Path data in as few bytes as a tenth of a pixel allows.
 *
 * Rule: steps are counted from the rounded position before, so that errors never add up.
 */

const commands = /([MLHVCQAZmlhvcqaz])([^MLHVCQAZmlhvcqaz]*)/g;

/** Rewrites absolute path data (`M`, `L`, `H`, `V`, `C`, `Q`, `Z`) as relative tenths of a pixel. */
export function shortenPath(data: string): string {
  if (/[Aamlhvcqz]/.test(data)) return data;
  let out = "";
  let last = "";
  let x = 0;
  let y = 0;
  let start: readonly [number, number] = [0, 0];
  for (const [, command = "", rest = ""] of data.matchAll(commands)) {
    const numbers = (rest.match(/-?\d*\.?\d+(?:e[+-]?\d+)?/g) ?? []).map((one) =>
      Math.round(Number(one) * 10),
    );
    if (command === "Z") {
      [out, last] = [`${out}z`, "z"];
      [x, y] = start;
      continue;
    }
    const pairs = pairsOf(command, numbers, x, y);
    const steps = pairs.flatMap(([toX, toY]) => [toX - x, toY - y]);
    [x, y] = pairs.at(-1) ?? [x, y];
    if (command === "M") start = [x, y];
    if (command === "M") {
      out += `M${joined([x, y], false)}`;
      last = "M";
      continue;
    }
    // A step to where the pen already is draws nothing.
    if (steps.every((step) => step === 0)) continue;
    const letter = command === "C" || command === "Q" ? command.toLowerCase() : "l";
    out += (letter === last ? "" : letter) + joined(steps, letter === last);
    last = letter;
  }
  return out;
}

function pairsOf(
  command: string,
  numbers: readonly number[],
  x: number,
  y: number,
): [number, number][] {
  if (command === "H") return [[numbers[0] ?? x, y]];
  if (command === "V") return [[x, numbers[0] ?? y]];
  return Array.from({ length: numbers.length >> 1 }, (_, at) => [
    numbers[at * 2] ?? 0,
    numbers[at * 2 + 1] ?? 0,
  ]);
}

/** Numbers in tenths as text, with a space only where nothing else parts them. */
function joined(tenths: readonly number[], continued: boolean): string {
  return tenths
    .map((number, at) => {
      const text = String(number / 10).replace(/^(-?)0\./, "$1.");
      return (at > 0 || continued) && !text.startsWith("-") ? ` ${text}` : text;
    })
    .join("");
}
