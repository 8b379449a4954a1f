/** Spreads work over several workers, in batches. */

const batch = 48;

/**
 * Shares items out, each always to the same worker, and gives the results in the order of the
 * items, so that nothing depends on which worker was faster. `advance` is told how many are done.
 */
export async function spread<Worker, Item, Result>(
  workers: readonly Worker[],
  items: readonly Item[],
  work: (worker: Worker, items: readonly Item[]) => Promise<readonly Result[]>,
  advance: (done: number, total: number) => Promise<void>,
): Promise<readonly Result[]> {
  const results: Result[] = Array.from({ length: items.length });
  let done = 0;
  await Promise.all(
    workers.map(async (worker, index) => {
      const own = items
        .map((item, at) => ({ item, at }))
        .filter(({ at }) => at % workers.length === index);
      for (let from = 0; from < own.length; from += batch) {
        const part = own.slice(from, from + batch);
        const made = await work(
          worker,
          part.map(({ item }) => item),
        );
        part.forEach(({ at }, index) => (results[at] = made[index] as Result));
        await advance((done += part.length), items.length);
      }
    }),
  );
  return results;
}
