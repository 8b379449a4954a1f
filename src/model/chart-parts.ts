/**
 * The parts of Chart.js that charts are drawn from, at build time and in the browser.
 *
 * Why here: of all rooms this is the only one that both sides may import. Nothing of it is loaded
 * unless a chart is drawn.
 */
import {
  _adapters as adapters,
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  TimeScale,
} from "chart.js";
import annotation from "chartjs-plugin-annotation";
import { timeAdapter } from "./chart-time.ts";

/** Makes the parts known to Chart.js, with our time axis; the same parts again change nothing. */
export function registerChartParts(): void {
  Chart.register(
    BarController,
    BarElement,
    CategoryScale,
    Filler,
    LinearScale,
    LineController,
    LineElement,
    PointElement,
    TimeScale,
    annotation,
  );
  const { _date: dates } = adapters;
  dates.override(timeAdapter as Parameters<typeof dates.override>[0]);
  Chart.defaults.font.lineHeight = 1.2;
}
