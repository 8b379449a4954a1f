/**
 * The list of results, a few at a time: each costs a request.
 *
 * Rule: a list that was replaced while its results were loading shows none of them.
 */
import { resultRow, type Result } from "./result.ts";

/** Loads one result. */
export type Pending = () => Promise<Result>;

const atOnce = 3;
/** Results that appear by scrolling alone; beyond them the reader asks for more. */
const byScrolling = 20;

export interface ResultList {
  /** Replaces what the list shows; resolves when the first results stand there. */
  readonly show: (results: readonly Pending[]) => Promise<void>;
}

/** Takes charge of a list and of the button below it. */
export function resultList(list: HTMLOListElement, more: HTMLButtonElement): ResultList {
  let pending: readonly Pending[] = [];
  let shown = 0;
  let loading = false;

  async function grow(): Promise<void> {
    const current = pending;
    const batch = current.slice(shown, shown + atOnce);
    loading = true;
    const results = await Promise.all(batch.map((load) => load()));
    if (current !== pending) return;
    loading = false;
    shown += batch.length;
    list.append(...results.map(resultRow));
    more.hidden = shown >= pending.length;
    watch();
  }

  const observer = new IntersectionObserver((entries) => {
    if (entries.some((entry) => entry.isIntersecting) && !loading && shown < byScrolling) {
      void grow();
    }
  });
  // Observing anew reports at once whether the button is in view.
  const watch = (): void => {
    observer.unobserve(more);
    if (!more.hidden && shown < byScrolling) observer.observe(more);
  };
  more.addEventListener("click", () => {
    if (!loading) void grow();
  });

  return {
    show: async (results) => {
      observer.unobserve(more);
      pending = results;
      shown = 0;
      more.hidden = true;
      const rows = [...list.children];
      const first = grow();
      await first;
      if (pending === results) for (const row of rows) row.remove();
    },
  };
}
