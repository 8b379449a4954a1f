/**
 * A chart by keyboard: arrows walk its points, + and - zoom around the point, 0 shows everything.
 */
import type { LiveChart } from "./live-chart.ts";
import { zoomed, zoomTo } from "./chart-canvas.ts";
import { nearestIndex } from "./chart-points.ts";

/** What a zoom by keyboard multiplies the shown span with. */
const zoomIn = 0.5;

/** Listens to the keys of a chart; `point` chooses a position for all charts. */
export function startKeys(live: LiveChart, point: (x: number | undefined) => void): void {
  const { stage, readout, canvas } = live;
  /** Where the walk stands; kept as a position, because a zoom changes which points there are. */
  let at: number | undefined;
  const walk = (to: number): void => {
    const x = live.positions[Math.min(Math.max(to, 0), live.positions.length - 1)];
    if (x === undefined) return;
    at = x;
    keepInView(live, x);
    point(x);
    readout.announce(live, x);
  };
  const step = (by: number): void =>
    walk(at === undefined ? firstInView(live) : nearestIndex(live.positions, at) + by);
  const zoom = (factor: number): void => {
    const { min = 0, max = 0 } = live.chart.scales["x"] ?? {};
    const centre = at ?? (min + max) / 2;
    const half = ((max - min) * factor) / 2;
    zoomTo(live, [centre - half, centre + half]);
    readout.say(rangeText(live));
  };
  const moves: Readonly<Record<string, () => void>> = {
    ArrowRight: () => step(1),
    ArrowLeft: () => step(-1),
    PageDown: () => step(10),
    PageUp: () => step(-10),
    Home: () => walk(0),
    End: () => walk(live.positions.length - 1),
    "+": () => zoom(zoomIn),
    "=": () => zoom(zoomIn),
    "-": () => zoom(1 / zoomIn),
    "0": () => {
      zoomTo(live, undefined);
      readout.say("Everything is shown.");
    },
    Escape: () => {
      at = undefined;
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
