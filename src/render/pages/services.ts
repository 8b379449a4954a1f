/** `/services/` and a page for each service: what else happened to it. */
import { groupByService } from "../../derive/taxonomy/grouping.ts";
import { settleTaxonomy, type Term } from "../../derive/taxonomy/index.ts";
import type { PageProducer } from "../context.ts";
import { listingPages } from "../listing.ts";
import { listingIndexPages } from "../listing-index.ts";
import { redirectPage } from "./redirect.ts";

/** The address of a service's page. */
export const serviceUrl = ({ slug }: Pick<Term, "slug">): string => `/services/${slug}/`;

/** Produces all pages below `/services/`, feeds aside. */
export const servicePages: PageProducer = function* (context) {
  const taxonomy = settleTaxonomy(context.records, context.settings);
  const groups = groupByService(context.records, taxonomy);
  yield* listingIndexPages(
    {
      url: "/services/",
      title: "Services",
      lead: "What was affected, and how often.",
      items: [...groups].map(([service, records]) => ({
        group: "All services",
        label: service.label,
        url: serviceUrl(service),
        records,
        description: service.description,
      })),
    },
    context,
  );
  for (const [service, records] of groups)
    yield* listingPages(
      {
        url: serviceUrl(service),
        kind: "Service",
        title: service.label,
        description: service.description,
        records,
        crumbs: [{ title: "Services", href: context.link("/services/") }],
        feed: `${serviceUrl(service)}feed.xml`,
      },
      context,
    );
  for (const [former, slug] of taxonomy.services.redirects) {
    const service = taxonomy.services.bySlug.get(slug);
    if (service && groups.has(service))
      yield redirectPage(`/services/${former}/`, serviceUrl(service), service.label, context);
  }
};
