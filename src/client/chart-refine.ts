/**
 * Finer points for a zoomed chart whose series were thinned.
 *
 * In:   the CSV file beside the chart, which holds every row and is fetched for the first zoom.
 * Out:  what the zoom shows in as many points as can be seen, and around it what was known before,
 *       so that lines go on beyond the edges and a walk by keyboard leads out of the zoom.
 */
import type { ChartConfiguration, ConfiguredPoint } from "../model/chart-configuration.ts";
import { decimate, decimateTogether } from "../model/decimate.ts";
import type { LiveChart } from "./live-chart.ts";
import { positionsOf } from "./chart-points.ts";

/** The points of each series, in the order of the series. */
type Lists = readonly (readonly ConfiguredPoint[])[];

/** Points of one series that a zoomed chart shows at most. */
const mostShown = 1000;

const files = new WeakMap<HTMLElement, Promise<Lists>>();
const loaded = new WeakMap<HTMLElement, Lists>();

/** The points that the build put into a configuration. */
export const configuredPoints = ({ data }: ChartConfiguration): Lists =>
  data.datasets.map(({ data: points }) => points);

/** Gives a zoomed chart finer points, at once or when they have arrived; `arrived` redraws it then. */
export function refine(live: LiveChart, isZoomed: boolean, arrived: () => void): void {
  const { configuration, figure } = live;
  if (!configuration.isThinned) return;
  const whole = loaded.get(figure);
  if (!isZoomed) showPoints(live, configuredPoints(configuration));
  else if (whole) showPoints(live, finerPoints(live, whole));
  else void load(live).then(arrived, (error: unknown) => console.warn("No finer points:", error));
}

function showPoints(live: LiveChart, points: Lists): void {
  live.points = points;
  live.positions = positionsOf(points);
  for (const [index, dataset] of live.chart.data.datasets.entries())
    dataset.data = (points[index] ?? []).map(({ x, y }) => ({ x, y: y as number }));
}

function finerPoints({ chart, configuration }: LiveChart, whole: Lists): Lists {
  const { min = -Infinity, max = Infinity } = chart.scales["x"] ?? {};
  const inside = whole.map((points) => points.filter(({ x }) => x >= min && x <= max));
  const shown = configuration.isStacked
    ? decimateTogether(inside, mostShown)
    : inside.map((points) => decimate(points, mostShown));
  return configuredPoints(configuration).map((known, index) => [
    ...known.filter(({ x }) => x < min),
    ...(shown[index] ?? []),
    ...known.filter(({ x }) => x > max),
  ]);
}

function load(live: LiveChart): Promise<Lists> {
  const { figure, configuration } = live;
  const known = files.get(figure);
  if (known) return known;
  const coming = fetchRows(figure, configuration).then((rows) => {
    loaded.set(figure, rows);
    return rows;
  });
  files.set(figure, coming);
  return coming;
}

/** Reads the file that the build wrote: instants and plain numbers, never in quotes. */
async function fetchRows(figure: HTMLElement, configuration: ChartConfiguration): Promise<Lists> {
  const address = figure.querySelector<HTMLAnchorElement>("a[download]")?.href ?? "";
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  const [, ...rows] = (await answer.text()).trimEnd().split("\n");
  const cells = rows.map((row) => row.split(","));
  return configuration.data.datasets.map(({ data, yAxisID }, column) => {
    const divisor = configuration.divisors[yAxisID];
    const points = cells.flatMap((row): ConfiguredPoint[] => {
      const cell = row[column + 1] ?? "";
      return cell === "" ? [] : [{ x: Date.parse(row[0] ?? ""), y: Number(cell) / divisor }];
    });
    // An empty cell may mean that other series alone have a row there; gaps are known for certain.
    const gaps = data.filter(({ y }) => y === null);
    return gaps.length === 0 ? points : [...points, ...gaps].toSorted((a, b) => a.x - b.x);
  });
}
