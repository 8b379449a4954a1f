/** The page of one incident. */
import type { Html } from "../src/render/html.ts";
import type { Layout } from "../src/render/page.ts";
import type { ActionItemView, IncidentView, UpdateView } from "../src/render/pages/incident.ts";

const states = { open: "Open", done: "Done", dropped: "Dropped" } as const;

const incident: Layout<IncidentView> = (view, { html }) => {
  const badges = [
    view.internal && html`<li class="badge internal">Internal edition</li>`,
    view.severity &&
      html`<li class="badge severity-${view.severity.rank}"><a href="${view.severity.href}"><span class="unseen">Severity: </span>${view.severity.label}</a></li>`,
    view.status && html`<li><span class="unseen">Status: </span>${view.status}</li>`,
  ].filter((badge) => badge !== undefined && badge !== false);

  const zones = (
    zone: string,
  ) => html`<fieldset class="zones needs-scripts"><legend>Times in</legend>
<label><input type="radio" name="zone" value="site" data-zone="${zone}" checked> ${zone.replaceAll("_", " ")}</label>
${zone !== "UTC" && html`<label><input type="radio" name="zone" value="utc" data-zone="UTC"> UTC</label>\n`}<label><input type="radio" name="zone" value="reader"> Your zone</label>
</fieldset>\n`;

  const split = (
    id: string,
    title: string,
    content: Html,
  ) => html`<section class="split" aria-labelledby="page-${id}">
<h2 id="page-${id}">${title}</h2>
<div>${content}</div>
</section>\n`;

  const contents = html`<nav class="contents" aria-label="Contents"><ol>${view.headings.map(({ id, text, level }) => html`<li class="level-${level}"><a href="#${id}">${text}</a></li>`)}</ol></nav>`;

  const badge = (isInternal: boolean | undefined) =>
    isInternal && html`<span class="badge internal">Internal</span> `;
  const internal = (text: string) => badge(view.internalTexts.has(text));
  const action = (item: ActionItemView) => {
    const who = [item.owner, item.team].filter((name) => name !== undefined).join(", ");
    return html`<li class="action-${item.state}"><span class="action-state">${states[item.state]}</span>
<div>${badge(item.internal)}${item.url ? html`<a href="${item.url}">${item.text}</a>` : item.text}
<p class="soft">${who}${who && item.due && " · "}${item.due && html`due <time datetime="${item.due}">${item.dueText}</time>`}${item.inferred && html` read from the text`}</p></div></li>\n`;
  };
  const update = ({ at, atText, text, internal: isInternal }: UpdateView, index: number) =>
    html`<li id="update-${index + 1}">${badge(isInternal)}${at && html`<time datetime="${at.slice(0, 10)}">${atText}</time>: `}${text}</li>`;

  return html`<article class="incident">
<header>
${badges.length > 0 && html`<ul class="row badges">${badges}</ul>\n`}<h1>${view.title}</h1>
${view.summary && html`<p class="lead">${view.summary}</p>\n`}${view.facts}
${view.zone !== undefined && zones(view.zone)}${view.overview}
</header>
${view.timeline}
${view.measures && split("measures", "Measures", view.measures)}<section class="split report" aria-labelledby="page-report">
<div class="side"><h2 id="page-report">Report</h2>
${view.headings.length > 1 && contents}</div>
<div class="prose">
${view.body}
${view.charts}
</div>
</section>
${
  view.contributingFactors.length > 0 &&
  split(
    "factors",
    "Contributing factors",
    html`<ul>${view.contributingFactors.map((factor) => html`<li>${internal(factor)}${factor}</li>`)}</ul>`,
  )
}${
    view.actionItems.length > 0 &&
    split("actions", "Action items", html`<ul class="actions">${view.actionItems.map(action)}</ul>`)
  }${view.updates.length > 0 && split("updates", "Updates", html`<ul>${view.updates.map(update)}</ul>`)}${
    view.links.length > 0 &&
    split(
      "links",
      "Links",
      html`<ul>${view.links.map(({ title, url }) => html`<li>${internal(url)}<a href="${url}">${title}</a></li>`)}</ul>`,
    )
  }${view.neighbours}
<p class="incident-json"><a href="${view.json}" type="application/json">This incident as JSON</a></p>
</article>`;
};

export default incident;
