/** The newest incidents of this archive and of those of other teams. */
import type { Layout } from "../src/render/page.ts";
import type { ArchivesNewestView } from "../src/render/pages/archives.ts";

const archivesNewest: Layout<ArchivesNewestView> = (
  { title, count, list, pages },
  { html },
) => html`<h1>${title}</h1>
<p class="lead">${count}.</p>
${list}
${pages}`;

export default archivesNewest;
