/** The reports around one: the ones before and after it, and those that share something with it. */
import { shortDayText } from "../../model/civil.ts";
import type { IncidentRecord } from "../../model/archive.ts";
import type { PageContext } from "../context.ts";
import type { Reason, RelatedIncident } from "../../derive/related.ts";
import { listText } from "./exactness.ts";

/** What a link to another report needs of it. */
export type Neighbour = Pick<IncidentRecord, "slug" | "title" | "day">;

/** The reports around one. */
export interface Neighbours {
  readonly earlier: Neighbour | undefined;
  readonly later: Neighbour | undefined;
  readonly related: readonly RelatedIncident[];
}

/** A link to another report. */
export interface NeighbourView {
  readonly href: string;
  readonly title: string;
  readonly day: string | undefined;
  readonly dayText: string | undefined;
  /** Why it is shown: "same tags: redis and queue". */
  readonly why: string | undefined;
  /** Only the internal edition says that it is related. */
  readonly internal: boolean;
}

/** What the `neighbours` layout prints. */
export interface NeighboursView {
  readonly earlier: NeighbourView | undefined;
  readonly later: NeighbourView | undefined;
  readonly related: readonly NeighbourView[];
}

declare module "../page.ts" {
  interface LayoutViews {
    readonly neighbours: NeighboursView;
  }
}

const reasons: Readonly<Record<Reason["kind"], string>> = {
  related: "named as related",
  "recurrence-of": "happened again here",
  "same-cause": "same cause",
  "recurred-as": "happened again later",
  causes: "same cause",
  tags: "same tags",
  services: "same services",
  words: "same words",
};

/** The links around a report; undefined where it stands alone. */
export function neighboursView(
  { earlier, later, related }: Neighbours,
  { link }: PageContext,
  internal: ReadonlySet<string>,
): NeighboursView | undefined {
  if (!earlier && !later && related.length === 0) return undefined;
  const view = ({ slug, title, day }: Neighbour, why?: string): NeighbourView => ({
    href: link(`/incidents/${slug}/`),
    title,
    day,
    dayText: day === undefined ? undefined : shortDayText(day),
    why,
    internal: why !== undefined && internal.has(slug),
  });
  return {
    earlier: earlier && view(earlier),
    later: later && view(later),
    related: related.map((other) => view(other, other.reasons.map(reasonText).join("; "))),
  };
}

const reasonText = ({ kind, shared }: Reason): string =>
  shared.length === 0 ? reasons[kind] : `${reasons[kind]}: ${listText(shared)}`;
