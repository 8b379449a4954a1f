/**
 * Settles milestones: those of front matter win over those of the text.
 *
 * Rule: a conflict between the two is a finding with both instants.
 */
import {
  milestoneNames,
  type Milestone,
  type MilestoneName,
  type Milestones,
} from "../../model/timeline.ts";
import { finding, type Finding } from "../../source/finding.ts";
import { isoOf } from "./civil.ts";
import type { Frame } from "./document.ts";
import { entriesOf, sightingOf, sightingOfInstant } from "./entries.ts";
import type { Told } from "./events.ts";
import type { TimelineInput } from "./input.ts";
import { placeAll } from "./place.ts";
import type { Zones } from "./reading.ts";

/** Milestones of a report, and what is wrong with them. */
export function settleMilestones(
  input: TimelineInput,
  derived: Milestones,
  told: readonly Told[],
  frame: Frame,
  zones: Zones,
): { milestones: Milestones; findings: Finding[] } {
  const { source } = input;
  const findings: Finding[] = [];
  const milestones: { -readonly [Name in MilestoneName]?: Milestone } = {};
  for (const name of milestoneNames) {
    const written = input[name];
    const own = derived[name];
    const sighting = written && sightingOfInstant(written);
    const placed = sighting && placeAll([sighting], frame, zones).placed[0];
    if (!written || !placed) {
      if (own) milestones[name] = own;
      if (written && !placed && !isCoarse(written.text)) {
        const details = { text: written.text };
        findings.push(finding("timeline-entry-unreadable", source.path, written.words, details));
      }
      continue;
    }
    const at = isoOf(placed.instant, placed.offset);
    const event = told.find(
      (it) => it.placed.instant === placed.instant && it.event.precision !== "day",
    );
    milestones[name] = {
      at,
      event: event?.event.id,
      precision: placed.precision,
      approximate: placed.approximate,
    };
    if (own && !isSame(own, placed.instant, placed.precision)) {
      const details = { name, stated: written.text, derived: own.at };
      findings.push(finding("milestone-conflict", source.path, written.words, details));
    }
  }
  const { started, resolved } = milestones;
  if (started && resolved && Date.parse(resolved.at) < Date.parse(started.at)) {
    const saying = told.find(({ event }) => event.id === resolved.event)?.event;
    const words = input.resolved?.words ??
      input.started?.words ??
      saying?.words ?? { line: 1, column: 1 };
    findings.push(
      finding("milestone-order", source.path, words, { earlier: "started", later: "resolved" }),
    );
  }
  return { milestones, findings };
}

/** A bare month or year places nothing, and says all that is known. */
const isCoarse = (text: string): boolean => /^\d{4}(?:-\d{2})?$/.test(text.trim());

const widths = { second: 60_000, minute: 60_000, hour: 3_600_000, day: 86_400_000 } as const;

/** True when two statements may mean one instant, as exactly as each is made. */
function isSame(own: Milestone, instant: number, precision: Milestone["precision"]): boolean {
  const width = Math.max(widths[own.precision], widths[precision], own.approximate ? 900_000 : 0);
  return Math.abs(Date.parse(own.at) - instant) < width;
}

/** Entries of `timeline:` whose time says nothing that can be placed. */
export function unreadableEntries({ source, timeline }: TimelineInput): Finding[] {
  return entriesOf(timeline)
    .stated.filter((entry) => sightingOf(entry) === undefined)
    .map(({ at, text, words }) =>
      finding("timeline-entry-unreadable", source.path, words, { text: at ?? text ?? "" }),
    );
}
