/**
 * Lists of whole numbers as short text, for files that the browser loads.
 *
 * Rule: base 64, five bits a character and one that says "more": small numbers take one character.
 */
const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const more = 32;

/** Writes numbers from 0 to 2^31 - 1. */
export function encodeNumbers(numbers: readonly number[]): string {
  let text = "";
  for (let rest of numbers) {
    while (rest >= more) {
      text += digits.charAt((rest % more) + more);
      rest = Math.floor(rest / more);
    }
    text += digits.charAt(rest);
  }
  return text;
}

/** Reads what `encodeNumbers` wrote. */
export function decodeNumbers(text: string): number[] {
  const numbers: number[] = [];
  let value = 0;
  let scale = 1;
  for (const character of text) {
    const digit = digits.indexOf(character);
    value += (digit % more) * scale;
    scale *= more;
    if (digit >= more) continue;
    numbers.push(value);
    value = 0;
    scale = 1;
  }
  return numbers;
}

/** Writes ascending numbers by their gaps. */
export const encodeAscending = (numbers: readonly number[]): string =>
  encodeNumbers(numbers.map((number, i) => number - (numbers[i - 1] ?? 0)));

/** Reads what `encodeAscending` wrote. */
export function decodeAscending(text: string): number[] {
  let last = 0;
  return decodeNumbers(text).map((gap) => (last += gap));
}
