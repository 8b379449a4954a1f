/** `/authors/` and a page for each author. */
import { compareText } from "../../derive/order.ts";
import type { IncidentRecord } from "../../model/archive.ts";
import type { Author } from "../../model/incident.ts";
import type { PageProducer } from "../context.ts";
import { listingPages } from "../listing.ts";
import { listingIndexPages } from "../listing-index.ts";

/** The address of an author's page. */
export const authorUrl = ({ slug }: Pick<Author, "slug">): string => `/authors/${slug}/`;

/** Produces all pages below `/authors/`. */
export const authorPages: PageProducer = function* (context) {
  const groups = groupByAuthor(context.records);
  yield* listingIndexPages(
    {
      url: "/authors/",
      title: "Authors",
      lead: "Who wrote the reports down.",
      items: groups.map(([author, records]) => ({
        group: "All authors",
        label: author.name,
        url: authorUrl(author),
        records,
      })),
    },
    context,
  );
  for (const [author, records] of groups) {
    const links =
      author.url === undefined ? [] : [{ label: author.url, href: author.url, count: undefined }];
    yield* listingPages(
      {
        url: authorUrl(author),
        kind: "Author",
        title: author.name,
        records,
        crumbs: [{ title: "Authors", href: context.link("/authors/") }],
        groups: [{ title: "Elsewhere", links }],
        brief: true,
        measured: false, // how long an incident took says nothing about who wrote it down
      },
      context,
    );
  }
};

const eachOnce = (authors: readonly Author[]): Iterable<Author> =>
  authors.length < 2 ? authors : new Map(authors.map((author) => [author.slug, author])).values();

function groupByAuthor(records: readonly IncidentRecord[]): [Author, IncidentRecord[]][] {
  const groups = new Map<string, [Author, IncidentRecord[]]>();
  for (const record of records)
    for (const author of eachOnce(record.authors)) {
      const group = groups.get(author.slug);
      if (group) group[1].push(record);
      else groups.set(author.slug, [author, [record]]);
    }
  return [...groups.values()].toSorted(([a], [b]) => compareText(a.slug, b.slug));
}
