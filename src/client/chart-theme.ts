/** The page's colours, fonts and zone, as charts on a canvas need them. */
import type { Ink } from "../model/chart-configuration.ts";

/** The colour of an ink under the theme that the reader sees, as `rgba(…)`. */
export function inkColour(figure: Element, ink: Ink, alpha: number): string {
  const probe = document.createElement("i");
  probe.className = `chart-${ink}`;
  figure.append(probe);
  const colour = getComputedStyle(probe).color;
  probe.remove();
  const channels = /^rgba?\(([^)]+)\)$/
    .exec(colour)?.[1]
    ?.split(/[\s,/]+/)
    .slice(0, 3);
  return channels && alpha < 1 ? `rgba(${channels.join(", ")}, ${alpha})` : colour;
}

/** Calls back whenever the theme changes, by the switch or by the system. */
export function onTheme(changed: () => void): void {
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", changed);
  new MutationObserver(changed).observe(document.documentElement, {
    attributes: true,
    attributeFilter: ["data-theme"],
  });
}

const zoneInput = 'input[name="zone"]';

/** The zone that the reader chose on the page; undefined where there is no choice. */
export function chosenZone(): string | undefined {
  return document.querySelector<HTMLInputElement>(`${zoneInput}:checked`)?.dataset["zone"];
}

/** Calls back with the zone that the reader chooses. */
export function onZone(changed: (zone: string) => void): void {
  document.addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLInputElement) || !target.matches(zoneInput)) return;
    const { zone } = target.dataset;
    if (zone !== undefined) changed(zone);
  });
}
