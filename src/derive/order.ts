/** Orders that are the same on every machine: by code units, never by locale. */

/** Compares two texts by their code units. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Compares by a number, greatest first, then by a text. */
export const byCount =
  <Item>(count: (item: Item) => number, name: (item: Item) => string) =>
  (a: Item, b: Item): number =>
    count(b) - count(a) || compareText(name(a), name(b));
