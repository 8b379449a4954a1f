/** The measures of an incident with its author's own figures. */
import type { MeasuresView, MeasureView } from "../src/render/incident/measures.ts";
import type { Layout } from "../src/render/page.ts";

const measures: Layout<MeasuresView> = ({ measures, tracks }, { html }) => {
  const figure = ({ text, iso }: MeasureView) =>
    text
      ? html`<dd class="figure"><time datetime="${iso}">${text}</time></dd>`
      : html`<dd class="soft">The report does not say</dd>`;
  const stated = (measure: MeasureView) =>
    measure.stated.map(({ text, verdict, derived }) =>
      verdict === "conflicts"
        ? html`<dd class="stated conflict"><strong>Conflict:</strong> the author says “${text}”, the timeline gives ${derived}</dd>`
        : html`<dd class="stated">The author says “${text}”${verdict === "agrees" && ", which agrees"}</dd>`,
    );
  const item = (measure: MeasureView) =>
    html`<div><dt>${measure.label}</dt>${figure(measure)}${stated(measure)}</div>`;

  return html`<dl class="measures">${measures.map(item)}</dl>
${tracks.map((track) => html`<h3>${track.name}</h3>\n<dl class="measures">${track.measures.map(item)}</dl>`)}`;
};

export default measures;
