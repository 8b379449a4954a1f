/** The front page. */
import type { Layout } from "../src/render/page.ts";
import type { Entry, HomeView, YearColumn } from "../src/render/pages/home.ts";

const home: Layout<HomeView> = (view, { html }) => {
  const entry = ({ label, href, count, severity }: Entry) =>
    html`<li><a href="${href}"><span${severity && html` class="badge severity-${severity.rank}"`}>${label}</span> <span class="entry-count">${count}</span></a></li>`;

  const column = ({ year, href, count, height }: YearColumn) =>
    html`<li><span class="year-count">${count > 0 && count}</span><svg aria-hidden="true" width="100%" height="100%"><rect x="0" y="${100 - height}%" width="100%" height="${height}%"/></svg>${count > 0 ? html`<a href="${href}">${year}</a>` : html`<span>${year}</span>`}</li>`;

  return html`<div class="home-head">
<h1>${view.title}</h1>
<p class="lead">${view.description}</p>
<form class="search-box" action="${view.search}" role="search">
<label class="unseen" for="home-query">Search the reports</label>
<input id="home-query" type="search" name="q" placeholder="A service, an error, a tag" autocomplete="off">
<button type="submit">Search</button>
</form>
</div>
<section aria-labelledby="latest">
<div class="section-head"><h2 id="latest">Latest reports</h2></div>
${view.latest}
<p class="section-more"><a href="${view.incidents}">All incidents</a></p>
</section>
${
  view.years.length > 0 &&
  html`<section class="split" aria-labelledby="years">
<div><h2 id="years">What it holds</h2><p class="soft">${view.holdings}</p></div>
<ol class="years">${view.years.map(column)}</ol>
</section>\n`
}${
    view.severities.length > 0 &&
    html`<section class="split" aria-labelledby="severities">
<h2 id="severities">By severity</h2>
<ul class="entries">${view.severities.map(entry)}</ul>
</section>\n`
  }${
    view.tags.length > 0 &&
    html`<section class="split" aria-labelledby="tags">
<div><h2 id="tags">By tag</h2><p><a href="${view.allTags}">All tags</a></p></div>
<ul class="entries">${view.tags.map(entry)}</ul>
</section>`
  }`;
};

export default home;
