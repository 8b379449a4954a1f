/**
 * The list of results, a few at a time: each costs a request.
 *
 * Rule: a list that was replaced while its results were loading shows none of them. What is known
 * of results stands before their texts are loaded.
 */
import { resultRow, type Pending, type Result } from "./result.ts";
import { firstResults as atOnce } from "./text.ts";

/** Results that appear by scrolling alone; beyond them the reader asks for more. */
const byScrolling = 20;

export interface ResultList {
  /** Replaces what the list shows; resolves when the first results stand there. */
  readonly show: (results: readonly Pending[]) => Promise<void>;
  /** Gives the whole of a list that was shown with its first results. */
  readonly extend: (results: readonly Pending[]) => void;
  /** Resolves when what stands there is whole, with the places that were found. */
  readonly whole: () => Promise<unknown>;
}

/** Takes charge of a list and of the button below it. */
export function resultList(list: HTMLOListElement, more: HTMLButtonElement): ResultList {
  let pending: readonly Pending[] = [];
  let shown = 0;
  let loading = false;
  let turn = 0;
  let whole: Promise<unknown> = Promise.resolve();

  /** Shows further results; resolves when they stand there, with or without what their texts say. */
  async function grow(): Promise<void> {
    const own = turn;
    const batch = pending.slice(shown, shown + atOnce);
    loading = true;
    const early = batch.flatMap((result) => result.early() ?? []);
    const loaded = batch.map(({ load }) => load());
    whole = Promise.resolve();
    const isEarly = early.length === batch.length;
    const rows = isEarly ? early.map(resultRow) : (await Promise.all(loaded)).map(resultRow);
    if (own !== turn) return;
    list.append(...rows);
    shown += batch.length;
    if (!isEarly) return ready();
    const completed = rows.map((row, i) => complete(row, loaded[i]));
    whole = Promise.all(completed).then(() => own === turn && ready());
    whole.catch(() => undefined); // whoever asks for the whole is told
  }

  function ready(): void {
    loading = false;
    more.hidden = shown >= pending.length;
    more.classList.toggle("reached", shown < byScrolling); // until it is known to be out of view
    watch();
  }

  const observer = new IntersectionObserver((entries) => {
    const isReached = shown < byScrolling && entries.some((entry) => entry.isIntersecting);
    more.classList.toggle("reached", isReached);
    if (isReached && !loading) void grow();
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
      const own = ++turn;
      more.hidden = true;
      const rows = [...list.children];
      await grow();
      if (own === turn) for (const row of rows) row.remove();
    },
    extend: (results) => {
      pending = results;
      if (!loading) ready();
    },
    whole: () => whole,
  };
}

/**
 * Gives a row what its text says, when it comes. Whoever stands on its title stays there, and who
 * opens it before comes to the place that was found.
 */
async function complete(row: HTMLLIElement, loading: Promise<Result> | undefined): Promise<void> {
  const title = (): HTMLElement | null => row.querySelector("h2 a");
  row.classList.add("early");
  let isOpened = false;
  title()?.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    isOpened = true;
  });
  const result = await loading;
  if (!result) return;
  const isFocused = row.contains(document.activeElement);
  row.classList.remove("early");
  row.replaceChildren(...resultRow(result).childNodes);
  if (isFocused) title()?.focus();
  if (isOpened) title()?.click();
}
