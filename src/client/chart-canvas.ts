/**
 * Chart.js in the browser: the parts that our charts need, the page's colours, ticks and zoom.
 */
import { Chart, type ChartConfiguration as ChartJsConfiguration, type Plugin } from "chart.js";
import zoom from "chartjs-plugin-zoom";
import { withColours, type ChartConfiguration } from "../model/chart-configuration.ts";
import { registerChartParts } from "../model/chart-parts.ts";
import { tickStep } from "../model/chart-time.ts";
import type { LiveChart } from "./live-chart.ts";
import { refine } from "./chart-refine.ts";
import { inkColour } from "./chart-theme.ts";

registerChartParts();
Chart.register(zoom as unknown as Plugin); // its declarations describe another module system

/** Called after a chart was zoomed by dragging. */
export const zoomed = new WeakMap<HTMLCanvasElement, () => void>();

/** Draws a configuration on a canvas, in the figure's colours and its zone. */
export function canvasChart(
  figure: HTMLElement,
  canvas: HTMLCanvasElement,
  configuration: ChartConfiguration,
  zone: string,
): Chart {
  const { type, data, options } = withColours(configuration, (ink, alpha) =>
    inkColour(figure, ink, alpha),
  );
  Chart.defaults.font.family = getComputedStyle(figure).fontFamily;
  const plugins = options["plugins"] as Record<string, unknown>;
  const chart = new Chart(canvas, {
    type,
    data: structuredClone(data),
    options: {
      ...structuredClone(options),
      responsive: true,
      maintainAspectRatio: false,
      onResize: (resized: Chart) => fitTicks(resized, zone),
      plugins: { ...structuredClone(plugins), zoom: zoomOptions(figure, canvas, configuration) },
    },
  } as unknown as ChartJsConfiguration);
  fitTicks(chart, zone);
  chart.update("none");
  return chart;
}

function zoomOptions(
  figure: HTMLElement,
  canvas: HTMLCanvasElement,
  { zone }: ChartConfiguration,
): Record<string, unknown> {
  if (zone === null) return {};
  return {
    limits: { x: { min: "original", max: "original" } },
    zoom: {
      mode: "x",
      drag: {
        enabled: true,
        threshold: 8,
        backgroundColor: inkColour(figure, "1", 0.18),
        borderColor: inkColour(figure, "1", 0.6),
        borderWidth: 1,
      },
      onZoomComplete: () => zoomed.get(canvas)?.(),
    },
  };
}

interface BandOptions {
  xMin: number;
  xMax: number;
}

interface TimeAxisOptions {
  adapters: { date: { zone: string; step: number } };
  time: { unit: string };
  ticks: { stepSize: number };
}

/** Room for one tick, in CSS pixels. */
const tickRoom = 72;

/** Chooses ticks for what a chart shows now: its width, its span, its zone. */
export function fitTicks(chart: Chart, zone: string): void {
  const scale = chart.scales["x"];
  if (scale?.type !== "time") return;
  const { unit, step } = tickStep(scale.max - scale.min, Math.max(chart.width / tickRoom, 3));
  const axis = chart.options.scales?.["x"] as unknown as TimeAxisOptions;
  axis.adapters.date = { zone, step };
  axis.time.unit = unit;
  axis.ticks.stepSize = step;
}

/** Cuts the bands of impact to what a zoomed chart shows: numbers of marks may stand outside, they not. */
function fitBands({ chart, configuration }: LiveChart): void {
  const { min = -Infinity, max = Infinity } = chart.scales["x"] ?? {};
  const stated = annotationsIn(configuration.options);
  for (const [name, band] of Object.entries(annotationsIn(chart.options))) {
    const whole = stated[name];
    if (!name.startsWith("impact-") || !whole) continue;
    band.xMin = Math.min(Math.max(whole.xMin, min), max);
    band.xMax = Math.max(Math.min(whole.xMax, max), min);
  }
}

const annotationsIn = (options: unknown): Record<string, BandOptions> =>
  (options as { plugins: { annotation: { annotations: Record<string, BandOptions> } } }).plugins
    .annotation.annotations;

/** Shows a part of a time axis, or all of it. */
export function zoomTo(live: LiveChart, range: readonly [number, number] | undefined): void {
  const { chart, readout, configuration } = live;
  if (configuration.zone === null) return;
  if (range) chart.zoomScale("x", { min: range[0], max: range[1] }, "none");
  else chart.resetZoom("none");
  readout.reset.hidden = !chart.isZoomedOrPanned();
  refine(live, chart.isZoomedOrPanned(), () => {
    const { min, max } = live.chart.scales["x"] ?? {};
    if (live.chart.isZoomedOrPanned() && min !== undefined && max !== undefined)
      zoomTo(live, [min, max]);
  });
  fitTicks(chart, live.zone);
  fitBands(live);
  chart.update("none");
  readout.refresh(live);
}
