/**
 * Takes the items that pass a test which has to load something, a few at a time.
 *
 * Rule: items stay in their order; what nobody asks for yet is not tested.
 */

/** Items that passed. */
export interface Sifted<Item> {
  /** As many as were asked for, or more, or all. */
  readonly first: readonly Item[];
  readonly all: () => Promise<readonly Item[]>;
}

/** Each look is at so many times as many items as the one before. */
const growth = 4;

/** Tests items until so many have passed. */
export async function sift<Item>(
  items: readonly Item[],
  passes: (item: Item) => Promise<boolean>,
  least: number,
): Promise<Sifted<Item>> {
  const passing = async (some: readonly Item[]): Promise<Item[]> => {
    const passed = await Promise.all(some.map(passes));
    return some.filter((_, i) => passed[i]);
  };
  const first: Item[] = [];
  let seen = 0;
  for (let step = least; first.length < least && seen < items.length; step *= growth) {
    first.push(...(await passing(items.slice(seen, seen + step))));
    seen += step;
  }
  return { first, all: async () => [...first, ...(await passing(items.slice(seen)))] };
}
