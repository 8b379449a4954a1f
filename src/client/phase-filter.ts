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
  const apply = (): void => {
    const events = [...document.querySelectorAll<HTMLElement>(".rail .event")];
    for (const day of document.querySelectorAll<HTMLElement>(".rail-day")) {
      day.hidden = false;
      day.hidden = ![...day.querySelectorAll(".event")].some(isShown);
    }
    const shown = events.filter((event) => !event.closest("[hidden]") && isShown(event)).length;
    count.textContent = shown === events.length ? "" : `${shown} of ${events.length} shown`;
  };
  filter.addEventListener("change", apply);
  apply();
}

const isShown = (event: Element): boolean => getComputedStyle(event).display !== "none";
