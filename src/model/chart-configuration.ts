/**
 * One chart as JSON: what the build draws to SVG and what the browser brings to life.
 *
 * Rule: nothing but JSON. Colours are inks, `@1` or `@band/0.12`, which the page's style sheet
 * names; whoever draws puts colours in their place.
 */

/** A point as Chart.js reads it; `null` is a gap. */
export interface ConfiguredPoint {
  readonly x: number;
  readonly y: number | null;
}

/** One series. Fields are those of a Chart.js dataset. */
export interface ConfiguredSeries {
  readonly label: string;
  readonly data: readonly ConfiguredPoint[];
  readonly yAxisID: "left" | "right";
  readonly [option: string]: unknown;
}

/** A moment of the timeline on the chart. */
export interface ConfiguredMark {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The number that the picture and the list below it share, from 1. */
  readonly number: number;
  /** The id of the event; null where front matter alone states the moment. */
  readonly event: string | null;
}

/** A chart in JSON. `type`, `data` and `options` are for Chart.js, the rest for the page. */
export interface ChartConfiguration {
  readonly type: "line" | "bar";
  readonly data: {
    readonly datasets: readonly ConfiguredSeries[];
    /** Labels of rows, as short as an axis needs them. */
    readonly labels?: readonly string[];
  };
  readonly options: Readonly<Record<string, unknown>>;
  /** Width and height of the drawing, in CSS pixels. */
  readonly size: readonly [number, number];
  /** IANA name or offset in which times are shown; null where rows have labels instead. */
  readonly zone: string | null;
  /** The labels of rows in full; null where rows have times. */
  readonly rows: readonly string[] | null;
  readonly units: { readonly left: string; readonly right: string };
  /** What the values of the file beside the chart are divided by here. */
  readonly divisors: { readonly left: number; readonly right: number };
  /** True where the file beside the chart holds more points than this. */
  readonly isThinned: boolean;
  /** True where series stand upon each other. */
  readonly isStacked: boolean;
  readonly marks: readonly ConfiguredMark[];
}

/** The inks of a chart: names of classes and custom properties in `chart.css`. */
export const inks = [
  "1",
  "2",
  "3",
  "4",
  "5",
  "6",
  "text",
  "grid",
  "axis",
  "band",
  "mark",
  "mark-ink",
  "paper",
] as const;
export type Ink = (typeof inks)[number];

const inkPattern = /^@([a-z0-9-]+)(?:\/([\d.]+))?$/;

/**
 * Puts colours in the place of inks, in every field that is named for a colour; points, which are
 * many and hold none, are passed on as they are.
 */
export function withColours<Value>(
  value: Value,
  colourOf: (ink: Ink, alpha: number) => string,
): Value {
  const replace = (one: unknown, key: string): unknown => {
    if (typeof one === "string") {
      const found = key.endsWith("olor") && inkPattern.exec(one);
      return found ? colourOf(found[1] as Ink, Number(found[2] ?? 1)) : one;
    }
    if (typeof one !== "object" || one === null || (key === "data" && Array.isArray(one)))
      return one;
    if (Array.isArray(one)) return one.map((inner) => replace(inner, key));
    return Object.fromEntries(
      Object.entries(one).map(([key, inner]) => [key, replace(inner, key)]),
    );
  };
  return replace(value, "") as Value;
}
