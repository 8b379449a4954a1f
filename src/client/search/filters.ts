/**
 * The facets as check boxes with counts.
 *
 * Rule: boxes are made once; a search changes counts and checks, never their order.
 */
import type { Facet, FacetFile, FacetName } from "../../model/search/facets.ts";
import { element } from "./elements.ts";
import type { Narrowed } from "./narrow.ts";
import type { Chosen, Toggle } from "./state.ts";

export interface Filters {
  readonly update: (chosen: Chosen, counts: Narrowed["counts"]) => void;
}

interface Box {
  readonly input: HTMLInputElement;
  readonly count: HTMLElement;
  readonly row: HTMLElement;
  readonly value: string;
}

/** Facets that stand open from the start. */
const open: ReadonlySet<FacetName> = new Set(["archive", "severity", "tag", "service"]);

/** Makes the boxes; `onToggle` is called when a reader changes one. */
export function makeFilters(place: HTMLElement, file: FacetFile, onToggle: Toggle): Filters {
  const groups = file.facets.map((facet) => {
    const boxes = facet.values.map(({ value, label }) => makeBox(facet, value, label));
    const chosen = element("span", { class: "soft" });
    const details = element(
      "details",
      { "data-facet": facet.name, open: open.has(facet.name) ? "" : undefined },
      element("summary", {}, facet.label, " ", chosen),
      element("ul", { "aria-label": facet.label }, ...boxes.map(({ row }) => row)),
    );
    return { facet, boxes, chosen, details };
  });
  place.replaceChildren(...groups.map(({ details }) => details));
  place.addEventListener("change", ({ target }) => {
    const box = groups.flatMap(({ facet, boxes }) =>
      boxes.flatMap(({ input, value }) => (input === target ? [{ facet, value }] : [])),
    )[0];
    if (box) onToggle(box.facet.name, box.value);
  });
  return {
    update: (chosen, counts) => {
      for (const group of groups) {
        const wanted = chosen.get(group.facet.name);
        group.chosen.textContent = wanted ? `${wanted.size} chosen` : "";
        if (wanted) group.details.open = true;
        group.boxes.forEach(({ input, count, row, value }, index) => {
          const number = counts.get(group.facet.name)?.[index] ?? 0;
          input.checked = wanted?.has(value) ?? false;
          count.textContent = String(number);
          row.classList.toggle("none", number === 0 && !input.checked);
        });
      }
    },
  };
}

function makeBox({ name }: Facet, value: string, label: string): Box {
  const input = element("input", { type: "checkbox", name: `f.${name}`, value });
  const count = element("span", { class: "count" });
  const row = element("li", {}, element("label", {}, input, element("span", {}, label), count));
  return { input, count, row, value };
}
