/** One year: its calendar by severity, then its months, latest first. */
import type { Layout } from "../src/render/page.ts";
import type {
  ArchiveYearView,
  CalendarDay,
  CalendarMonth,
  MonthSection,
} from "../src/render/pages/archive.ts";

const weekdays = [
  ["Mo", "Monday"],
  ["Tu", "Tuesday"],
  ["We", "Wednesday"],
  ["Th", "Thursday"],
  ["Fr", "Friday"],
  ["Sa", "Saturday"],
  ["Su", "Sunday"],
] as const;

const archiveYear: Layout<ArchiveYearView> = (view, { html }) => {
  const head = html`<thead><tr>${weekdays.map(([short, name]) => html`<th scope="col" abbr="${name}">${short}</th>`)}</tr></thead>`;
  const cell = (day: CalendarDay | number | undefined) => {
    if (day === undefined) return html`<td></td>`;
    if (typeof day === "number") return html`<td>${day}</td>`;
    const { number, href, label, rank } = day;
    return html`<td><a class="severity-${rank ?? "none"}" href="${href}" aria-label="${label}" title="${label}">${number}</a></td>`;
  };
  const month = ({ name, href, weeks }: CalendarMonth) => html`<table class="calendar-month">
<caption>${href ? html`<a href="${href}">${name}</a>` : name}</caption>
${head}
<tbody>${weeks.map((week) => html`<tr>${week.map(cell)}</tr>\n`)}</tbody>
</table>
`;
  const section = ({ id, title, href, list, more }: MonthSection) =>
    html`<section aria-labelledby="${id}">
<h2 id="${id}">${href ? html`<a href="${href}">${title}</a>` : title}</h2>
${list}
${more > 0 && href && html`<p><a href="${href}">${more} more in ${title}</a></p>\n`}</section>
`;
  return html`<h1>${view.year}</h1>
<p class="listing-facts"><span>${view.count}</span><a href="${view.statistics}">Statistics</a>${view.before && html`<a href="${view.before.href}" rel="prev">← ${view.before.year}</a>`}${view.after && html`<a href="${view.after.href}" rel="next">${view.after.year} →</a>`}</p>
<section aria-label="Calendar">
<div class="calendar">
${view.calendar.map(month)}</div>
${view.severities.length > 0 && html`<ul class="row incident-facts">${view.severities.map(({ label, rank }) => html`<li class="badge severity-${rank}">${label}</li>`)}</ul>\n`}</section>
${view.sections.map(section)}`;
};

export default archiveYear;
