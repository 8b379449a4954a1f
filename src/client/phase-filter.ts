/**
 * What the style sheet cannot do for the phase filter: leave out days without events, and say how
 * many are shown.
 */

/** Keeps days and the count up to date with the filter. */
export function startPhaseFilter(): void {
  const filter = document.querySelector<HTMLFieldSetElement>(".phase-filter");
  if (!filter) return;
  const count = document.createElement("output");
  count.className = "soft";
  filter.append(count);
  const apply = (): void => showCount(filter, count);
  filter.addEventListener("change", apply);
  // Browsers keep what was chosen when a reader comes back.
  if (filter.querySelector("input:not(:checked)")) apply();
}

function showCount(filter: HTMLFieldSetElement, count: HTMLOutputElement): void {
  const chosen = [...filter.querySelectorAll<HTMLInputElement>("input:checked")];
  const shownEvents = chosen.map(({ name }) => `.event.phase-${name}`).join(",");
  const shownIn = (place: ParentNode): number =>
    shownEvents === "" ? 0 : place.querySelectorAll(shownEvents).length;
  for (const day of document.querySelectorAll<HTMLElement>(".rail-day")) {
    day.hidden = shownIn(day) === 0;
  }
  const [shown, all] = [shownIn(document), document.querySelectorAll(".event").length];
  count.textContent = shown === all ? "" : `${shown} of ${all} shown`;
}
