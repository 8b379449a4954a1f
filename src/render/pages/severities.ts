/** `/severities/` and a page for each severity that a report states. */
import { severityOf, type SeverityLevel } from "../../derive/severity.ts";
import { compareText } from "../../derive/order.ts";
import type { IncidentRecord } from "../../model/archive.ts";
import type { PageContext, PageProducer } from "../context.ts";
import { listingPages } from "../listing.ts";
import { listingIndexPages } from "../listing-index.ts";

/** The address of a severity's page. */
export const severityUrl = ({ slug }: Pick<SeverityLevel, "slug">): string =>
  `/severities/${slug}/`;

/** Produces all pages below `/severities/`. */
export const severityPages: PageProducer = function* (context) {
  const groups = groupBySeverity(context);
  yield* listingIndexPages(
    {
      url: "/severities/",
      title: "Severities",
      lead: "From the worst to the mildest.",
      items: groups.map(([level, records]) => ({
        group: "All severities",
        label: level.label,
        url: severityUrl(level),
        records,
      })),
    },
    context,
  );
  for (const [level, records] of groups)
    yield* listingPages(
      {
        url: severityUrl(level),
        kind: "Severity",
        title: level.label,
        records,
        brief: true,
        crumbs: [{ title: "Severities", href: context.link("/severities/") }],
      },
      context,
    );
};

function groupBySeverity({ records, settings }: PageContext): [SeverityLevel, IncidentRecord[]][] {
  const groups = new Map<string, [SeverityLevel, IncidentRecord[]]>();
  for (const record of records) {
    const level = severityOf(record, settings);
    if (level.slug === "") continue;
    const group = groups.get(level.slug);
    if (group) group[1].push(record);
    else groups.set(level.slug, [level, [record]]);
  }
  return [...groups.values()].toSorted(
    ([a], [b]) => a.rank - b.rank || compareText(a.slug, b.slug),
  );
}
