/**
 * The charts of a report as their author defines them.
 *
 * Out:  definitions in the order of their numbers: those of front matter, then fenced blocks.
 */
import type { Incident } from "../model/incident.ts";
import { findChartBlocks, type ChartPlace } from "../parse/chart-block.ts";
import { readChartDefinition, type ChartDefinition } from "../parse/chart-definition.ts";
import type { Finding } from "../source/finding.ts";
import type { Source } from "../source/text.ts";

/** One chart of a report. */
export interface DefinedChart {
  /** Undefined where findings prevent a definition. */
  readonly definition: ChartDefinition | undefined;
  readonly words: ChartPlace;
  /** The offset of a fenced block's first line; undefined for a chart of front matter. */
  readonly offset: number | undefined;
  readonly findings: readonly Finding[];
}

/** A chart that can be drawn as far as its definition tells. */
export interface SoundChart extends DefinedChart {
  readonly definition: ChartDefinition;
}

/** Finds and checks the charts of a report, without their data. */
export function definedCharts(incident: Incident): DefinedChart[] {
  const source: Source = { path: incident.source.path, text: incident.text };
  const stated = incident.charts.filter(({ from }) => from === "front-matter");
  const blocks = findChartBlocks(source, incident.bodyStart);
  return [
    ...stated.map(({ fields, words }) => ({ fields, words, offset: undefined, findings: [] })),
    ...blocks.map((block) => ({ ...block, offset: block.words.start })),
  ].map(({ fields, words, offset, findings }): DefinedChart => {
    if (!fields) return { definition: undefined, words, offset, findings };
    const read = readChartDefinition(fields, source, words);
    const all = [...findings, ...read.findings];
    return { definition: read.definition, words, offset, findings: all };
  });
}

/** The page url of a report's chart without its ending; charts are numbered from 1. */
export const chartUrl = (slug: string, number: number): string =>
  `/incidents/${slug}/charts/${number}`;

/** The titles of a report's charts, for lists and feeds, in the order of their numbers. */
export const chartTitles = (incident: Incident): string[] =>
  definedCharts(incident).flatMap(({ definition }, index) =>
    definition ? [definition.title ?? `Chart ${index + 1}`] : [],
  );
