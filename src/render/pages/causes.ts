/**
 * `/causes/` and a page for each cause that came back.
 *
 * Rule: a cause is a contributing factor, or a tag whose kind is cause or trigger; it recurs from
 * the second incident on. Declared recurrences are listed as their reports declare them.
 */
import { declaredChains, recurringCauses } from "../../derive/recurrence.ts";
import { settleTaxonomy, tagsOf, type Term } from "../../derive/taxonomy/index.ts";
import type { PageContext, PageProducer } from "../context.ts";
import { listingPages } from "../listing.ts";
import { listingIndexPages, type IndexItem } from "../listing-index.ts";
import { tagUrl } from "./tags.ts";

/** The address of a cause's page; only causes that recur have one. */
export const causeUrl = ({ slug }: Pick<Term, "slug">): string => `/causes/${slug}/`;

/** Produces all pages below `/causes/`. */
export const causePages: PageProducer = function* (context) {
  const { link } = context;
  const taxonomy = settleTaxonomy(context.records, context.settings);
  const causes = recurringCauses(context.records, taxonomy);
  yield* listingIndexPages(
    {
      url: "/causes/",
      title: "Recurring causes",
      lead: "What contributed to more than one incident, most frequent first.",
      items: [
        ...causes.map(({ cause, records }): IndexItem => {
          const { label, description } = cause;
          return { group: "By cause", label, url: causeUrl(cause), records, description };
        }),
        ...chainItems(context),
      ],
    },
    context,
  );
  for (const { cause, records } of causes) {
    const tag = taxonomy.tags.bySlug.get(cause.slug);
    const isTag = tag && records.some((record) => tagsOf(record, taxonomy).includes(tag));
    const links = isTag ? [{ label: tag.label, href: link(tagUrl(tag)), count: undefined }] : [];
    yield* listingPages(
      {
        url: causeUrl(cause),
        kind: "Recurring cause",
        title: cause.label,
        description: cause.description,
        records,
        crumbs: [{ title: "Recurring causes", href: link("/causes/") }],
        groups: [{ title: "As a tag", links }],
      },
      context,
    );
  }
};

/** Chains of incidents that reports declare, each under its latest incident. */
const chainItems = ({ records }: PageContext): IndexItem[] =>
  declaredChains(records).flatMap((chain): IndexItem[] => {
    const [latest, ...earlier] = chain;
    if (!latest) return [];
    return [
      {
        group: "Declared recurrences",
        label: latest.title,
        url: `/incidents/${latest.slug}/`,
        records: chain,
        description: `Before: ${earlier
          .slice(0, 8)
          .map(({ title }) => title)
          .join("; ")}`,
      },
    ];
  });
