/**
 * A timeline as `postmortem timeline --json` prints it.
 *
 * Rule: absent is null; keys in the order of the contract; extra keys after those of the contract.
 */
import { datedTimeline } from "./dated.ts";
import type { Finding } from "../../source/finding.ts";
import {
  milestoneNames,
  type Measure,
  type Measures,
  type Milestones,
  type Timeline,
} from "../../model/timeline.ts";

/** The object that one file's timeline is printed as. `findings` are those of the whole file. */
export function timelineAsJson(
  file: string,
  timeline: Timeline,
  findings: readonly Finding[],
): object {
  const { zone, events, tracks, stated, unplaced, milestones } = datedTimeline(timeline);
  return {
    file,
    zone,
    events: events.map((event) => ({
      id: event.id,
      at: event.at,
      end: event.end ?? null,
      precision: event.precision,
      approximate: event.approximate,
      implied: event.implied,
      text: event.text,
      phase: event.phase ?? null,
      track: event.track ?? null,
      line: event.words.line,
      column: event.words.column,
      source: event.source,
    })),
    milestones: milestonesJson(milestones),
    measures: measuresJson(timeline.measures),
    unplaced: unplaced.map(({ text, why, words: { line, column } }) => ({
      text,
      line,
      column,
      why,
    })),
    findings: findings.map(({ code, line, column, message, fix, level }) => ({
      code,
      line,
      column,
      message,
      fix,
      level,
    })),
    undated: timeline.undated ?? false,
    tracks: tracks.map((track) => ({
      name: track.name,
      milestones: milestonesJson(track.milestones),
      measures: measuresJson(track.measures),
    })),
    stated: stated.map(({ measure, text, minutes, verdict, words: { line, column } }) => ({
      measure: measure ?? null,
      text,
      minutes,
      verdict: verdict ?? null,
      line,
      column,
    })),
  };
}

const milestonesJson = (milestones: Milestones): object =>
  Object.fromEntries(
    milestoneNames.map((name) => {
      const milestone = milestones[name];
      return [name, milestone ? { at: milestone.at, event: milestone.event ?? null } : null];
    }),
  );

/** The three usual measures, then the site's own. */
function measuresJson(measures: Measures): object {
  const names = new Set([
    "timeToDetect",
    "timeToMitigate",
    "timeToResolve",
    ...Object.keys(measures),
  ]);
  return Object.fromEntries([...names].map((name) => [name, measureJson(measures[name])]));
}

const measureJson = (measure: Measure | undefined): object | null =>
  measure
    ? {
        minutes: measure.minutes,
        approximate: measure.approximate,
        from: measure.from,
        to: measure.to,
        least: measure.least,
        most: measure.most,
      }
    : null;
