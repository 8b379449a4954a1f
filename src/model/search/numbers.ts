/**
 * Lists of whole numbers as short text, for files that the browser loads.
 *
 * Rule: base 64, five bits a character and one that says "more": small numbers take one character.
 * No digits, and letters seldom in a row: no list can be taken for a credential.
 */
const digits = "!#$%&'()*+,-./:;<=>?@[]^_`{|}~ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefgh";
const more = 32;
const digitOf = new Uint8Array(128);
for (let digit = 0; digit < digits.length; digit++) digitOf[digits.charCodeAt(digit)] = digit;

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
  for (let at = 0; at < text.length; at++) {
    const digit = digitOf[text.charCodeAt(at)] ?? 0;
    value += (digit % more) * scale;
    scale *= more;
    if (digit >= more) continue;
    numbers.push(value);
    value = 0;
    scale = 1;
  }
  return numbers;
}

/** Reads the number that begins at one of its characters. */
export function numberAt(text: string, begin: number): number {
  let value = 0;
  for (let at = begin, scale = 1; at < text.length; at++, scale *= more) {
    const digit = digitOf[text.charCodeAt(at)] ?? 0;
    value += (digit % more) * scale;
    if (digit < more) break;
  }
  return value;
}

/** Where so many numbers end in such a text that begin at one of its characters. */
export function endOfNumbers(text: string, begin: number, count: number): number {
  let at = begin;
  for (let left = count; left > 0 && at < text.length; at++)
    if ((digitOf[text.charCodeAt(at)] ?? 0) < more) left--;
  return at;
}

/** Writes ascending numbers by their gaps. */
export const encodeAscending = (numbers: readonly number[]): string =>
  encodeNumbers(numbers.map((number, i) => number - (numbers[i - 1] ?? 0)));

/** Reads what `encodeAscending` wrote. */
export function decodeAscending(text: string): number[] {
  let last = 0;
  return decodeNumbers(text).map((gap) => (last += gap));
}
