/** The search page: the box, the facets, the results, and what stands there without a script. */
import type { Layout } from "../src/render/page.ts";
import type { SearchView, SearchWay } from "../src/render/pages/search.ts";

const search: Layout<SearchView> = (view, { html }) => {
  const ways = (list: readonly SearchWay[]) =>
    html`<ul class="row inline">${list.map(({ label, href, count }) => html`<li><a href="${href}">${label}</a> <span class="soft">${count}</span></li>`)}</ul>`;

  const elsewhere = view.elsewhere.map(
    ({ title, href }, i) => html`${i > 0 && ", "}<a data-search-there href="${href}">${title}</a>`,
  );

  const otherWays = html`<h2>Tags</h2>
${ways(view.commonTags)}
<p><a href="${view.tags}">All tags</a></p>
<h2>Years</h2>
${ways(view.years)}`;

  if (!view.isBuilt)
    return html`<h1>${view.title}</h1>
<p>This site was built without its search index, so there is nothing here to ask. The reports are found by their tags and years, and in the <a href="${view.incidents}">list of all incidents</a>.</p>
${otherWays}
${view.elsewhere.length > 0 && html`<p class="soft">Searched on their own sites: ${elsewhere}</p>\n`}`;

  return html`<h1>${view.title}</h1>
<form class="search-box search-form needs-scripts" role="search" action="${view.action}">
<label class="unseen" for="query">Search the reports</label>
<input id="query" type="search" name="q" placeholder="An error message, a service, a symptom" autocomplete="off" spellcheck="false" aria-keyshortcuts="/">
<button type="submit">Search</button>
</form>
<div class="no-scripts">
<p>Searching needs JavaScript, which is off or not available. The same reports are found by their tags and years, and in the <a href="${view.incidents}">list of all incidents</a>.</p>
${otherWays}
</div>
<div class="search needs-scripts" data-search data-index="${view.index}" data-directory="${view.directory}" data-incidents="${view.incidents}" data-tags="${view.tags}"${view.archives && html` data-title="${view.siteTitle}" data-archives="${view.archives}"`}>
<details class="search-filters"><summary>Filters</summary>
<div class="search-facets"></div></details>
<section aria-label="Results">
<div class="search-tools"><p class="search-count" role="status"></p>
<label>Sort by <select name="sort"><option value="relevance">Relevance</option><option value="date">Date</option><option value="duration">Time to resolve</option><option value="severity">Severity</option></select></label></div>
<ul class="row search-chosen"></ul>
<div class="search-none"></div>
<ol class="incident-list search-list"></ol>
<button type="button" class="search-more" hidden>Show more</button>
${view.archives && html`<p class="soft search-failed" role="status"></p>\n`}${view.elsewhere.length > 0 && html`<p class="soft">Searched on their own sites: ${elsewhere}</p>\n`}</section>
</div>`;
};

export default search;
