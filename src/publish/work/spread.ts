/** Spreads work over several workers, in batches. */

const batch = 48;

/** Batches that a worker has at once: whoever spreads them may be busy when it ends one. */
const ahead = 2;

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
      let next = 0;
      const goOn = async (): Promise<void> => {
        while (next < own.length) {
          const part = own.slice(next, (next += batch));
          const made = await work(
            worker,
            part.map(({ item }) => item),
          );
          part.forEach(({ at }, index) => (results[at] = made[index] as Result));
          await advance((done += part.length), items.length);
        }
      };
      await Promise.all(Array.from({ length: ahead }, goOn));
    }),
  );
  return results;
}
