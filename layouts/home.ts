/** The front page. */
import type { Layout } from "../src/render/page.ts";
import type { Entry, HomeView, YearColumn } from "../src/render/pages/home.ts";

const home: Layout<HomeView> = (view, { html }) => {
  const entry = ({ label, href, count, severity }: Entry) =>
    html`<li><a href="${href}"><span${severity && html` class="badge severity-${severity.rank}"`}>${label}</span> <span class="entry-count">${count}</span></a></li>`;

  const column = ({ year, count, x, width, height }: YearColumn) =>
    html`<rect x="${x}%" width="${width}%" y="${100 - height}%" height="${height}%"><title>${year}: ${count}</title></rect>`;
  const [first, last] = [view.columns[0], view.columns.at(-1)];
  const figure =
    first &&
    last &&
    html`<figure class="years"><svg role="img" aria-label="Reports by year, ${first.year} to ${last.year}" width="100%" height="120">${view.columns.map(column)}</svg>
<figcaption><span>${first.year}</span><span>${view.holdings}</span><span>${last.year}</span></figcaption></figure>`;

  const ways = (id: string, title: string, entries: readonly Entry[], all: string, more: string) =>
    entries.length > 0 &&
    html`<section class="split" aria-labelledby="page-${id}">
<h2 id="page-${id}">${title}</h2>
<div><ul class="row entries">${entries.map(entry)}</ul>
<p class="more"><a href="${all}">${more}</a></p></div>
</section>\n`;

  return html`<div class="hero">
<div><h1>${view.title}</h1>
<p class="lead">${view.description}</p>
<form class="search-box" action="${view.search}" role="search">
<label class="unseen" for="page-query">Search the reports</label>
<input id="page-query" type="search" name="q" placeholder="A service, an error, a tag" autocomplete="off">
<button type="submit">Search</button>
</form></div>
${figure || html`<p class="soft">${view.holdings}</p>`}
</div>
<section aria-labelledby="page-latest">
<h2 id="page-latest">Latest reports</h2>
${view.latest}
<p class="more"><a href="${view.incidents}">All incidents</a>${view.otherArchives && html` · <a href="${view.otherArchives}">Archives of other teams</a>`}</p>
</section>
${ways("severities", "By severity", view.severities, view.allSeverities, "All severities")}${ways("years", "By year", view.years, view.archive, "The whole archive")}${ways("tags", "By tag", view.tags, view.allTags, "All tags")}`;
};

export default home;
