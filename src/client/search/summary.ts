/** What was found in one sentence, what is chosen, and ways on when nothing was found. */
import { element } from "./elements.ts";
import type { FacetFile } from "../../model/search/facets.ts";
import { nearest } from "./near.ts";
import type { SearchState, Toggle } from "./state.ts";

interface SummaryActions {
  /** Address of the list of tags. */
  readonly tags: string;
  readonly remove: Toggle;
}

/** Shows the number of results, the chosen values, and near tags where there are none. */
export function showSummary(
  root: HTMLElement,
  state: SearchState,
  count: number,
  archive: FacetFile,
  { tags, remove }: SummaryActions,
): void {
  const part = (name: string): Element | null => root.querySelector(name);
  const of = state.query !== "" || state.chosen.size > 0 ? ` of ${archive.rows}` : "";
  const noun = (of === "" ? count : archive.rows) === 1 ? "incident" : "incidents";
  const sentence = part(".search-count");
  if (sentence) sentence.textContent = `${count}${of} ${noun}`;
  part(".search-chosen")?.replaceChildren(...chosenItems(state, archive, remove));
  part(".search-none")?.replaceChildren(...(count === 0 ? waysOn(state, archive, tags) : []));
}

function chosenItems({ chosen }: SearchState, archive: FacetFile, remove: Toggle): HTMLLIElement[] {
  return [...chosen].flatMap(([name, values]) =>
    [...values].map((value) => {
      const facet = archive.facets.find((f) => f.name === name);
      const label = facet?.values.find((v) => v.value === value)?.label ?? value;
      const button = element(
        "button",
        { type: "button" },
        `${facet?.label ?? name}: ${label} `,
        element("span", { class: "unseen" }, "(remove)"),
        element("span", { "aria-hidden": "true" }, "×"),
      );
      button.addEventListener("click", () => remove(name, value));
      return element("li", {}, button);
    }),
  );
}

/** Near tags with the number of their incidents; without any, the list of all tags. */
function waysOn({ query, chosen }: SearchState, archive: FacetFile, tags: string): HTMLElement[] {
  const known = archive.facets.find(({ name }) => name === "tag")?.values ?? [];
  const near = nearest(query, known).map(({ value, label, count }) =>
    element(
      "li",
      {},
      element("a", { href: `?f.tag=${encodeURIComponent(value)}` }, label),
      ` ${count}`,
    ),
  );
  const advice = chosen.size > 0 ? "Fewer filters may find more." : "Fewer words may find more.";
  return [
    element("p", {}, `Nothing matches. ${advice} `, element("a", { href: tags }, "All tags")),
    ...(near.length > 0
      ? [element("p", {}, "Near tags:"), element("ul", { class: "row inline" }, ...near)]
      : []),
  ];
}
