/** Archives of other teams, each with its newest incidents. */
import type { Layout } from "../src/render/page.ts";
import type { ArchiveSection, ArchivesView } from "../src/render/pages/archives.ts";

const archives: Layout<ArchivesView> = (view, { html }) => {
  const section = ({ id, title, href, count, searched, newest }: ArchiveSection) =>
    html`<section class="other-archive" aria-labelledby="${id}">
<h2 id="${id}"><a href="${href}">${title}</a></h2>
<p class="soft">${count ?? "Its incidents are listed there."}${!searched && html` It has <a href="${href}search/">a search of its own</a>.`}</p>
${newest}</section>
`;
  return html`<h1>${view.title}</h1>
<p class="lead">${view.siteTitle} holds ${view.count}. The archives below stay where they are; their incidents count there.</p>
<ul class="chips">${view.newest && html`<li><a href="${view.newest}">Newest of all teams</a></li>`}<li><a href="${view.search}">Search</a></li></ul>
${view.archives.map(section)}`;
};

export default archives;
