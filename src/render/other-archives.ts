/**
 * What pages show of archives of other teams.
 *
 * Rule: their incidents stand beside ours, marked with their archive, and count nowhere as ours.
 */
import { shortDayText } from "../model/civil.ts";
import type { OtherArchive, OtherIncident } from "../model/other-archive.ts";
import type { PageContext } from "./context.ts";
import { durationText } from "./duration.ts";
import { severityView, type IncidentItem } from "./incident-item.ts";
import type { CountedLink } from "./listing.ts";
import { rememberingOf } from "../source/remembering.ts";

/** The row of an incident of another archive. */
export function otherItem(
  incident: OtherIncident,
  archive: string,
  { settings }: PageContext,
): IncidentItem {
  const { href, title, summary, day, published, severity, status, services, minutes } = incident;
  const duration = minutes === undefined ? undefined : durationText(minutes);
  return {
    href,
    title,
    summary,
    day,
    dayText: day === undefined ? "Day unknown" : shortDayText(day),
    published: published === undefined ? undefined : shortDayText(published.slice(0, 10)),
    severity: severityView(severity, settings.severities),
    status,
    duration: duration && incident.approximate ? `about ${duration}` : duration,
    minutes,
    services,
    internal: false,
    archive,
  };
}

/** Each archive that has incidents with a tag, with their number and the tag's page there. */
export const inOtherArchives = (
  { slug }: { readonly slug: string },
  archives: readonly OtherArchive[],
): CountedLink[] =>
  archives.flatMap((archive) => {
    const count = tagCounts(archive).get(slug);
    const href = `${archive.href}tags/${encodeURIComponent(slug)}/`;
    return count === undefined ? [] : [{ label: archive.title, href, count }];
  });

/** Incidents by the slugs of their tags. */
const tagCounts = rememberingOf(({ incidents }: OtherArchive): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { tags } of incidents ?? [])
    for (const tag of new Set(tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return counts;
});
