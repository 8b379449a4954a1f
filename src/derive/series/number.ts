/**
 * Numbers in data, read exactly or not at all.
 */

const plain = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,3})?$/i;

/**
 * The number that a cell holds; undefined where it holds none: `1,000`, `0x1F`, `99.9%`, `NaN`, a
 * number too large for a float, and an integer with more digits than a float keeps.
 */
export function readNumber(cell: string): number | undefined {
  if (!plain.test(cell)) return undefined;
  const number = Number(cell);
  if (!Number.isFinite(number)) return undefined;
  return /^[+-]?\d+$/.test(cell) && !Number.isSafeInteger(number) ? undefined : number;
}
