/**
 * Draws the pictures that link previews show: title, day, severity, and the events to scale.
 *
 * Out:  JPEG of 1200 × 630 pixels, a third of the time that PNG takes.
 * Rule: only letters of the bundled font are drawn; a title with others is spelt in ASCII.
 */
import { createCanvas, type SKRSContext2D } from "@napi-rs/canvas";
import anyAscii from "any-ascii";
import { eventsOf } from "../../derive/recorded-events.ts";
import type { IncidentRecord, RecordedEvent } from "../../model/archive.ts";
import type { Phase } from "../../model/timeline.ts";
import type { PageContext } from "../context.ts";
import { fontFamily, isDrawable, registerFont } from "../font.ts";
import { incidentItem } from "../incident-item.ts";
import { lazyPage, type Page } from "../page.ts";
import { ownPictures, pictureOf } from "./open-graph-picture.ts";

const width = 1200;
const height = 630;
const margin = 80;
const quality = 88;

const paper = "#16171a";
const ink = "#e9e8e4";
const soft = "#a3a6ae";
const severities = ["#ff8f8a", "#ffab6b", "#e3c35a", "#9fc0dc"];
const phases: Readonly<Record<Phase | "none", string>> = {
  cause: "#e5ac57",
  impact: "#ff9086",
  detection: "#d6a4f5",
  response: "#8cbcff",
  mitigation: "#6fcfd8",
  recovery: "#8bd08f",
  "follow-up": "#a9adb6",
  none: "#a9adb6",
};

/** Yields the picture of the site, and of each incident where each has its own. */
export function* cards(context: PageContext): Iterable<Page> {
  const { title, description } = context.settings;
  const site = pictureOf(undefined, context);
  const from = { words: "" };
  if (site)
    yield lazyPage({ url: site.url, from }, () => draw({ title, below: description, events: [] }));
  if (!ownPictures(context)) return;
  for (const record of context.records) {
    const picture = pictureOf(record, context);
    if (!picture) continue;
    const page = { url: picture.url, from: { words: "", records: [record] } };
    yield lazyPage(page, () => draw(cardOf(record, context)));
  }
}

interface Card {
  readonly title: string;
  readonly below: string;
  readonly above?: string;
  readonly severity?: { readonly label: string; readonly rank: number };
  readonly events: readonly RecordedEvent[];
}

function cardOf(record: IncidentRecord, context: PageContext): Card {
  const { title, dayText, duration, severity } = incidentItem(record, context);
  return {
    title,
    below: duration === undefined ? dayText : `${dayText} · resolved after ${duration}`,
    above: context.settings.title,
    ...(severity && { severity }),
    events: eventsOf(record),
  };
}

function draw({ title, below, above, severity, events }: Card): Uint8Array {
  registerFont();
  const canvas = createCanvas(width, height);
  const context = canvas.getContext("2d");
  const colour = severity ? severities[severity.rank - 1] : phases.response;
  context.fillStyle = paper;
  context.fillRect(0, 0, width, height);
  context.fillStyle = colour ?? soft;
  context.fillRect(0, 0, 16, height);
  const end = print(context, above ?? "", margin, 118, 30, soft);
  if (severity) print(context, severity.label, end + 32, 118, 30, colour ?? soft);
  const lines = linesOf(context, drawable(title), 64, 3);
  lines.forEach((line, i) => print(context, line, margin, 226 + i * 80, 64, ink));
  const [line = ""] = linesOf(context, drawable(below), 30, 1);
  print(context, line, margin, height - 130, 30, soft);
  drawEvents(context, events);
  return canvas.toBuffer("image/jpeg", quality);
}

/** Events as dots along a line, from the first to the last. */
function drawEvents(context: SKRSContext2D, events: Card["events"]): void {
  const y = height - 70;
  context.fillStyle = soft;
  context.fillRect(margin, y - 1, width - 2 * margin, 2);
  const instants = events.map(({ at }) => Date.parse(at));
  const from = Math.min(...instants);
  const span = Math.max(...instants) - from || 1;
  events.forEach(({ phase }, i) => {
    context.fillStyle = phases[phase ?? "none"];
    context.beginPath();
    const x = margin + ((width - 2 * margin) * ((instants[i] ?? from) - from)) / span;
    context.arc(x, y, 11, 0, 2 * Math.PI);
    context.fill();
  });
}

/** Prints a line; returns where it ends. */
function print(
  context: SKRSContext2D,
  text: string,
  x: number,
  y: number,
  size: number,
  colour: string,
): number {
  context.font = `${size}px "${fontFamily}"`;
  context.fillStyle = colour;
  const printed = drawable(text);
  context.fillText(printed, x, y);
  return x + context.measureText(printed).width;
}

/** Breaks a text into lines that fit; what does not is cut with dots. */
function linesOf(context: SKRSContext2D, text: string, size: number, mostLines: number): string[] {
  context.font = `${size}px "${fontFamily}"`;
  const fits = (line: string): boolean => context.measureText(line).width <= width - 2 * margin;
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line === "" || fits(longer)) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  lines.push(line);
  if (lines.length <= mostLines) return lines;
  return lines.slice(0, mostLines).map((l, i) => (i === mostLines - 1 ? `${l} ...` : l));
}

const typographic: Readonly<Record<string, string>> = {
  "“": '"',
  "”": '"',
  "‘": "'",
  "’": "'",
  "–": "-",
  "—": "-",
  "…": "...",
};

function drawable(text: string): string {
  const plain = text.replace(/[“”‘’–—…]/g, (c) => typographic[c] ?? c).replace(/\s+/g, " ");
  return isDrawable(plain) ? plain : anyAscii(plain).replace(/[^\u0020-\u007e]/g, "");
}
