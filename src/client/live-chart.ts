/** A chart that lives in the page. */
import type { Chart } from "chart.js";
import type { ChartConfiguration, ConfiguredPoint } from "../model/chart-configuration.ts";

/** The readout of one chart. */
export interface Readout {
  /** Shows a moment, or none. */
  readonly show: (live: LiveChart, x: number | undefined) => void;
  /** Shows the same moment anew, after the chart was zoomed or its zone changed. */
  readonly refresh: (live: LiveChart) => void;
  /** Tells screen readers the values at a moment. */
  readonly announce: (live: LiveChart, x: number) => void;
  readonly say: (words: string) => void;
  /** A moment in words, with its day. */
  readonly moment: (at: number, zone: string) => string;
  /** Shows everything again; hidden while everything is shown. */
  readonly reset: HTMLButtonElement;
}

/** A chart with what its parts share. */
export interface LiveChart {
  readonly figure: HTMLElement;
  readonly configuration: ChartConfiguration;
  /** Takes the keyboard's focus and holds the canvas. */
  readonly stage: HTMLElement;
  readonly canvas: HTMLCanvasElement;
  /** Replaced when the theme changes. */
  chart: Chart;
  /** The zone in which times are shown. */
  zone: string;
  /** The points of each series as they are drawn now; finer ones while the chart is zoomed. */
  points: readonly (readonly ConfiguredPoint[])[];
  /** Horizontal positions that have a value, in order. */
  positions: readonly number[];
  readonly readout: Readout;
}
