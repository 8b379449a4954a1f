/** Incidents by year and month as a table whose cells link to the incidents of a month. */
import type { Count } from "../../derive/statistics.ts";
import { monthName, twoDigits } from "../../model/civil.ts";
import { html, type Html } from "../html.ts";

/**
 * Draws years as rows, latest first; the shade of a cell is its share of the fullest month.
 * `linked` where the months hold no other incidents than those that are counted.
 */
export function monthsTable(
  years: readonly Count[],
  months: readonly Count[],
  link: (url: string) => string,
  linked = true,
): Html {
  const counts = new Map(months.map(({ key, count }) => [key, count]));
  const most = Math.max(1, ...counts.values());
  const cell = (year: string, month: number): Html => {
    const key = twoDigits(month);
    const count = counts.get(`${year}-${key}`);
    if (count === undefined) return html`<td></td>`;
    const shade = Math.ceil((count / most) * 4);
    if (!linked) return html`<td class="shade-${shade}">${count}</td>`;
    return html`<td class="shade-${shade}"><a href="${link(`/archive/${year}/${key}/`)}" aria-label="${monthName(month)} ${year}: ${count}">${count}</a></td>`;
  };
  const numbers = Array.from({ length: 12 }, (_, i) => i + 1);
  const row = ({ key, count }: Count): Html =>
    html`<tr><th scope="row">${linked && count > 0 ? html`<a href="${link(`/archive/${key}/`)}">${key}</a>` : key}</th>${numbers.map((month) => cell(key, month))}<td class="total">${count}</td></tr>
`;
  return html`<section class="scroll" tabindex="0" aria-label="Incidents by month"><table class="months">
<thead><tr><th scope="col">Year</th>${numbers.map((month) => html`<th scope="col" abbr="${monthName(month)}">${monthName(month).slice(0, 3)}</th>`)}<th scope="col">All</th></tr></thead>
<tbody>${years.toReversed().map(row)}</tbody>
</table></section>`;
}
