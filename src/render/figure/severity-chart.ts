/**
 * Incidents by year and severity as a chart, by the same code as the charts of reports.
 *
 * In:   records with a year.
 * Out:  a figure and its files; undefined where there is only one year to show.
 */
import { countKeys, everyYear } from "../../derive/statistics.ts";
import { severityOf, type SeverityLevel } from "../../derive/severity.ts";
import { compareText } from "../../derive/order.ts";
import type { Series } from "../../derive/series/series.ts";
import type { IncidentRecord } from "../../model/archive.ts";
import type { DrawnChart } from "../chart/draw-chart.ts";
import type { PageContext } from "../context.ts";

const yearOf = ({ day }: IncidentRecord): string | undefined => day?.slice(0, 4);

/** Draws the chart; its files live below `url`. */
export async function severityChart(
  records: readonly IncidentRecord[],
  url: string,
  { settings, link, charts }: PageContext,
): Promise<DrawnChart | undefined> {
  const years = everyYear(countKeys(records, yearOf)).map(({ key }) => key);
  if (years.length < 2) return undefined;
  const levels = new Map<string, { level: SeverityLevel; records: IncidentRecord[] }>();
  for (const record of records) {
    const level = severityOf(record, settings);
    const known = levels.get(level.slug);
    if (known) known.records.push(record);
    else levels.set(level.slug, { level, records: [record] });
  }
  const series = [...levels.values()]
    .toSorted((a, b) => a.level.rank - b.level.rank || compareText(a.level.slug, b.level.slug))
    .map(({ level, records: own }): Series => {
      const counts = countKeys(own, yearOf);
      const points = years.map((year, x) => ({ x, y: counts.get(year) ?? 0 }));
      const label = level.slug === "" ? "Severity not stated" : level.label;
      return { label, unit: undefined, axis: "left", points };
    });
  const title = "Incidents by year and severity";
  const definition = { type: "stacked", title, mark: "none" } as const;
  const set = { categories: years, series };
  const key = JSON.stringify([definition, settings.timezone, link(url), set]);
  const kept = await charts?.get(key);
  if (kept !== undefined) return JSON.parse(kept) as DrawnChart;
  // The canvas is dear to load: only a build that draws this chart does.
  const { drawChart } = await import("../chart/draw-chart.ts");
  const drawn = drawChart(
    { definition, zone: settings.timezone, id: "chart-1", url, link },
    { set, marks: { marks: [], bands: [] } },
  );
  await charts?.set(key, JSON.stringify(drawn));
  return drawn;
}
