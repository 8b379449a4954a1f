/**
 * The reports before and after each in time: by the day they are filed under.
 */
import type { IncidentRecord } from "../model/archive.ts";
import { compareText } from "./order.ts";

type Dated = Pick<IncidentRecord, "slug" | "title" | "day" | "started">;

/** The reports beside one in time; those without a day have none. */
export interface Beside {
  readonly earlier: Dated | undefined;
  readonly later: Dated | undefined;
}

/** The reports beside each, by its slug. */
export function besideInTime(records: readonly IncidentRecord[]): (slug: string) => Beside {
  const inTime = records
    .filter(({ day }) => day !== undefined)
    .map((record) => ({ record, at: Date.parse(record.started ?? record.day ?? "") }))
    .toSorted(
      (a, b) =>
        compareText(a.record.day ?? "", b.record.day ?? "") ||
        a.at - b.at ||
        compareText(a.record.slug, b.record.slug),
    )
    .map(({ record }) => record);
  const indexes = new Map(inTime.map(({ slug }, index) => [slug, index]));
  return (slug) => {
    const index = indexes.get(slug);
    if (index === undefined) return { earlier: undefined, later: undefined };
    return { earlier: brief(inTime[index - 1]), later: brief(inTime[index + 1]) };
  };
}

/** A few words instead of a whole record, so that it can be handed on and compared. */
const brief = (record: IncidentRecord | undefined): Dated | undefined =>
  record && { slug: record.slug, title: record.title, day: record.day, started: record.started };
