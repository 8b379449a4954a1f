/** Chance that is the same in every run. */
export function chance(seed: number): {
  readonly below: (end: number) => number;
  readonly one: <Item>(items: readonly Item[]) => Item;
} {
  let state = seed;
  const below = (end: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * end);
  };
  return { below, one: (items) => items[below(items.length)] as (typeof items)[number] };
}
