/** A point in time, marked so that the browser can show it in another zone. */
import type { MomentView } from "../src/render/incident/moment.ts";
import type { Layout } from "../src/render/page.ts";

const moment: Layout<MomentView> = (view, { html }) =>
  html`${view.approximate && html`<span class="about"><span aria-hidden="true">≈</span><span class="unseen">about </span></span>`}<time datetime="${view.datetime}"${view.show && html` data-show="${view.show}" data-precision="${view.precision}"`}${view.title && html` title="${view.title}"`}>${view.text || html`<span aria-hidden="true">–</span><span class="unseen">some time that day</span>`}</time>`;

export default moment;
