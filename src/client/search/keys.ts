/**
 * The keyboard on the search page: arrows move between the box and the results.
 *
 * Rule: what moves is the focus, so that Enter opens a result as it opens any link.
 */

/** Makes arrow keys move through the results. */
export function startKeys(box: HTMLInputElement, list: HTMLOListElement): void {
  const links = (): HTMLAnchorElement[] => [...list.querySelectorAll<HTMLAnchorElement>("h2 a")];
  const move = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    const stops: HTMLElement[] = [box, ...links()];
    const row = document.activeElement?.closest("li");
    const here = document.activeElement === box ? box : row?.querySelector<HTMLElement>("h2 a");
    const next = here && stops[stops.indexOf(here) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  box.addEventListener("keydown", move);
  list.addEventListener("keydown", move);
}
