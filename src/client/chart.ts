/**
 * One chart brought to life: a canvas over the picture that the build drew, from the same
 * configuration.
 *
 * Rule: the picture stays in the page, for printing and for whoever has no scripts.
 */
import type { ChartConfiguration } from "../model/chart-configuration.ts";
import { canvasChart, fitTicks, zoomTo } from "./chart-canvas.ts";
import { startKeys } from "./chart-keys.ts";
import { hideMoment, onMoment, pointerMoved, showMoment } from "./chart-moment.ts";
import { nearestIndex, positionsOf } from "./chart-points.ts";
import { configuredPoints } from "./chart-refine.ts";
import { readout } from "./chart-readout.ts";
import { chosenZone, onTheme, onZone } from "./chart-theme.ts";
import type { LiveChart } from "./live-chart.ts";

const started = new WeakSet<Element>();

/** Fetches a figure's configuration and lays a living chart over its picture. Throws when it cannot. */
export async function startChart(figure: HTMLElement): Promise<void> {
  const frame = figure.querySelector<HTMLElement>(".chart-frame");
  const address = figure.dataset["chart"];
  if (started.has(figure) || !frame || address === undefined) return;
  started.add(figure);
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  const configuration = (await answer.json()) as ChartConfiguration;
  const stage = makeStage(figure, frame);
  const canvas = document.createElement("canvas");
  stage.prepend(canvas);
  const zone = (configuration.zone !== null && chosenZone()) || configuration.zone || "UTC";
  const live: LiveChart = {
    figure,
    configuration,
    stage,
    canvas,
    chart: canvasChart(figure, canvas, configuration, zone),
    zone,
    points: configuredPoints(configuration),
    positions: positionsOf(configuredPoints(configuration)),
    readout: readout(figure, stage),
  };
  figure.classList.add("is-live");
  follow(live);
}

/** The focusable ground of a chart, named and described as its picture is. */
function makeStage(figure: HTMLElement, frame: HTMLElement): HTMLElement {
  const stage = document.createElement("div");
  stage.className = "chart-live";
  stage.tabIndex = 0;
  stage.setAttribute("role", "application");
  stage.setAttribute("aria-roledescription", "chart");
  stage.setAttribute("aria-labelledby", `${figure.id}-title`);
  stage.setAttribute("aria-describedby", `${figure.id}-text`);
  stage.setAttribute("aria-keyshortcuts", "ArrowLeft ArrowRight Home End + - 0");
  frame.append(stage);
  return stage;
}

/** Follows the pointer, the keys, the shared moment, the zone and the theme. */
function follow(live: LiveChart): void {
  const { stage, canvas, configuration } = live;
  const isTime = configuration.zone !== null;
  // The pointer and the keyboard choose moments each for themselves: a pointer that a scrolling page
  // moves off the chart takes nothing away from a walk by keyboard.
  const pointBy =
    (by: Element) =>
    (x: number | undefined): void => {
      if (!isTime) live.readout.show(live, x);
      else if (x === undefined) hideMoment(by);
      else showMoment(x, by, toleranceOf(live));
    };
  const byPointer = pointBy(canvas);
  const byKeys = pointBy(stage);
  stage.addEventListener("pointermove", ({ clientX }) => {
    if (!pointerMoved()) return;
    const left = clientX - canvas.getBoundingClientRect().left;
    const x = live.chart.scales["x"]?.getValueForPixel(left);
    if (x !== undefined) byPointer(live.positions[nearestIndex(live.positions, x)]);
  });
  stage.addEventListener("pointerleave", () => byPointer(undefined));
  stage.addEventListener("blur", () => byKeys(undefined));
  startKeys(live, byKeys);
  live.readout.reset.addEventListener("click", () => {
    zoomTo(live, undefined);
    stage.focus();
  });
  if (isTime) {
    onMoment((at) => live.readout.show(live, at));
    onZone((zone) => {
      live.zone = zone;
      fitTicks(live.chart, zone);
      live.chart.update("none");
      live.readout.refresh(live);
    });
  }
  onTheme(() => {
    const { min, max } = live.chart.scales["x"] ?? { min: 0, max: 0 };
    const isZoomed = !live.readout.reset.hidden;
    live.chart.destroy();
    live.chart = canvasChart(live.figure, canvas, configuration, live.zone);
    if (isZoomed) zoomTo(live, [min, max]);
  });
}

/** How near to a moment an event must be to belong to it: a hundredth of what is shown. */
export function toleranceOf({ chart }: Pick<LiveChart, "chart">): number {
  const { min = 0, max = 0 } = chart.scales["x"] ?? {};
  return (max - min) / 100;
}
