/** The overview strip, drawn with attributes alone: the content policy allows no styles in place. */
import type { OverviewSpan, OverviewView } from "../src/render/incident/overview.ts";
import type { Layout } from "../src/render/page.ts";

/** Rows from the top, in pixels: the phases, the events, the scale, then one row for each span. */
const rowsBelow = (phases: number) => ({
  phases,
  events: phases + 14,
  scale: phases + 32,
  spans: phases + 46,
  span: 34,
});

const overview: Layout<OverviewView> = (view, { html, render }) => {
  const row = rowsBelow(view.segments.length > 0 ? 30 : 0);
  const height = row.spans + view.spans.length * row.span;
  const segment = ({ x, width, phase, label }: OverviewView["segments"][number]) =>
    html`<rect class="phase-${phase}" x="${x}%" width="${width}%" height="${row.phases}"/>${label && html`<text class="strip-label" x="${x}%" dx="8" y="20">${label}</text>`}`;
  const mark = ({ x, phase }: OverviewView["marks"][number]) =>
    html`<circle class="phase-${phase ?? "none"}" cx="${x}%" cy="${row.events - 5}" r="3"/>`;
  const tick = ({ x, text }: OverviewView["ticks"][number]) =>
    html`<line x1="${x}%" x2="${x}%" y1="${row.events + 2}" y2="${row.events + 7}"/><text x="${x}%" y="${row.scale}"${x > 0 && html` text-anchor="middle"`}>${text}</text>`;
  const span = ({ x, width, text, textX, anchor, kind }: OverviewSpan, index: number) => {
    const y = row.spans + index * row.span + 22;
    const end = Math.round((x + width) * 100) / 100;
    return html`<g class="strip-${kind}"><text x="${textX}%" y="${y - 7}" text-anchor="${anchor}">${text}</text><line x1="${x}%" x2="${end}%" y1="${y}" y2="${y}"/><line x1="${x}%" x2="${x}%" y1="${y - 4}" y2="${y + 4}"/><line x1="${end}%" x2="${end}%" y1="${y - 4}" y2="${y + 4}"/></g>`;
  };

  return html`<figure class="overview">
<svg role="img" aria-label="${view.title}" width="100%" height="${height}">
${row.phases > 0 && html`<rect class="strip-ground" width="100%" height="${row.phases}"/>`}
${view.segments.map(segment)}
${view.marks.map(mark)}
<line x2="100%" y1="${row.events + 2}" y2="${row.events + 2}"/>${view.ticks.map(tick)}
${view.spans.map(span)}
</svg>
${view.start && view.end && html`<figcaption><span>${render("moment", view.start)}</span> <span>${render("moment", view.end)}</span></figcaption>`}
</figure>`;
};

export default overview;
