/** The days of the year with the number of incidents that began on each, over all years. */
import type { Layout } from "../src/render/page.ts";
import type { Anniversary, OnThisDayView } from "../src/render/pages/on-this-day.ts";

const onThisDay: Layout<OnThisDayView> = ({ months }, { html }) => {
  const day = ({ key, number, href, count }: Anniversary, month: string) =>
    href
      ? html`<li data-day="${key}"><a href="${href}" aria-label="${number} ${month}: ${count} ${count === 1 ? "incident" : "incidents"}">${number}</a></li>`
      : html`<li data-day="${key}">${number}</li>`;
  return html`<h1>On this day</h1>
<p class="lead">Days of the year on which incidents began, all years together.</p>
<p class="today needs-scripts">Today</p>
<div class="anniversaries">
${months.map(({ name, days }) => html`<section><h2>${name}</h2><ol>${days.map((one) => day(one, name))}</ol></section>\n`)}</div>`;
};

export default onThisDay;
