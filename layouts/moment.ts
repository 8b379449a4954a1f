/** A point in time, marked so that the browser can show it in another zone. */
import type { MomentView } from "../src/render/incident/moment.ts";
import type { Layout } from "../src/render/page.ts";

const moment: Layout<MomentView> = (view, { html }) => {
  const about = view.approximate && view.show !== "moment";
  const sign = html`<span class="about" aria-hidden="true">≈</span><span class="unseen">about </span>`;
  const form = html` data-show="${view.show}" data-precision="${view.precision}"${view.approximate && " data-about"}`;
  return html`${about && view.text !== "" && sign}<time datetime="${view.datetime}"${view.show && form}${view.title && html` title="${view.title}"`}>${view.text || html`<span class="that-day">that day</span>`}</time>`;
};

export default moment;
