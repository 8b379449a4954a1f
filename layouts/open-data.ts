/** The page about what other programs can read. */
import type { Layout } from "../src/render/page.ts";
import type { OpenDataView, OpenFile } from "../src/render/pages/open-data.ts";

const openData: Layout<OpenDataView> = (view, { html }) => {
  const item = ({ name, href, about }: OpenFile) =>
    html`<li><a href="${href}">${name}</a>: ${about}</li>\n`;
  const embed = `[![Incidents](${view.badgeAddress})](${view.home})`;

  return html`<h1>${view.title}</h1>
<p class="lead">Everything in this archive, for programs to read. The addresses stay as they are. The page of each incident, tag and service leads to its own JSON or feed.</p>
${view.groups.map(({ title, files }) => html`<h2>${title}</h2>\n<ul>${files.map(item)}</ul>\n`)}${
    view.events.length > 0 &&
    html`<p>The events of all timelines, one table for each year:</p>
<ul class="row inline">${view.events.map(({ year, href }) => html`<li><a href="${href}">${year}</a></li>`)}</ul>\n`
  }<p>Tables are UTF-8 with a header line; a cell that a spreadsheet would compute begins with an apostrophe.</p>
<h2>Badge</h2>
<p><img src="${view.badge}" alt="Number of open incidents" height="20"> <code>${embed}</code></p>`;
};

export default openData;
