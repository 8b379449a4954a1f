/** The archive by year and month. */
import type { Layout } from "../src/render/page.ts";
import type { ArchiveView } from "../src/render/pages/archive.ts";

const archive: Layout<ArchiveView> = (view, { html }) => html`<h1>Archive</h1>
<p class="lead">${view.count}. A year leads to its calendar, a number to the incidents of its month.</p>
${view.months}
<ul class="chips"><li><a href="${view.onThisDay}">On this day</a></li>${view.undated && html`<li><a href="${view.undated}">Day unknown</a></li>`}${view.otherArchives && html`<li><a href="${view.otherArchives}">Archives of other teams</a></li>`}</ul>`;

export default archive;
