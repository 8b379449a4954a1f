/**
 * Path data in as few bytes as a tenth of a pixel allows.
 *
 * Rule: steps are counted from the rounded position before, so that errors never add up.
 * Why by hand: this is most of the work on a drawing; one pass over the characters keeps it small.
 */

/** Numbers that each command of the canvas takes. */
const arity: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, Q: 4, Z: 0 };
const relative: Readonly<Record<string, string>> = { L: "l", H: "l", V: "l", C: "c", Q: "q" };

/** Rewrites absolute path data (`M`, `L`, `H`, `V`, `C`, `Q`, `Z`) as relative tenths of a pixel. */
export function shortenPath(data: string): string {
  let out = "";
  let last = "";
  let [x, y, startX, startY] = [0, 0, 0, 0];
  const numbers: number[] = [];
  for (let at = 0; at < data.length;) {
    const command = data.charAt(at++);
    const count = arity[command];
    if (count === undefined) {
      if (command === " ") continue;
      return data;
    }
    numbers.length = 0;
    while (numbers.length < count) {
      const end = endOfNumber(data, at);
      numbers.push(Math.round(Number(data.slice(at, end)) * 10));
      at = end;
    }
    if (command === "Z") {
      out += "z";
      last = "z";
      [x, y] = [startX, startY];
      continue;
    }
    if (command === "H") numbers.push(y);
    else if (command === "V") numbers.unshift(x);
    if (command === "M") {
      [startX, startY] = [x, y] = [numbers[0] ?? 0, numbers[1] ?? 0];
      out += `M${tenth(x)}${spaced(y)}`;
      last = "M";
      continue;
    }
    const toX = numbers.at(-2) ?? x;
    const toY = numbers.at(-1) ?? y;
    const letter = relative[command] ?? "l";
    // A step to where the pen already is draws nothing.
    if (letter === "l" && toX === x && toY === y) continue;
    const isContinued = letter === last;
    if (!isContinued) out += letter;
    for (let i = 0; i < numbers.length; i++) {
      const step = (numbers[i] ?? 0) - (i % 2 === 0 ? x : y);
      out += isContinued || i > 0 ? spaced(step) : tenth(step);
    }
    last = letter;
    [x, y] = [toX, toY];
  }
  return out;
}

/** The end of the number that begins at `from`, spaces before it included. */
function endOfNumber(data: string, from: number): number {
  let end = from;
  while (data.charAt(end) === " ") end++;
  if (data.charAt(end) === "-") end++;
  while (end < data.length) {
    const code = data.charCodeAt(end);
    const isPart = (code >= 48 && code <= 57) || code === 46 || code === 101; // digits . e
    const isSign = code === 45 && data.charCodeAt(end - 1) === 101; // the minus of 1e-7
    if (!isPart && !isSign) break;
    end++;
  }
  return Math.max(end, from + 1);
}

/** Tenths as text: `-.5`, `12`, `3.1`. */
function tenth(tenths: number): string {
  const size = Math.abs(tenths);
  const whole = Math.floor(size / 10);
  const rest = size % 10;
  const text = rest === 0 ? String(whole) : `${whole === 0 ? "" : whole}.${rest}`;
  return tenths < 0 ? `-${text}` : text;
}

/** Tenths as text behind another number: a minus parts them as well as a space. */
const spaced = (tenths: number): string => (tenths < 0 ? tenth(tenths) : ` ${tenth(tenths)}`);
