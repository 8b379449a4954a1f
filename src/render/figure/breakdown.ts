/**
 * Two filters at once, as a table: a tag year by year, a year tag by tag.
 *
 * In:   the incidents of each row.
 * Out:  counts that link to their incidents, and for each measure its median with how many it rests on.
 * Rule: a page for each year of each tag would be a thousand pages of one or two incidents each; a
 *       row says as much.
 */
import type { Distribution } from "../../derive/distribution.ts";
import {
  measureNames,
  measureStatistics,
  type MeasureStatistics,
} from "../../derive/statistics.ts";
import type { IncidentRecord } from "../../model/archive.ts";
import type { Settings } from "../../model/settings/index.ts";
import { durationText } from "../duration.ts";
import { html, type Html } from "../html.ts";

/** The incidents of a year of a tag, or of a tag in a year. */
export interface BreakdownRow {
  readonly label: string;
  readonly href: string;
  readonly records: readonly IncidentRecord[];
}

/** Draws the rows in their order; undefined where there are fewer than two. */
export function breakdownTable(
  first: string,
  rows: readonly BreakdownRow[],
  settings: Settings,
): Html | undefined {
  if (rows.length < 2) return undefined;
  const told = rows.map((row) => ({ ...row, measures: measureStatistics(row.records, settings) }));
  const known = measureNames(settings).filter(([name]) =>
    told.some(({ measures }) => measures.some((it) => it.name === name && it.distribution.n > 0)),
  );
  const cells = (measures: readonly MeasureStatistics[]): Html[] =>
    known.map(([name]) => cell(measures.find((it) => it.name === name)?.distribution));
  return html`<section class="scroll" tabindex="0" aria-label="${first}, with medians"><table class="breakdown">
<thead><tr><th scope="col">${first}</th><th scope="col">Incidents</th>${known.map(([, label]) => html`<th scope="col">${label}</th>`)}</tr></thead>
<tbody>${told.map(
    ({ label, href, records, measures }) =>
      html`<tr><th scope="row">${label}</th><td><a href="${href}">${records.length}</a></td>${cells(measures)}</tr>\n`,
  )}</tbody>
</table></section>`;
}

/** A median, or the one or two values where there are no more: the median of two is nobody's time. */
function cell(distribution: Distribution | undefined): Html {
  const { n = 0, least, median, most } = distribution ?? {};
  if (least === undefined || most === undefined) return html`<td class="soft">–</td>`;
  const few = n === 1 ? durationText(least) : `${durationText(least)} and ${durationText(most)}`;
  const text = median === undefined ? few : durationText(median);
  return html`<td>${text} <span class="soft">n = ${n}</span></td>`;
}
