/** What a drawing depends on, as one short name: equal keys, equal drawings. */
import { createHash } from "node:crypto";
import type { Timeline } from "../../model/timeline.ts";
import type { ChartDefinition } from "../../parse/chart-definition.ts";

/** Raised whenever the same input gives another drawing than before. */
const drawingVersion = 2;

/** Everything that a chart is drawn from. */
export interface KeyParts {
  readonly definition: ChartDefinition;
  readonly bytes: Uint8Array | undefined;
  readonly timeline: Timeline;
  readonly zone: string;
  /** The address of the chart's files without their ending, mount included. */
  readonly address: string;
}

/** The name under which a cache keeps a drawing. */
export function chartKey({ definition, bytes, timeline, zone, address }: KeyParts): string {
  const { milestones, tracks, events } = timeline;
  const marked = events.map(({ id, at, text, precision }) => [id, at, text, precision]);
  const shown = [
    drawingVersion,
    definition,
    zone,
    timeline.zone,
    address,
    milestones,
    tracks,
    marked,
  ];
  const hash = createHash("sha256").update(JSON.stringify(shown));
  if (bytes) hash.update("\0").update(bytes);
  return hash.digest("base64url").slice(0, 32);
}
