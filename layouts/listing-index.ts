/** All tags, services, severities, authors or causes, in groups, each with its activity. */
import type { IndexEntry, ListingIndexView } from "../src/render/listing-index.ts";
import type { Layout } from "../src/render/page.ts";

const listingIndex: Layout<ListingIndexView> = (view, { html }) => {
  const entry = ({ label, href, count, description, activity, note }: IndexEntry) =>
    html`<li><div><a href="${href}">${label}</a>${note && html` <span class="soft">${note}</span>`}${description && html`<p>${description}</p>`}</div><span class="entry-count">${count}<span class="unseen"> ${count === 1 ? "incident" : "incidents"}</span></span>${activity}</li>
`;
  return html`<h1>${view.title}</h1>
<p class="lead">${view.lead}</p>
${view.links.length > 0 && html`<ul class="chips">${view.links.map(({ label, href }) => html`<li><a href="${href}">${label}</a></li>`)}</ul>\n`}${view.groups.map(
    ({ title, id, entries }) =>
      html`<section aria-labelledby="${id}">
<h2 id="${id}">${title}</h2>
<ul class="index-list">
${entries.map(entry)}</ul>
</section>
`,
  )}${view.pages}`;
};

export default listingIndex;
