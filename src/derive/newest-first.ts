/** The order of the archive: newest first, by publication, then start, then slug. */
import type { IncidentRecord } from "../model/archive.ts";

type Dated = Pick<IncidentRecord, "published" | "started" | "day" | "slug">;

/** Compares two records so that the newer comes first. */
export function newestFirst(a: Dated, b: Dated): number {
  return (
    compare(b.published ?? b.day ?? "", a.published ?? a.day ?? "") ||
    compare(instant(b.started), instant(a.started)) ||
    compare(a.slug, b.slug)
  );
}

/** An ISO instant in milliseconds, so that offsets do not disturb the order; 0 where unknown. */
const instant = (iso: string | undefined): number => (iso === undefined ? 0 : Date.parse(iso));

const compare = <T extends string | number>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);
