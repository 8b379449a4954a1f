/** Phases of an incident in words. */
import { phases, type Phase, type TimelineEvent } from "../../model/timeline.ts";

/** A phase as a page names it; `name` selects its colour. */
export interface PhaseView {
  readonly name: Phase;
  readonly label: string;
}

const labels: Readonly<Record<Phase, string>> = {
  cause: "Cause",
  impact: "Impact",
  detection: "Detection",
  response: "Response",
  mitigation: "Mitigation",
  recovery: "Recovery",
  "follow-up": "Follow-up",
};

/** The words for a phase; undefined stays undefined. */
export function phaseView(phase: Phase | undefined): PhaseView | undefined {
  return phase && { name: phase, label: labels[phase] };
}

/** A phase with the number of events that it holds; `undefined` for events of no phase. */
export interface PhaseCount {
  readonly phase: PhaseView | undefined;
  readonly count: number;
}

/** The phases that occur, in the order in which incidents run through them. */
export function phaseCounts(events: readonly TimelineEvent[]): PhaseCount[] {
  return [...phases, undefined].flatMap((name) => {
    const count = events.filter(({ phase }) => phase === name).length;
    return count > 0 ? [{ phase: phaseView(name), count }] : [];
  });
}
