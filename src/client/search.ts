/**
 * The search page: the address says what is searched for, the page shows it.
 *
 * Rule: words are looked up in the index that Pagefind made, facets are counted from static files.
 * Results for words alone do not wait for the facets.
 */
import { searchFiles } from "./search/files.ts";
import { makeFilters, type Filters } from "./search/filters.ts";
import { startKeys } from "./search/keys.ts";
import { resultList, type Pending } from "./search/list.ts";
import { narrow, sortRows, wholeArchive } from "./search/narrow.ts";
import type { TextHit } from "./search/text.ts";
import { resultOfFragment, resultOfRow } from "./search/result.ts";
import {
  orderOf,
  readState,
  toggle,
  writeState,
  type SearchState,
  type Toggle,
} from "./search/state.ts";
import { showSummary } from "./search/summary.ts";

const typingPause = 150;

interface SearchPage {
  readonly root: HTMLElement;
  readonly form: HTMLFormElement;
  readonly box: HTMLInputElement;
  readonly order: HTMLSelectElement;
  readonly list: HTMLOListElement;
  readonly more: HTMLButtonElement;
  readonly facets: HTMLElement;
}

function startSearch({ root, form, box, order, list, more, facets }: SearchPage): void {
  const files = searchFiles(root);
  const results = resultList(list, more);
  let state = readState(location.search);
  let latest = 0;
  let filters: Filters | undefined;

  /** Looks up and shows the current search; a later one overtakes it. */
  async function run(): Promise<void> {
    const turn = ++latest;
    const { query, chosen } = state;
    const wanted = orderOf(state);
    const overtaken = (): boolean => turn !== latest;
    const hits = query === "" ? undefined : await files.search(query);
    if (overtaken()) return;
    const byWordsAlone = hits !== undefined && chosen.size === 0 && wanted === "relevance";
    if (byWordsAlone) await results.show(hits.map(pendingHit));
    if (overtaken()) return;

    const file = await files.facets();
    const hitOfRow = hits && new Map(hits.map((hit) => [hit.row, hit]));
    const isWhole = !hits && chosen.size === 0 && state.order === undefined;
    const archive = isWhole ? undefined : await files.archive(hitOfRow?.keys());
    if (overtaken()) return;
    const found = hitOfRow && new Set(hitOfRow.keys());
    const narrowed = archive ? narrow(archive, chosen, found) : wholeArchive(file);
    const change: Toggle = (name, value) => go(toggle(state, name, value));
    filters ??= makeFilters(facets, file, change);
    filters.update(chosen, narrowed.counts);
    const tags = root.dataset["tags"] ?? "";
    showSummary(root, state, narrowed.rows.length, file, { tags, remove: change });
    if (byWordsAlone) return;

    const matching = new Set(narrowed.rows);
    const ranked = hitOfRow
      ? [...hitOfRow.keys()].filter((row) => matching.has(row))
      : narrowed.rows;
    const ordered = archive ? sortRows(ranked, wanted, archive) : ranked;
    const pending = ordered.map((row): Pending => {
      const hit = hitOfRow?.get(row);
      const incidents = root.dataset["incidents"] ?? "";
      return hit ? pendingHit(hit) : async () => resultOfRow(await files.listed(row), incidents);
    });
    await results.show(pending);
  }

  async function show(): Promise<void> {
    const current = state;
    order.value = orderOf(state);
    for (const option of order.options) {
      option.disabled = option.value === "relevance" && state.query === "";
    }
    root.setAttribute("aria-busy", "true");
    try {
      await run();
    } catch (error) {
      const sentence = root.querySelector(".search-count");
      if (sentence) sentence.textContent = "The search could not be loaded.";
      console.error(error);
    }
    if (current === state) root.removeAttribute("aria-busy");
  }

  /** Moves on to another search. `replace` leaves no step to go back to. */
  function go(next: SearchState, replace = false): void {
    const query = writeState(next);
    if (query === writeState(state)) return;
    state = next;
    const address = query === "" ? location.pathname : `?${query}`;
    if (replace) history.replaceState(undefined, "", address);
    else history.pushState(undefined, "", address);
    void show();
  }

  let pause: ReturnType<typeof setTimeout> | undefined;
  // One step back leads to before the typing, not through each pause in it.
  let typing = false;
  const take = (): void => {
    clearTimeout(pause);
    go({ ...state, query: box.value.trim() }, typing);
  };
  box.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(() => {
      take();
      typing = true;
    }, typingPause);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    take();
    typing = false;
  });
  box.addEventListener("blur", () => (typing = false));
  order.addEventListener("change", () => {
    go({ ...state, order: readState(`sort=${order.value}`).order });
  });
  addEventListener("popstate", () => {
    state = readState(location.search);
    box.value = state.query;
    typing = false;
    void show();
  });

  startKeys(box, list);
  box.value = state.query;
  if (location.search === "" && matchMedia("(hover: hover)").matches) box.focus();
  void show();
}

const pendingHit =
  (hit: TextHit): Pending =>
  async () =>
    resultOfFragment(await hit.load(), hit.hits);

/** The filters stand beside the results where there is room, and fold above them elsewhere. */
function startFolding(filters: HTMLDetailsElement): void {
  const wide = matchMedia("(min-width: 52rem)");
  const fold = (): void => void (filters.open = wide.matches);
  wide.addEventListener("change", fold);
  fold();
}

const form = document.querySelector<HTMLFormElement>("form.search-form");
const box = form?.querySelector<HTMLInputElement>("input[name=q]");
const root = document.querySelector<HTMLElement>("[data-search]");
const order = root?.querySelector<HTMLSelectElement>("select[name=sort]");
const list = root?.querySelector<HTMLOListElement>(".search-list");
const more = root?.querySelector<HTMLButtonElement>(".search-more");
const facets = root?.querySelector<HTMLElement>(".search-facets");
const filters = root?.querySelector<HTMLDetailsElement>(".search-filters");
if (filters) startFolding(filters);
if (root && form && box && order && list && more && facets) {
  startSearch({ root, form, box, order, list, more, facets });
}
