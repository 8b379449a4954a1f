/**
 * What a chart says of one moment: a line across it, the values beside the legend, and words for
 * screen readers.
 */
import { figureText } from "../model/figure-text.ts";
import { dayText, shortDayText } from "../model/civil.ts";
import { civilIn, clockAt } from "../model/zoned-time.ts";
import type { LiveChart, Readout } from "./live-chart.ts";
import { eventsAt } from "./chart-moment.ts";
import { valueAt } from "./chart-points.ts";

/** Adds the elements of a readout to a chart's stage. */
export function readout(figure: HTMLElement, stage: HTMLElement): Readout {
  const cross = added(stage, "div", "chart-cross");
  const label = added(stage, "div", "chart-moment");
  const status = added(stage, "p", "unseen");
  status.setAttribute("aria-live", "polite");
  const reset = added(stage, "button", "chart-reset");
  reset.type = "button";
  reset.textContent = "Show all";
  reset.hidden = true;
  cross.hidden = label.hidden = true;
  const values = [...figure.querySelectorAll<HTMLElement>(".chart-legend .chart-value")];
  const say = (words: string): void => void (status.textContent = words);

  let shown: number | undefined;
  const show = (live: LiveChart, x: number | undefined): void => {
    shown = x;
    const scale = live.chart.scales["x"];
    const isShown = x !== undefined && scale !== undefined && x >= scale.min && x <= scale.max;
    cross.hidden = label.hidden = !isShown;
    const figures = isShown ? valuesAt(live, x, shortUnit) : [];
    for (const [index, value] of values.entries()) value.textContent = figures[index] ?? "";
    if (!isShown) return;
    const { top, bottom } = live.chart.chartArea;
    const left = Math.round(scale.getPixelForValue(x));
    const height = `${bottom - top}px`;
    Object.assign(cross.style, { left: `${left}px`, top: `${top}px`, height });
    label.textContent = positionText(live, x);
    const half = label.offsetWidth / 2;
    const within = Math.min(Math.max(left, half), live.chart.width - half);
    Object.assign(label.style, { left: `${within - half}px`, top: `${bottom + 2}px` });
  };

  return {
    reset,
    show,
    refresh: (live) => show(live, shown),
    say,
    moment: momentText,
    announce(live, x) {
      const { datasets } = live.configuration.data;
      const figures = valuesAt(live, x, Infinity).map(
        (value, index) => `${datasets[index]?.label ?? ""} ${value || "no value"}`,
      );
      const { min = 0, max = 0 } = live.chart.scales["x"] ?? {};
      const events = live.configuration.zone === null ? [] : eventsAt(x, (max - min) / 100);
      say([positionText(live, x), ...figures, ...events].join("; "));
    },
  };
}

function added<Name extends keyof HTMLElementTagNameMap>(
  stage: HTMLElement,
  name: Name,
  className: string,
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.className = className;
  stage.append(element);
  return element;
}

/** Longer units stand on the axis alone, in characters. */
const shortUnit = 8;

/** The values of all series at a moment, with units up to a length; empty where one has none. */
function valuesAt({ configuration, points }: LiveChart, x: number, longestUnit: number): string[] {
  return configuration.data.datasets.map(({ yAxisID }, index) => {
    const y = valueAt(points[index] ?? [], x);
    const unit = configuration.units[yAxisID];
    if (y === undefined) return "";
    return figureText(y, unit.length > longestUnit ? "" : unit);
  });
}

/** The clock of a moment, with its day where a chart spans several; the label of a row. */
function positionText({ configuration, positions, zone }: LiveChart, x: number): string {
  if (configuration.zone === null) return configuration.rows?.[x] ?? "";
  const days = [positions[0] ?? x, positions.at(-1) ?? x].map((at) => civilIn(at, zone).day);
  const clock = clockAt(x, zone);
  return days[0] === days[1] ? clock : `${shortDayText(civilIn(x, zone).day)}, ${clock}`;
}

const momentText = (at: number, zone: string): string =>
  `${dayText(civilIn(at, zone).day)}, ${clockAt(at, zone)}`;
