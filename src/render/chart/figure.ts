/**
 * The figure of one chart on a page.
 *
 * In:   a chart that is drawn and described.
 * Out:  markup that is whole without scripts: picture, legend, marks, description, table, file.
 * Rule: ids begin with the chart's own, so that figures of one report never share any.
 */
import type { ImpactBand } from "../../derive/series/marks.ts";
import type { Series, SeriesSet } from "../../derive/series/series.ts";
import { civilIn, clockAt, isoAt } from "../../model/zoned-time.ts";
import { dayText, shortDayText } from "../../model/civil.ts";
import { Html, html } from "../html.ts";
import type { NumberedMark } from "./annotations.ts";
import { chartSize } from "./configuration.ts";
import { telling, type FigureRow } from "./rows.ts";

/** What a figure prints. */
export interface FigureView {
  /** Unique on its page. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** What is wrong with the data or where they come from, in the author's words. */
  readonly notes: readonly string[];
  /** The inside of the `<svg>` element. */
  readonly drawing: Html;
  readonly set: SeriesSet;
  readonly rows: readonly FigureRow[];
  readonly marks: readonly NumberedMark[];
  readonly bands: readonly ImpactBand[];
  readonly zone: string;
  /** The chart's files, mount included; without them the figure stays a picture. */
  readonly links: { readonly configuration: string; readonly csv: string } | undefined;
}

/** The markup of one figure. */
export function chartFigure(view: FigureView): Html {
  const { id, links } = view;
  const [width, height] = chartSize;
  return html`<figure class="chart" id="${id}"${links && html` data-chart="${links.configuration}"`}>
<figcaption>${view.title}</figcaption>
${legend(view.set.series)}
<div class="chart-frame"><svg class="chart-picture" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-title ${id}-text" fill="currentColor" font-size="12"><title id="${id}-title">${view.title}</title><desc id="${id}-text">${view.description}</desc>${view.drawing}</svg></div>
${marksList(view)}
${view.notes.map((note) => html`<p class="chart-note">${note}</p>\n`)}<details class="chart-data"><summary>Description and figures</summary>
<p>${view.description}</p>
${table(view)}
</details>
${links && html`<p class="chart-file"><a href="${links.csv}" download>All ${view.rows.length === 1 ? "figures" : `${view.rows.length} rows`} as CSV</a></p>\n`}</figure>`;
}

/** The sign of a series: its ink and, beyond the sixth, its dashes. */
function legend(series: readonly Series[]): Html {
  const right = series.some(({ axis }) => axis === "right");
  const items = series.map(
    ({ label, axis }, index) =>
      html`<li data-series="${index}"><svg class="chart-sign" viewBox="0 0 18 8" aria-hidden="true"><path class="chart-${(index % 6) + 1}" fill="none" stroke="currentColor" stroke-width="3"${index >= 6 && html` stroke-dasharray="5 3"`} d="M0 4h18"/></svg>${label}${right && html` <span class="soft">(${axis} axis)</span>`}<span class="chart-value"></span></li>`,
  );
  return html`<ul class="chart-legend">${items}</ul>`;
}

function marksList({ marks, bands, zone, rows }: FigureView): Html | undefined {
  if (marks.length === 0 && bands.length === 0) return undefined;
  const days = new Set([...rows].map(({ label }) => label.slice(0, 10)));
  const moment = (at: number): Html => {
    const { day, clock } = civilIn(at, zone);
    const text = days.size > 1 ? `${shortDayText(day)}, ${clockAt(at, zone)}` : clockAt(at, zone);
    const precision = clock.endsWith(":00") ? "minute" : "second";
    return html`<time datetime="${isoAt(at, zone)}" data-show="clock" data-precision="${precision}" title="${dayText(day)}">${text}</time>`;
  };
  const impact = bands.map(
    ({ from, to, track }) =>
      html`<li class="chart-impact"><svg class="chart-sign" viewBox="0 0 18 12" aria-hidden="true"><path class="chart-band" fill="currentColor" d="M0 0h18v12H0z"/></svg>Impact${track !== undefined && ` on ${track}`}, ${moment(from)} to ${moment(to)}</li>`,
  );
  const items = marks.map(({ at, event, number, text }) => {
    const words = html`${moment(at)} ${text}`;
    return html`<li${event !== undefined && html` data-event="${event}"`}><span class="chart-number">${number}</span> ${event === undefined ? words : html`<a href="#event-${event}">${words}</a>`}</li>`;
  });
  return html`<ul class="chart-marks">${impact}${items}</ul>`;
}

function table({ set, rows, zone }: FigureView): Html {
  const shown = telling(rows, set.series);
  const days = new Set(shown.map(({ label }) => label.slice(0, 10)));
  const head = (row: FigureRow): Html | string => {
    if (set.categories) return row.label;
    const clock = clockAt(row.x, zone);
    return html`<time datetime="${row.label}">${days.size > 1 ? `${shortDayText(row.label.slice(0, 10))}, ${clock}` : clock}</time>`;
  };
  const caption =
    shown.length < rows.length
      ? html`<caption>${shown.length} of ${rows.length} rows, extremes among them; the file has all.</caption>\n`
      : undefined;
  const headings = set.series.map(
    ({ label, unit }) => html`<th scope="col">${label}${unit !== undefined && ` (${unit})`}</th>`,
  );
  return html`<div class="chart-table" tabindex="0" role="group" aria-label="Figures"><table>
${caption}<thead><tr><th scope="col">${set.categories ? "Row" : "Time"}</th>${headings}</tr></thead>
<tbody>
${shown.map((row) => html`<tr><th scope="row">${head(row)}</th>${row.values.map(cell)}</tr>\n`)}</tbody>
</table></div>`;
}

const cell = (value: number | undefined): Html =>
  html`<td>${value === undefined ? "" : String(value)}</td>`;

/** A picture of a chart that stands alone: its title, its drawing in colours as such, paper behind. */
export function chartPicture(
  title: string,
  description: string,
  drawing: string,
  paper: string,
): string {
  const [width, height] = chartSize;
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif" font-size="12"><title>${title}</title><desc>${description}</desc><rect width="${width}" height="${height}" fill="${paper}"/>${new Html(drawing)}</svg>\n`
    .markup;
}
