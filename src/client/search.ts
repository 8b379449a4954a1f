/**
 * The search page: the address says what is searched for, the page shows it.
 *
 * Rule: words are looked up in the index that Pagefind made, facets are counted from static files.
 * Results for words alone do not wait for the facets.
 */
import { makeFilters, type Filters } from "./search/filters.ts";
import type { SearchFiles } from "./search/files.ts";
import { startKeys } from "./search/keys.ts";
import { once } from "./search/load.ts";
import { resultList } from "./search/list.ts";
import { lookAt, ownSource, resultOf, type Look } from "./search/look.ts";
import { openOthers, type AskOthers } from "./search/join.ts";
import { narrow, sortRows, wholeArchive, type Narrowed } from "./search/narrow.ts";
import type { FacetFile } from "../model/search/facets.ts";
import type { Pending } from "./search/result.ts";
import {
  orderOf,
  readState,
  toggle,
  writeState,
  type SearchState,
  type Toggle,
} from "./search/state.ts";
import { showSummary } from "./search/summary.ts";
import { warmUp } from "./search/warm-up.ts";

/** A search begins when no key was pressed for so many milliseconds; its files are loaded before. */
const typingPause = 50;

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
  const others = root.dataset["archives"];
  const own = ownSource(root, others !== undefined);
  const results = resultList(list, more);
  let state = readState(location.search);
  let latest = 0;
  let isStep = false;
  let filters: Filters | undefined;
  let filtered: FacetFile | undefined;
  let askOthers: AskOthers | undefined;

  /** Looks up and shows the current search; a later one overtakes it. */
  async function run(): Promise<void> {
    const turn = ++latest;
    const asked = state;
    const overtaken = (): boolean => turn !== latest;
    const found = asked.query === "" ? undefined : await own.files.search(asked.query);
    if (overtaken()) return;
    const isByWords =
      found !== undefined && asked.chosen.size === 0 && orderOf(asked) === "relevance";
    if (isByWords) {
      await results.show(found.first.map((hit) => resultOf(own, hit.row, hit)));
      if (overtaken()) return;
      writeAddress();
    }
    const hits = await found?.all();
    if (overtaken()) return;
    const look = await lookAt(own, asked, hits);
    if (overtaken()) return;
    if (others === undefined) return present(look, asked, isByWords);

    // The other archives are asked when our own results stand there.
    if (!isByWords && !asked.chosen.has("archive")) await results.show(pendingOf(look, asked));
    if (overtaken()) return;
    writeAddress();
    askOthers ??= openOthers(own, others);
    const joined = await askOthers(look, asked);
    if (overtaken()) return;
    showFailed(root, joined.failed);
    await present(joined, asked, isByWords && !joined.hasOthers);
  }

  const change: Toggle = (name, value) => go(toggle(state, name, value));

  /** Shows facets, summary and the list, unless its first results stand there already. */
  async function present(look: Look, asked: SearchState, isListed = false): Promise<void> {
    const { rows, counts } = narrowedTo(look, asked);
    if (!filters || filtered !== look.file) filters = makeFilters(facets, look.file, change);
    filtered = look.file;
    filters.update(asked.chosen, counts);
    const tags = root.dataset["tags"] ?? "";
    showSummary(root, asked, rows.length, look.file, { tags, remove: change });
    const pending = pendingOf(look, asked);
    if (isListed) results.extend(pending);
    else await results.show(pending);
  }

  async function show(): Promise<void> {
    const current = state;
    order.value = orderOf(state);
    for (const option of order.options) {
      option.disabled = option.value === "relevance" && state.query === "";
    }
    for (const link of root.querySelectorAll<HTMLAnchorElement>("a[data-search-there]"))
      link.search = new URLSearchParams(current.query && { q: current.query }).toString();
    root.setAttribute("aria-busy", "true");
    try {
      await run();
      if (current === state) writeAddress();
      await results.whole();
    } catch (error) {
      const sentence = root.querySelector(".search-count");
      if (sentence) sentence.textContent = "The search could not be loaded.";
      console.error(error);
    }
    if (current === state) root.removeAttribute("aria-busy");
  }

  /** Moves on to another search. `replace` leaves no step to go back to. */
  function go(next: SearchState, replace = false): void {
    if (writeState(next) === writeState(state)) return;
    state = next;
    isStep ||= !replace;
    void show();
  }

  /** The results come first: with each new address a browser loads the icon of the page anew. */
  function writeAddress(): void {
    const query = writeState(state);
    if (query === writeState(readState(location.search))) return;
    const address = query === "" ? location.pathname : `?${query}`;
    if (isStep) history.pushState(undefined, "", address);
    else history.replaceState(undefined, "", address);
    isStep = false;
  }

  let pause: ReturnType<typeof setTimeout> | undefined;
  // One step back leads to before the typing, not through each pause in it.
  let typing = false;
  const take = (): void => {
    clearTimeout(pause);
    go({ ...state, query: box.value.trim() }, typing);
  };
  const takeTyped = (): void => {
    take();
    typing = true;
  };
  box.addEventListener("input", (event) => {
    clearTimeout(pause);
    const isTyped = event instanceof InputEvent && event.inputType !== "insertFromPaste";
    if (isTyped) pause = setTimeout(takeTyped, typingPause);
    else takeTyped();
    own.files.prepare(box.value).catch(ignored);
    loadAhead(own.files);
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
    isStep = false;
    void show();
  });

  startKeys(box, list);
  box.value = state.query;
  if (location.search === "" && matchMedia("(hover: hover)").matches) box.focus();
  void show().then(() => state.query === "" && whenIdle(() => loadAhead(own.files)));
}

/** Loads what a search will need, unless the reader's device asks for little. */
function loadAhead(files: SearchFiles): void {
  void warmUpOnce();
  const { connection } = navigator as { readonly connection?: { readonly saveData?: boolean } };
  if (!connection?.saveData) files.ahead().catch(ignored);
}

const warmUpOnce = once<void, void>(warmUp);

/** A file that did not come early is asked for again by the search, which says so. */
const ignored = (): void => undefined;

const whenIdle = (work: () => void): unknown =>
  "requestIdleCallback" in window ? requestIdleCallback(work) : setTimeout(work, 200);

const narrowedTo = ({ archive, file, hits }: Look, { chosen }: SearchState): Narrowed =>
  archive ? narrow(archive, chosen, hits && new Set(hits.keys())) : wholeArchive(file);

/** The results of a search in their order. */
function pendingOf(look: Look, asked: SearchState): readonly Pending[] {
  const { archive, hits, order, result } = look;
  const { rows } = narrowedTo(look, asked);
  const matching = new Set(rows);
  const ranked = hits ? [...hits.keys()].filter((row) => matching.has(row)) : (order ?? rows);
  const ordered = archive ? sortRows(ranked, orderOf(asked), archive) : ranked;
  return ordered.map(result);
}

/** Names archives that could not be asked, in one line. */
function showFailed(root: HTMLElement, failed: readonly string[]): void {
  const line = root.querySelector(".search-failed");
  if (!line) return;
  const why = "its index is missing or of another version of this software";
  line.textContent = failed.length > 0 ? `Not searched: ${failed.join(", ")} (${why}).` : "";
}

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
