/**
 * Draws one configuration with Chart.js on a canvas that writes SVG.
 *
 * Out:  the canvas's own SVG, in sentinel colours, and the words of the chart, which are kept apart:
 *       the canvas would place every letter by itself, and readers could neither select nor resize.
 */
import { createCanvas, type Path2D, SvgExportFlag, type SKRSContext2D } from "@napi-rs/canvas";
import { Chart, type ChartConfiguration as ChartJsConfiguration } from "chart.js";
import { inks, withColours, type ChartConfiguration } from "../../model/chart-configuration.ts";
import { registerChartParts } from "../../model/chart-parts.ts";
import { fontFamily, registerFont } from "../font.ts";

/** Some words of a drawing. */
export interface DrawnText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Degrees, clockwise. */
  readonly angle: number;
  /** In CSS pixels. */
  readonly size: number;
  readonly anchor: "start" | "middle" | "end";
  readonly baseline: "top" | "middle" | "bottom";
  /** A sentinel colour: `#rrggbb`. */
  readonly colour: string;
}

/** What the canvas recorded. */
export interface Drawing {
  readonly svg: string;
  readonly texts: readonly DrawnText[];
  /** The patterns of dashed lines, by the number in the sentinel colour; 0 is a solid line. */
  readonly dashes: readonly string[];
}

let prepared = false;

function prepare(): void {
  if (prepared) return;
  // Measures the words of charts; their readers see the page's own font.
  registerFont();
  registerChartParts();
  Chart.defaults.font.family = fontFamily;
  prepared = true;
}

/** The sentinel colour of an ink, which no theme uses: 1, the number of its dashes, its index. */
const sentinel = (ink: (typeof inks)[number], alpha: number): string =>
  `rgba(1, 0, ${inks.indexOf(ink) + 1}, ${alpha})`;

/** Draws a configuration. The same configuration always gives the same drawing. */
export function drawOnCanvas(configuration: ChartConfiguration): Drawing {
  prepare();
  const [width, height] = configuration.size;
  const canvas = createCanvas(width, height, SvgExportFlag.NoPrettyXML);
  const context = canvas.getContext("2d");
  const texts = recordTexts(context);
  const dashes = recordDashes(context);
  const { type, data, options } = withColours(configuration, sentinel);
  const chart = new Chart(
    canvas as unknown as HTMLCanvasElement,
    {
      type,
      data,
      options: { ...options, responsive: false, devicePixelRatio: 1 },
    } as unknown as ChartJsConfiguration,
  );
  chart.destroy();
  return { svg: canvas.getContent().toString("utf8"), texts, dashes };
}

/** Keeps words instead of drawing them, and measures all of them by the bundled font. */
function recordTexts(context: SKRSContext2D): DrawnText[] {
  const texts: DrawnText[] = [];
  const measure = context.measureText.bind(context);
  // The annotation plugin measures labels that are not there.
  context.measureText = (text: string | null) => measure(measurable(text ?? ""));
  context.strokeText = () => {};
  context.fillText = (text, x, y) => {
    const { a, b, c, d, e, f } = context.getTransform();
    texts.push({
      text,
      x: a * x + c * y + e,
      y: b * x + d * y + f,
      angle: (Math.atan2(b, a) * 180) / Math.PI,
      size: Number(/([\d.]+)px/.exec(context.font)?.[1] ?? 12),
      anchor: anchors[context.textAlign] ?? "start",
      baseline: baselines[context.textBaseline] ?? "bottom",
      colour: String(context.fillStyle),
    });
  };
  return texts;
}

/**
 * Keeps the pattern of dashed lines in their sentinel colour: the canvas would cut each dash out as
 * a shape of its own.
 */
function recordDashes(context: SKRSContext2D): string[] {
  const dashes = [""];
  const stack: string[] = [];
  let dash = "";
  const { save, restore, stroke } = context;
  context.setLineDash = (pattern: number[]) => void (dash = pattern.join(" "));
  context.save = () => {
    stack.push(dash);
    save.call(context);
  };
  context.restore = () => {
    dash = stack.pop() ?? "";
    restore.call(context);
  };
  context.stroke = (path?: Path2D) => {
    if (!dashes.includes(dash)) dashes.push(dash);
    const solid = context.strokeStyle;
    context.strokeStyle = dashed(String(solid), dashes.indexOf(dash));
    if (path) stroke.call(context, path);
    else (stroke as () => void).call(context);
    context.strokeStyle = solid;
  };
  return dashes;
}

/** A sentinel colour, which the context gives as `#0100kk` or `rgba(1, 0, k, alpha)`, with dashes. */
const dashed = (colour: string, index: number): string =>
  colour
    .replace(/^#0100/, `#01${index.toString(16).padStart(2, "0")}`)
    .replace(/^rgba\(1, ?0,/, `rgba(1, ${index},`);

/** Letters that the bundled font lacks count as wide ones, so that no font of the machine is asked. */
const measurable = (text: string): string => text.replace(/[^\u0020-\u007e\u00a0-\u00ff]/gu, "m");

const anchors: Readonly<Record<string, DrawnText["anchor"]>> = {
  left: "start",
  start: "start",
  center: "middle",
  right: "end",
  end: "end",
};
const baselines: Readonly<Record<string, DrawnText["baseline"]>> = {
  top: "top",
  hanging: "top",
  middle: "middle",
};
