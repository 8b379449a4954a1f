/** The facts at the top of an incident page. */
import type { FactsView, TermLink } from "../src/render/incident/facts.ts";
import type { Layout } from "../src/render/page.ts";

const facts: Layout<FactsView> = (view, { html, render }) => {
  const links = (terms: readonly TermLink[]) =>
    html`<ul class="row inline">${terms.map(({ label, href }) => html`<li><a href="${href}">${label}</a></li>`)}</ul>`;
  const { from, to, text } = view.happened;

  return html`<dl class="facts">
<div class="wide"><dt>Happened</dt><dd>${text}${from && render("moment", from)}${to && html` <span class="to">to ${render("moment", to)}</span>`}</dd></div>
${view.duration && html`<div><dt>Resolved after</dt><dd><time datetime="${view.duration.iso}">${view.duration.text}</time></dd></div>\n`}${
    view.published &&
    html`<div><dt>Published</dt><dd><time datetime="${view.published.day}">${view.published.text}</time></dd></div>\n`
  }${view.authors.length > 0 && html`<div><dt>By</dt><dd>${links(view.authors)}</dd></div>\n`}${
    view.services.length > 0 && html`<div><dt>Services</dt><dd>${links(view.services)}</dd></div>\n`
  }${view.customersAffected && html`<div><dt>Customers affected</dt><dd>${view.customersAffected}</dd></div>\n`}${
    view.tags.length > 0 &&
    html`<div class="wide"><dt>Tags</dt><dd>${links(view.tags)}</dd></div>\n`
  }${view.origin && html`<div class="wide"><dt>Retold from</dt><dd><a href="${view.origin.url}" rel="external">${view.origin.title}</a></dd></div>\n`}</dl>`;
};

export default facts;
