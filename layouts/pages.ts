/** Links between the pages of a long list. */
import type { Layout } from "../src/render/page.ts";
import type { PagesView } from "../src/render/pagination.ts";

const pages: Layout<PagesView> = ({ links, newer, older }, { html }) => {
  const item = (link: PagesView["links"][number]) =>
    link === "gap"
      ? html`<li aria-hidden="true">…</li>`
      : html`<li><a href="${link.href}"${link.current && html` aria-current="page"`}><span class="unseen">Page </span>${link.number}</a></li>`;
  return html`<nav class="pages" aria-label="Pages of this list">
<ul class="row">${links.map(item)}</ul>
<ul class="row">${newer && html`<li><a href="${newer}" rel="prev">Newer</a></li>`}${older && html`<li><a href="${older}" rel="next">Older</a></li>`}</ul>
</nav>`;
};

export default pages;
