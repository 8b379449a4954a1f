/**
 * A chart by keyboard: arrows walk its points, + and - zoom around the point, 0 shows everything.
 */
import type { LiveChart } from "./chart.ts";
import { zoomed, zoomTo } from "./chart-canvas.ts";
import { nearestIndex } from "./chart-points.ts";

/** What a zoom by keyboard multiplies the shown span with. */
const zoomIn = 0.5;

/** Listens to the keys of a chart; `point` chooses a position for all charts. */
export function startKeys(live: LiveChart, point: (x: number | undefined) => void): void {
  const { stage, positions, readout, canvas } = live;
  let index: number | undefined;
  const walk = (to: number): void => {
    index = Math.min(Math.max(to, 0), positions.length - 1);
    const x = positions[index];
    if (x === undefined) return;
    keepInView(live, x);
    point(x);
    readout.announce(live, x);
  };
  const zoom = (factor: number): void => {
    const { min = 0, max = 0 } = live.chart.scales["x"] ?? {};
    const centre = positions[index ?? -1] ?? (min + max) / 2;
    const half = ((max - min) * factor) / 2;
    zoomTo(live, [centre - half, centre + half]);
    readout.say(rangeText(live));
  };
  const moves: Readonly<Record<string, () => void>> = {
    ArrowRight: () => walk(index === undefined ? firstInView(live) : index + 1),
    ArrowLeft: () => walk(index === undefined ? firstInView(live) : index - 1),
    PageDown: () => walk((index ?? 0) + 10),
    PageUp: () => walk((index ?? 0) - 10),
    Home: () => walk(0),
    End: () => walk(positions.length - 1),
    "+": () => zoom(zoomIn),
    "=": () => zoom(zoomIn),
    "-": () => zoom(1 / zoomIn),
    "0": () => {
      zoomTo(live, undefined);
      readout.say("Everything is shown.");
    },
    Escape: () => {
      index = undefined;
      zoomTo(live, undefined);
      point(undefined);
    },
  };
  stage.addEventListener("keydown", (event) => {
    const move = moves[event.key];
    if (!move || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    move();
  });
  zoomed.set(canvas, () => {
    const { min = 0, max = 0 } = live.chart.scales["x"] ?? {};
    zoomTo(live, [min, max]);
    readout.say(rangeText(live));
  });
}

/** Where a walk begins: the first point that is in view. */
const firstInView = ({ chart, positions }: LiveChart): number =>
  nearestIndex(positions, chart.scales["x"]?.min ?? 0);

/** Moves a zoomed chart along when the walk leaves what it shows. */
function keepInView(live: LiveChart, x: number): void {
  const { min = 0, max = 0 } = live.chart.scales["x"] ?? {};
  if (x >= min && x <= max) return;
  const half = (max - min) / 2;
  zoomTo(live, [x - half, x + half]);
}

function rangeText(live: LiveChart): string {
  const { min = 0, max = 0 } = live.chart.scales["x"] ?? {};
  const { readout, zone } = live;
  return `Shown: ${readout.moment(min, zone)} to ${readout.moment(max, zone)}.`;
}
