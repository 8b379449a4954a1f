/**
 * The definition of a chart, checked.
 *
 * In:   the fields of a fenced block or of an entry of `charts:` in front matter.
 * Out:  a definition, or the findings that prevent one, each at the key that it is about.
 */
import * as z from "zod";
import { finding, type Finding } from "../source/finding.ts";
import { nearest } from "../source/nearest.ts";
import { placeAt, type Place, type Source } from "../source/text.ts";
import type { ChartPlace } from "./chart-block.ts";

/** How values are drawn. `band`: every series fills down to the one written before it. */
export const chartTypes = ["line", "area", "stacked", "bar", "stacked-bar", "band"] as const;
export type ChartType = (typeof chartTypes)[number];

/** True where series stand upon each other, so that only their sum reaches up to the axis. */
export const isStacked = (type: ChartType): boolean => type === "stacked" || type === "stacked-bar";

/** The forms in which data may come. Without `format` the data themselves decide. */
export const dataFormats = [
  "csv",
  "json",
  "prometheus",
  "cloudwatch",
  "grafana",
  "datadog",
] as const;
export type DataFormat = (typeof dataFormats)[number];

const text = z.string().trim().min(1).max(2000);
const columnSchema = z.union([
  text.transform((column): ColumnChoice => ({ column })),
  z.strictObject({
    /** A column's heading, or in long data the name of a series. */
    column: text,
    /** What readers see. Default: the heading. */
    label: text.optional(),
    /** Default: the chart's unit. */
    unit: text.optional(),
    /** Default: left for the first unit, right for the second. */
    axis: z.enum(["left", "right"]).optional(),
  }),
]);

interface ColumnChoice {
  readonly column: string;
  readonly label?: string | undefined;
  readonly unit?: string | undefined;
  readonly axis?: "left" | "right" | undefined;
}

const definitionSchema = z.strictObject({
  /** A file beside the report. */
  src: text.optional(),
  /** Instead of `src`: CSV as text, or a list of rows. */
  data: z.union([z.string().min(1), z.array(z.record(z.string(), z.unknown())).min(1)]).optional(),
  format: z.enum(dataFormats).optional(),
  /** The column of times. Default: the first. */
  time: text.optional(),
  /** In long data: the column that names the series. */
  name: text.optional(),
  /** In long data: the column of values. */
  value: text.optional(),
  /** IANA name or offset for times that carry none. */
  zone: text.optional(),
  /** Which series are shown, in this order. Default: all. */
  series: z
    .union([columnSchema.transform((one): ColumnChoice[] => [one]), z.array(columnSchema).min(1)])
    .optional(),
  unit: text.optional(),
  type: z.enum(chartTypes).default("line"),
  title: text.optional(),
  /** Shown below the chart. */
  note: text.optional(),
  /** Where the figures come from. */
  origin: text.optional(),
  /** Instants; local ones are read in `zone`. */
  from: text.optional(),
  to: text.optional(),
  /** Which events are marked. */
  mark: z
    .union([z.enum(["all", "milestones", "none"]), z.array(text), text.transform((id) => [id])])
    .default("milestones"),
});

/** A chart as its author defines it. */
export type ChartDefinition = z.output<typeof definitionSchema>;

/** One series that a definition chooses. */
export type SeriesChoice = ColumnChoice;

export const chartKeys: readonly string[] = Object.keys(definitionSchema.shape);

const expectations: Readonly<Record<string, string>> = {
  data: "rows of CSV, or a list of rows",
  series: "the heading of a column, or a list of headings",
  mark: "all, milestones, none, or a list of event ids",
  type: `one of ${chartTypes.join(", ")}`,
  format: `one of ${dataFormats.join(", ")}`,
};

/** Checks the fields of one chart. */
export function readChartDefinition(
  fields: Readonly<Record<string, unknown>>,
  source: Source,
  words: ChartPlace,
): { readonly definition: ChartDefinition | undefined; readonly findings: readonly Finding[] } {
  const result = definitionSchema.safeParse(fields);
  const issues = result.success ? [] : result.error.issues;
  const findings = issues.flatMap((issue): Finding[] => {
    if (issue.code === "unrecognized_keys" && issue.path.length === 0)
      return issue.keys.map((key) => unknownKey(key, source, words));
    const key = String(issue.path[0] ?? "chart");
    const expected = expectations[key] ?? "a text";
    return [
      finding("chart-invalid-value", source.path, placeOfKey(source, words, key), {
        key,
        expected,
        problem: issue.code === "invalid_union" ? `expected ${expected}` : issue.message,
      }),
    ];
  });
  const definition = result.data;
  if (definition && definition.src === undefined && definition.data === undefined)
    return {
      definition: undefined,
      findings: [finding("chart-without-data", source.path, words)],
    };
  return { definition, findings };
}

function unknownKey(key: string, source: Source, words: ChartPlace): Finding {
  return finding("chart-unknown-key", source.path, placeOfKey(source, words, key), {
    key,
    known: chartKeys.join(", "),
    nearest: nearest(key, chartKeys) ?? "",
  });
}

/** The place of a key within a definition; the definition's own place where it is not found. */
export function placeOfKey(source: Source, words: ChartPlace, key: string): Place {
  const escaped = key.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const found = new RegExp(`(^|[\\s{,-])(["']?)${escaped}\\2\\s*:`, "m").exec(
    source.text.slice(words.start, words.end),
  );
  if (!found) return words;
  return placeAt(source, words.start + found.index + (found[1] ?? "").length);
}

/** The place of a value within a definition; the definition's own place where it is not found. */
export function placeOfValue(source: Source, words: ChartPlace, value: string): Place {
  const at = source.text.slice(words.start, words.end).indexOf(value);
  return at < 0 ? words : placeAt(source, words.start + at);
}
