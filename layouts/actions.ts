/** Action items of all reports, in one state or of one team. */
import type { CountedLink } from "../src/render/listing.ts";
import type { Layout } from "../src/render/page.ts";
import type { ActionsView, TaskView } from "../src/render/pages/actions.ts";

const states = { open: "Open", done: "Done", dropped: "Dropped" } as const;

const actions: Layout<ActionsView> = (view, { html }) => {
  const links = (title: string, entries: readonly CountedLink[]) =>
    entries.length > 0 &&
    html`<div><dt>${title}</dt>
<dd><ul class="chips">${entries.map(({ label, href, count }) => html`<li><a href="${href}"${href === view.current && html` aria-current="page"`}>${label} <span class="chip-count">${count}</span></a></li>`)}</ul></dd></div>
`;
  const age = ({ since, sinceText, age: years, state }: TaskView) =>
    since &&
    html`<li>since <time datetime="${since}"${state === "open" && html` data-age`}>${sinceText}</time>${years && html`, <span class="age">${years}</span>`}</li>`;
  const task = (item: TaskView) => html`<li class="task task-${item.state}">
<p class="task-state">${states[item.state]}</p>
<div><p>${item.internal && html`<span class="badge internal">Internal</span> `}${item.url ? html`<a href="${item.url}">${item.text}</a>` : item.text}</p>
<ul class="row incident-facts">${item.owner && html`<li>${item.owner}</li>`}${item.team && item.team !== item.owner && html`<li>${item.team}</li>`}${item.due && html`<li${item.overdue && html` class="overdue"`}>${item.overdue ? "was due" : "due"} <time datetime="${item.due}">${item.dueText}</time></li>`}${age(item)}<li>from <a href="${item.incident.href}">${item.incident.title}</a></li>${item.inferred && html`<li>read from the text</li>`}</ul></div>
</li>
`;
  return html`<h1>${view.title}</h1>
<p class="listing-facts"><span>What was to be done after the incidents.${view.asOf && html` <span class="no-scripts">Ages are counted to ${view.asOf}, the latest day in the archive.</span>`}</span><a href="${view.csv}" download>All as CSV</a></p>
<dl class="link-groups">${links("State", view.states)}${links("Team", view.teams)}</dl>
${
  view.tasks.length > 0
    ? html`<ul class="tasks">
${view.tasks.map(task)}</ul>`
    : html`<p>None.</p>`
}
${view.pages}`;
};

export default actions;
