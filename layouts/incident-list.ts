/** A list of incidents, newest first, each a row that links to its page. */
import type { Html } from "../src/render/html.ts";
import type { IncidentItem, IncidentListView } from "../src/render/incident-item.ts";
import type { Layout } from "../src/render/page.ts";

/** Rows by the level of their headings: an incident stands in many lists. */
const printed = { 2: new WeakMap<IncidentItem, Html>(), 3: new WeakMap<IncidentItem, Html>() };

const incidentList: Layout<IncidentListView> = ({ items, level }, { html }) => {
  const heading = (item: IncidentItem) => {
    const link = html`<a href="${item.href}">${item.title}</a>`;
    return level === 2 ? html`<h2>${link}</h2>` : html`<h3>${link}</h3>`;
  };
  const facts = (item: IncidentItem) => [
    item.archive && html`<li class="team">${item.archive}</li>`,
    item.internal && html`<li class="badge internal">Internal</li>`,
    item.severity &&
      html`<li class="badge severity-${item.severity.rank}">${item.severity.label}</li>`,
    item.status && html`<li>${item.status}</li>`,
    item.duration && html`<li>resolved after ${item.duration}</li>`,
    item.published && html`<li>published ${item.published}</li>`,
    ...item.services.map((service) => html`<li>${service}</li>`),
  ];
  const print = (item: IncidentItem) => {
    const told = facts(item).filter((fact) => fact);
    return html`<li data-day="${item.day ?? ""}" data-severity="${item.severity?.label ?? ""}" data-rank="${item.severity?.rank ?? 5}" data-status="${item.status ?? ""}" data-minutes="${item.minutes ?? ""}">
<p class="incident-day">${item.day ? html`<time datetime="${item.day}">${item.dayText}</time>` : item.dayText}</p>
<div>${heading(item)}
${item.summary && html`<p class="incident-summary">${item.summary}</p>`}
${told.length > 0 && html`<ul class="row incident-facts">${told}</ul>`}</div>
</li>\n`;
  };
  const row = (item: IncidentItem) => {
    const known = printed[level].get(item);
    if (known) return known;
    const made = print(item);
    printed[level].set(item, made);
    return made;
  };
  return html`<ol class="incident-list">
${items.map(row)}</ol>`;
};

export default incidentList;
