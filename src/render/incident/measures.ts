/**
 * How long an incident took to be noticed, eased and ended, beside what its author says.
 *
 * Rule: a measure that the report does not allow is named and left open, never guessed.
 */
import type { Settings } from "../../model/settings/index.ts";
import type { Measure, Measures, StatedDuration, Timeline } from "../../model/timeline.ts";
import { durationIso, durationText, measureText } from "../duration.ts";

/** A figure that the author states for a measure. */
export interface StatedView {
  readonly text: string;
  readonly verdict: StatedDuration["verdict"];
  /** The derived figure that it agrees or conflicts with. */
  readonly derived: string | undefined;
}

/** One measure; `text` is undefined where the report does not say. */
export interface MeasureView {
  readonly name: string;
  readonly label: string;
  readonly text: string | undefined;
  /** ISO 8601 duration. */
  readonly iso: string | undefined;
  readonly stated: readonly StatedView[];
}

/** The measures of one impact track. */
export interface TrackView {
  readonly name: string;
  readonly measures: readonly MeasureView[];
}

/** What the `measures` layout prints. */
export interface MeasuresView {
  readonly measures: readonly MeasureView[];
  readonly tracks: readonly TrackView[];
}

declare module "../page.ts" {
  interface LayoutViews {
    readonly measures: MeasuresView;
  }
}

const standard: Readonly<Record<string, string>> = {
  timeToDetect: "Time to detect",
  timeToMitigate: "Time to mitigate",
  timeToResolve: "Time to resolve",
};

/** The name of a measure for readers: the site's label, else its own words. */
export function measureLabel(name: string, { measures }: Settings): string {
  return standard[name] ?? measures[name]?.label ?? name;
}

/** All measures of a report; undefined where it allows none and states none. */
export function measuresView(timeline: Timeline, settings: Settings): MeasuresView | undefined {
  const names = [...Object.keys(standard), ...Object.keys(settings.measures)];
  const view = (measures: Measures, stated: readonly StatedDuration[]): MeasureView[] =>
    names.map((name) => measureView(name, measures[name], stated, settings));
  const measures = view(timeline.measures, timeline.stated);
  const tracks = timeline.tracks.map((track) => ({
    name: track.name,
    measures: view(track.measures, []).filter(({ text }) => text !== undefined),
  }));
  const known = measures.some(({ text, stated }) => text !== undefined || stated.length > 0);
  const told = tracks.filter((track) => track.measures.length > 0);
  return known || told.length > 0 ? { measures, tracks: told } : undefined;
}

function measureView(
  name: string,
  measure: Measure | undefined,
  stated: readonly StatedDuration[],
  settings: Settings,
): MeasureView {
  return {
    name,
    label: measureLabel(name, settings),
    text: measure && measureText(measure),
    iso: measure && durationIso(measure.minutes),
    stated: stated
      .filter((figure) => figure.measure === name)
      .map(({ text, verdict }) => ({
        text,
        verdict,
        derived: measure && durationText(measure.minutes),
      })),
  };
}
