/** The list of all incidents with its filters. */
import type { Layout } from "../src/render/page.ts";
import type { IncidentsView } from "../src/render/pages/incidents.ts";

const incidents: Layout<IncidentsView> = (view, { html }) => {
  const choice = (name: string, label: string, values: readonly string[]) =>
    values.length > 1 &&
    html`<label>${label} <select name="${name}"><option value="">All</option>${values.map((value) => html`<option>${value}</option>`)}</select></label>\n`;

  return html`<h1>${view.title}</h1>
<fieldset class="list-tools needs-scripts"><legend class="unseen">Sort and filter the list</legend>
<label>Words <input type="search" name="words" autocomplete="off"></label>
${choice("severity", "Severity", view.severities)}${choice("status", "Status", view.statuses)}${choice("service", "Service", view.services)}<label>Order <select name="order"><option value="newest">Newest first</option><option value="oldest">Oldest first</option><option value="severity">Worst first</option><option value="longest">Longest first</option><option value="title">By title</option></select></label>
<output class="list-count" aria-live="polite">${view.count}</output>
</fieldset>
<p class="no-scripts soft">${view.count}</p>
${view.note && html`<p class="soft">${view.note} <a href="${view.search}">Search all reports</a></p>\n`}${view.list}
${view.pages}`;
};

export default incidents;
