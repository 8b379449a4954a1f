/** The incidents of one tag, service, severity, author, cause or pair of tags. */
import type { LinkGroup, ListingView } from "../src/render/listing.ts";
import type { Layout } from "../src/render/page.ts";

const listing: Layout<ListingView> = (view, { html }) => {
  const group = ({ title, links }: LinkGroup) => html`<div><dt>${title}</dt>
<dd><ul class="chips">${links.map(({ label, href, count }) => html`<li><a href="${href}">${label}${count !== undefined && html` <span class="chip-count">${count}</span>`}</a></li>`)}</ul></dd></div>
`;
  return html`<p class="kicker">${view.kind}</p>
<h1>${view.title}</h1>
${view.description && html`<p class="lead">${view.description}</p>\n`}<p class="listing-facts">${view.activity}<span>${view.count}</span>${view.statistics && html`<a href="${view.statistics}">Statistics</a>`}${view.feed && html`<a href="${view.feed}">Feed</a>`}</p>
${view.groups.length > 0 && html`<dl class="link-groups">${view.groups.map(group)}</dl>\n`}${
    view.measures &&
    html`<section aria-labelledby="durations">
<h2 id="durations">How long they took</h2>
${view.measures}
</section>\n`
  }<section aria-label="Incidents">
${view.note && html`<p class="soft">${view.note}</p>\n`}${view.list}
${view.pages}</section>`;
};

export default listing;
