/** The timeline of an incident: the rail and what belongs to it. */
import type { PhaseCount } from "../src/render/incident/phase.ts";
import type { RailDay, RailEvent, RailGap } from "../src/render/incident/rail.ts";
import type { TimelineView } from "../src/render/incident/timeline.ts";
import type { Layout } from "../src/render/page.ts";

const timeline: Layout<TimelineView> = (view, { html, render }) => {
  const choice = ({ phase, count }: PhaseCount) =>
    html`<label class="phase-${phase?.name ?? "none"}"><input type="checkbox" name="${phase?.name ?? "none"}" checked> ${phase?.label ?? "Other"} <span class="soft">${count}</span></label>\n`;

  const time = (event: RailEvent) => {
    const clock = render("moment", event.time);
    const start = event.said
      ? html`<a class="event-said" href="#${event.said}">${clock}<span class="unseen"> in the report</span></a>`
      : clock;
    const clocks = html`${start}${event.end && html`<span class="until">to ${render("moment", event.end)}</span>`}${!event.end && event.elapsed && html`<span class="elapsed">${event.elapsed}</span>`}`;
    return html`<p class="event-time">${clocks}</p>`;
  };
  const facts = (event: RailEvent) => [
    event.internal && html`<li class="badge internal">Internal</li>`,
    event.phase && html`<li class="event-phase">${event.phase.label}</li>`,
    ...event.milestones.map((milestone) => html`<li class="event-milestone">${milestone}</li>`),
    event.span && html`<li>for ${event.span}</li>`,
    event.track && html`<li>${event.track}</li>`,
  ];
  const entry = (item: RailEvent | RailGap) =>
    item.kind === "gap"
      ? html`<li class="gap"><span class="unseen">Nothing told for </span>${item.text}</li>\n`
      : html`<li class="event phase-${item.phase?.name ?? "none"}${item.end && " range"}" id="event-${item.id}">
${time(item)}
<div class="event-body"><p>${item.text}</p>
${facts(item).some((fact) => fact) && html`<ul class="row event-facts">${facts(item)}</ul>`}</div>
</li>\n`;
  const day = ({ day, title, weekday, zone, entries }: RailDay) =>
    html`<section class="rail-day"${day && html` data-day="${day}"`}>
<h3>${weekday && html`<span class="weekday">${weekday}</span> `}${day ? html`<time datetime="${day}">${title}</time>` : title}${zone && html` <span class="rail-zone">${zone}</span>`}</h3>
<ol>
${entries.map(entry)}</ol>
</section>\n`;

  return html`<section class="split timeline" aria-labelledby="page-timeline">
<div class="side">
<h2 id="page-timeline">Timeline</h2>
<p class="soft">${view.about}</p>
${
  view.phases.length > 1 &&
  html`<fieldset class="phase-filter"><legend>Phases</legend>
${view.phases.map(choice)}</fieldset>`
}
</div>
<div class="rail">
${view.days.map(day)}${
    view.unplaced.length > 0 &&
    html`<details class="unplaced"><summary>${view.unplacedTitle}</summary>
<ul>${view.unplaced.map(({ text, why, line }) => html`<li>“${text}” <span class="soft">(line ${line}: ${why})</span></li>`)}</ul></details>`
  }
</div>
</section>`;
};

export default timeline;
