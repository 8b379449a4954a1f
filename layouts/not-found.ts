/** The page that hosts show where there is none. */
import type { Layout } from "../src/render/page.ts";
import type { NotFoundView } from "../src/render/pages/not-found.ts";

const notFound: Layout<NotFoundView> = (
  { home, incidents, search },
  { html },
) => html`<h1>Page not found</h1>
<p class="lead">Nothing is published at this address: it may have been mistyped, or the report may have been withdrawn.</p>
<form class="search-box" action="${search}" role="search">
<label class="unseen" for="not-found-query">Search the reports</label>
<input id="not-found-query" type="search" name="q" placeholder="A service, an error, a tag" autocomplete="off">
<button type="submit">Search</button>
</form>
<p><a href="${incidents}">All incidents</a> · <a href="${home}">Home</a></p>`;

export default notFound;
