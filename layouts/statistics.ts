/** Statistics of the archive, of a year or of a tag. */
import type { Layout } from "../src/render/page.ts";
import type { CountTable } from "../src/render/figure/statistics-tables.ts";
import type { StatisticsView } from "../src/render/pages/statistics.ts";

const statistics: Layout<StatisticsView> = (view, { html }) => {
  const table = ({ id, title, rows, all }: CountTable) => html`<section aria-labelledby="${id}">
<h2 id="${id}">${title}</h2>
<table class="counts">
<thead class="unseen"><tr><th scope="col">${title.replace("By ", "")}</th><th scope="col">Incidents</th><th scope="col">Share</th></tr></thead>
<tbody>${rows.map(
    ({ label, href, count, share }) =>
      html`<tr><th scope="row">${href ? html`<a href="${href}">${label}</a>` : label}</th><td>${count}</td><td><svg aria-hidden="true" width="100%" height="10"><rect width="${share}%" height="10" rx="2"/></svg></td></tr>\n`,
  )}</tbody>
</table>
${all && html`<p><a href="${all.href}">${all.label}</a></p>\n`}</section>
`;
  const links = (title: string, entries: StatisticsView["years"]) =>
    entries.length > 0 &&
    html`<div><dt>${title}</dt>
<dd><ul class="chips">${entries.map(({ label, href, count }) => html`<li><a href="${href}">${label} <span class="chip-count">${count}</span></a></li>`)}</ul></dd></div>
`;
  return html`<h1>${view.title}</h1>
<p class="listing-facts"><a href="${view.incidents}">${view.count}</a>${view.whole && html`<a href="${view.whole}">The whole archive</a>`}</p>
<section aria-labelledby="durations">
<h2 id="durations">How long they took</h2>
${view.measures || html`<p>No report gives the times from which this could be measured.</p>`}
<details class="note"><summary>How to read this</summary>
<p>Each dot is one incident and links to its report; a hollow one is approximate. The scale is logarithmic. The line is the median, the band holds the middle half, and both are drawn only where there are enough incidents: three for a median, five for the band, whose edges are interpolated between neighbours.</p>
<p>There is no mean. Incidents are few and their durations skewed: one long night moves a mean further than all short outages together, so that its change from year to year says little. Reports that do not state a time are counted as unknown, never as zero, and those that do may be unlike those that do not. Differences between small groups are seldom more than chance.</p>
</details>
</section>
${
  view.months &&
  html`<section aria-labelledby="by-month"><h2 id="by-month">By year and month</h2>
${view.chart}
${view.months}</section>\n`
}${
    view.breakdown &&
    html`<section aria-labelledby="breakdown"><h2 id="breakdown">${view.breakdown.title}</h2>
<p>Medians, from three incidents on; fewer are given one by one.</p>
${view.breakdown.table}</section>\n`
  }<div class="count-tables">
${view.tables.map(table)}</div>
${
  view.years.length + view.tags.length > 0 &&
  html`<section aria-labelledby="filters">
<h2 id="filters">The same for a year or a tag</h2>
<dl class="link-groups">${links("Year", view.years)}${links("Tag", view.tags)}</dl>
</section>`
}`;
};

export default statistics;
