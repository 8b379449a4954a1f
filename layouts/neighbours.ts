/** Links to the reports around one. */
import type { NeighboursView, NeighbourView } from "../src/render/incident/neighbours.ts";
import type { Layout } from "../src/render/page.ts";

const neighbours: Layout<NeighboursView> = ({ earlier, later, related }, { html }) => {
  const day = (view: NeighbourView) =>
    view.day && html` <time class="soft" datetime="${view.day}">${view.dayText}</time>`;
  const step = (view: NeighbourView | undefined, label: string, rel: string) =>
    view &&
    html`<p class="step-${rel}"><span class="soft">${label}</span> <a href="${view.href}" rel="${rel}">${view.title}</a>${day(view)}</p>`;
  const item = (view: NeighbourView) =>
    html`<li>${view.internal && html`<span class="badge internal">Internal</span> `}<a href="${view.href}">${view.title}</a>${day(view)}<br><span class="soft">${view.why}</span></li>`;

  return html`<section class="split neighbours" aria-labelledby="page-neighbours">
<h2 id="page-neighbours">Other reports</h2>
<div>
${related.length > 0 && html`<ul class="related">${related.map(item)}</ul>\n`}<div class="steps">${step(earlier, "Earlier", "prev")}${step(later, "Later", "next")}</div>
</div>
</section>`;
};

export default neighbours;
