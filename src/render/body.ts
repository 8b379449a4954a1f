/**
 * Renders the body of a report.
 *
 * In:   an incident, its events, the figures of its charts.
 * Out:  safe markup in which the words of events are marked, and its headings.
 * Rule: Markdown → marks for events' words → sanitiser, where the author wrote HTML → headings.
 */
import type { Incident } from "../model/incident.ts";
import type { TimelineEvent } from "../model/timeline.ts";
import { placeAt } from "../source/text.ts";
import { linkHeadings, type Heading } from "./headings.ts";
import { escapeHtml, Html } from "./html.ts";
import type { RemoteImages } from "./image.ts";
import { renderMarkdown } from "./markdown.ts";
import { markSpans, resolveMarks } from "./marks.ts";
import { limitNesting } from "./nesting.ts";
import { sanitizeMarkup } from "./sanitize.ts";

export type { Heading } from "./headings.ts";

/** What a body is rendered with. */
export interface BodyView {
  readonly events: readonly TimelineEvent[];
  /** Figures by the offset in `incident.text` at which the line of their fenced block begins. */
  readonly figures: ReadonlyMap<number, Html>;
  /** True where the report names no day, so that none may be shown. Default: false. */
  readonly isUndated?: boolean;
  /** What becomes of pictures on other sites. Default: `link`. */
  readonly remoteImages?: RemoteImages;
}

/** A body as markup. */
export interface Body {
  readonly html: Html;
  readonly headings: readonly Heading[];
  /** Pictures to copy beside the page, by their path from the report's folder. */
  readonly assets: readonly string[];
}

/** Renders one report's body. The same incident and view always give the same markup. */
export function renderBody(incident: Incident, view: BodyView): Body {
  const { bodyStart } = incident;
  const body = incident.text.slice(bodyStart);
  const spans = view.events.map(({ words }) => ({
    start: words.start - bodyStart,
    end: words.start < bodyStart ? -1 : words.end - bodyStart,
  }));
  const figures = [...view.figures.values()];
  const environment = {
    figures: figureLines(incident, view.figures),
    remoteImages: view.remoteImages ?? "link",
    assets: new Set<string>(),
  } as const;
  const rendered = renderMarkdown(markSpans(body, spans), environment);
  const safe = rendered.raw
    ? sanitizeMarkup(limitNesting(rendered.markup), environment)
    : rendered.markup;
  const { markup, headings } = linkHeadings(safe);
  const marked = resolveMarks(
    markup,
    (number, content, isInLink) =>
      timeMark(view.events[number], content, { isInLink, isUndated: view.isUndated ?? false }),
    (number) => figures[number]?.markup ?? "",
  );
  return { html: new Html(marked), headings, assets: [...environment.assets].toSorted() };
}

/** An event's words as a time that its entry in the timeline points at, and that points back. */
function timeMark(
  event: TimelineEvent | undefined,
  content: string,
  { isInLink, isUndated }: { readonly isInLink: boolean; readonly isUndated: boolean },
): string {
  if (!event) return content;
  const isDay = event.precision === "day";
  if (isDay && isUndated) return content;
  const clock = isUndated ? event.at.slice(11, 16) : event.at;
  const instant = escapeHtml(isDay ? event.at.slice(0, 10) : clock);
  const form = isDay || isUndated ? "" : ` data-show="said" data-precision="${event.precision}"`;
  const time = `<time datetime="${instant}"${form}>${content}</time>`;
  const id = escapeHtml(event.id);
  return isInLink
    ? `<span class="said" id="said-${id}">${time}</span>`
    : `<a class="said" id="said-${id}" href="#event-${id}">${time}</a>`;
}

/** Numbers of figures by the line of the body, counted from 0, on which their block begins. */
function figureLines(
  { source, text, bodyStart }: Incident,
  figures: ReadonlyMap<number, Html>,
): ReadonlyMap<number, number> {
  if (figures.size === 0) return new Map();
  const whole = text === source.text ? source : { path: source.path, text };
  const first = placeAt(whole, bodyStart).line;
  return new Map(
    [...figures.keys()].map((offset, index) => [placeAt(whole, offset).line - first, index]),
  );
}
