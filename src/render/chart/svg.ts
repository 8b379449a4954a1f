/**
 * The canvas's SVG, made fit for a page: classes for colours, short paths, ids of its own.
 *
 * Rule: the canvas counts its ids over the whole process; here they are counted from 1 in each
 * chart, so that output depends on nothing but the chart.
 */
import { inks, type Ink } from "../../model/chart-configuration.ts";
import { escapeHtml } from "../html.ts";
import type { DrawnText, Drawing } from "./canvas.ts";
import { shortenPath } from "./path.ts";

/** How colours are written: as classes for a page, or as such for a picture of its own. */
export interface Colouring {
  readonly fill: (ink: Ink) => string;
  readonly stroke: (ink: Ink) => string;
}

/** Classes that `chart.css` gives the page's colours; the picture's own colour is that of words. */
export const byClass: Colouring = {
  fill: (ink) => (ink === "text" ? "" : ` class="chart-${ink}"`),
  stroke: (ink) => ` class="chart-${ink}" fill="none" stroke="currentColor"`,
};

/** Colours as such, for pictures outside of pages. */
export const byValue = (palette: Readonly<Record<Ink, string>>): Colouring => ({
  fill: (ink) => ` fill="${palette[ink]}"`,
  stroke: (ink) => ` fill="none" stroke="${palette[ink]}"`,
});

const element =
  /<(\/?)(path|rect|circle|ellipse|line|polyline|polygon|g|clipPath)\b([^>]*?)(\/?)>/g;

/** A drawing with short paths: what both of its forms begin with. */
export const shortenPaths = (drawing: Drawing): Drawing => ({
  ...drawing,
  svg: drawing.svg.replace(/ d="([^"]*)"/g, (_, data: string) => ` d="${shortenPath(data)}"`),
});

/** The inside of the `<svg>` element. `prefix` begins its ids; it must be unique on the page. */
export function drawingMarkup(drawing: Drawing, prefix: string, colours: Colouring): string {
  const { svg, texts, dashes } = drawing;
  const ids = new Map<string, string>();
  const idOf = (id: string): string => {
    if (!ids.has(id)) ids.set(id, `${prefix}-clip-${ids.size + 1}`);
    return ids.get(id) ?? id;
  };
  const shapes = [...svg.matchAll(element)].map(([, close, name = "", attributes = "", empty]) =>
    close ? `</${name}>` : `<${name}${rewrite(attributes, { idOf, colours, dashes })}${empty}>`,
  );
  const words = texts.map((text) => textMarkup(text, colours));
  return mergePaths(shapes.filter((shape) => !invisible.test(shape))).join("") + words.join("");
}

const invisible = /^<rect fill-opacity="0"|^<path(?: [^>]*)? d="(?:M[-\d. ]*)?"/;

/** Joins neighbouring paths that differ in nothing but their course: grid lines and ticks. */
function mergePaths(shapes: readonly string[]): string[] {
  const merged: string[] = [];
  let before = "";
  for (const shape of shapes) {
    const [, attributes, course] = /^<path(.*) d="([^"]*)"\/>$/.exec(shape) ?? [];
    const mayJoin =
      attributes !== undefined &&
      !/transform|opacity/.test(attributes) &&
      attributes.includes(" stroke=");
    if (mayJoin && attributes === before)
      merged.push(merged.pop()?.replace('"/>', `${course}"/>`) ?? "");
    else merged.push(shape);
    before = mayJoin ? attributes : "";
  }
  return merged;
}

interface Rewriting {
  readonly idOf: (id: string) => string;
  readonly colours: Colouring;
  readonly dashes: readonly string[];
}

function rewrite(attributes: string, { idOf, colours, dashes }: Rewriting): string {
  let out = "";
  let course = "";
  for (const [, name = "", value = ""] of attributes.matchAll(/([\w:-]+)="([^"]*)"/g)) {
    const ink = inkOf(value);
    if (name === "fill" && ink) out += colours.fill(ink);
    else if (name === "stroke" && ink) out += colours.stroke(ink) + dashOf(value, dashes);
    else if (name === "fill" && value === "none") continue;
    else if (name === "d") course = ` d="${value}"`;
    else if (name === "id") out += ` id="${idOf(value)}"`;
    else if (name === "clip-path")
      out += ` clip-path="${value.replace(/#([\w-]+)/, (_, id: string) => `#${idOf(id)}`)}"`;
    else if (!defaults.has(`${name}=${value}`)) out += ` ${name}="${rounded(value)}"`;
  }
  return out + course;
}

/** What SVG assumes anyway, or what makes no difference to what is drawn. */
const defaults = new Set(["stroke-width=1", "stroke-miterlimit=10", "stroke-linecap=butt"]);

const rounded = (value: string): string =>
  value.replace(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number) * 100) / 100));

const sentinel = /^#01([0-9a-f]{2})([0-9a-f]{2})$/i;

/** The ink behind a sentinel colour. */
function inkOf(colour: string): Ink | undefined {
  const found = sentinel.exec(colour);
  return found ? inks[Number.parseInt(found[2] ?? "", 16) - 1] : undefined;
}

/** The dashes behind a sentinel colour, as an attribute. */
function dashOf(colour: string, dashes: readonly string[]): string {
  const dash = dashes[Number.parseInt(sentinel.exec(colour)?.[1] ?? "0", 16)];
  return dash ? ` stroke-dasharray="${dash}"` : "";
}

const lowerings = { top: ".8em", middle: ".35em", bottom: "" } as const;

function textMarkup(drawn: DrawnText, colours: Colouring): string {
  const x = String(Math.round(drawn.x * 10) / 10);
  const y = String(Math.round(drawn.y * 10) / 10);
  const dy = lowerings[drawn.baseline];
  const ink = inkOf(drawn.colour.slice(0, 7)) ?? "text";
  const angle = Math.round(drawn.angle);
  return [
    `<text x="${x}" y="${y}"`,
    dy && ` dy="${dy}"`,
    drawn.anchor !== "start" && ` text-anchor="${drawn.anchor}"`,
    angle !== 0 && ` transform="rotate(${angle} ${x} ${y})"`,
    drawn.size !== 12 && ` font-size="${drawn.size}"`,
    `${colours.fill(ink)}>${escapeHtml(visible(drawn.text))}</text>`,
  ]
    .filter(Boolean)
    .join("");
}

/** XML has no place for control characters. */
// oxlint-disable-next-line no-control-regex
const visible = (text: string): string => text.replace(/[\u0000-\u001f\u007f\ufffe\uffff]/g, " ");
