/**
 * `/tags/`, a page for each tag, for each pair of tags that occur together, and for each former
 * name of a tag.
 *
 * Rule: a tag's page lists the reports that name the tag itself; wider and narrower tags are links.
 */
import { groupByTag, pairKey, pairsOf, type Pair } from "../../derive/taxonomy/grouping.ts";
import { settleTaxonomy, tagsOf, type Taxonomy, type Term } from "../../derive/taxonomy/index.ts";
import type { IncidentRecord } from "../../model/archive.ts";
import type { TagKind } from "../../model/settings/registries.ts";
import type { PageContext, PageProducer } from "../context.ts";
import { listingPages, type CountedLink, type LinkGroup } from "../listing.ts";
import { listingIndexPages, type IndexItem } from "../listing-index.ts";
import type { Page } from "../page.ts";
import { inOtherArchives } from "../other-archives.ts";
import { redirectPage } from "./redirect.ts";
import { tagStatisticsUrl } from "./statistics.ts";

/** Kinds in the order of the index, with the words for many and for one. */
const kinds: readonly (readonly [TagKind | undefined, string, string])[] = [
  ["cause", "Causes", "cause"],
  ["trigger", "Triggers", "trigger"],
  ["service", "Services", "service"],
  ["technology", "Technologies", "technology"],
  ["team", "Teams", "team"],
  [undefined, "Other tags", ""],
];

/** Tags with their reports, and everything that their pages link to. */
interface Tags {
  readonly taxonomy: Taxonomy;
  readonly groups: ReadonlyMap<Term, readonly IncidentRecord[]>;
  readonly pairs: ReadonlyMap<Term, readonly Pair[]>;
  /** Narrower tags with a page, by the slug of the wider one. */
  readonly narrower: ReadonlyMap<string, readonly Term[]>;
}

/** The address of a tag's page. */
export const tagUrl = ({ slug }: Pick<Term, "slug">): string => `/tags/${slug}/`;

/** Produces all pages below `/tags/`, feeds aside. */
export const tagPages: PageProducer = function* (context) {
  const tags = collectTags(context);
  yield* indexPages(tags, context);
  for (const [tag, records] of tags.groups) {
    const kind = kinds.find(([name]) => name === tag.kind)?.[2];
    yield* listingPages(
      {
        url: tagUrl(tag),
        kind: kind ? `Tag · ${kind}` : "Tag",
        title: tag.label,
        description: tag.description,
        records,
        crumbs: [{ title: "Tags", href: context.link("/tags/") }],
        groups: linkGroups(tag, tags, context),
        ...(records.length > 0 ? { feed: `${tagUrl(tag)}feed.xml` } : {}),
        statistics: tagStatisticsUrl(tag, records),
        note: records.length === 0 ? "No report names this tag itself." : undefined,
      },
      context,
    );
  }
  yield* pairPages(tags, context);
  for (const [former, slug] of tags.taxonomy.tags.redirects) {
    const term = tags.taxonomy.tags.bySlug.get(slug);
    if (term && tags.groups.has(term))
      yield redirectPage(`/tags/${former}/`, tagUrl(term), term.label, context);
  }
};

function collectTags(context: PageContext): Tags {
  const { records } = context;
  const taxonomy = settleTaxonomy(records, context.settings);
  const groups = new Map(groupByTag(records, taxonomy));
  // A wider tag has a page as soon as a narrower one has.
  for (const term of new Map(groups).keys()) {
    for (let up = parentOf(term, taxonomy); up && !groups.has(up); up = parentOf(up, taxonomy))
      groups.set(up, []);
  }
  const narrower = new Map<string, Term[]>();
  for (const term of groups.keys())
    if (term.parent !== undefined)
      narrower.set(term.parent, [...(narrower.get(term.parent) ?? []), term]);
  return {
    taxonomy,
    groups,
    pairs: pairsOf(records, (record) => tagsOf(record, taxonomy)),
    narrower,
  };
}

const parentOf = ({ parent }: Term, { tags }: Taxonomy): Term | undefined =>
  parent === undefined ? undefined : tags.bySlug.get(parent);

function* indexPages({ groups, taxonomy }: Tags, context: PageContext): Generator<Page> {
  const entries = [...groups].toSorted(([a], [b]) => (a.slug < b.slug ? -1 : 1));
  const items = kinds.flatMap(([kind, group]) =>
    entries
      .filter(([term]) => term.kind === kind)
      .map(([term, records]): IndexItem => {
        const parent = parentOf(term, taxonomy);
        const note = parent && `in ${parent.label}`;
        const { label, description } = term;
        return { group, label, url: tagUrl(term), records, description, note };
      }),
  );
  yield* listingIndexPages(
    {
      url: "/tags/",
      title: "Tags",
      lead: "What incidents were about, by kind, with their activity over the years.",
      items,
      links: [
        { label: "Services", url: "/services/" },
        { label: "Severities", url: "/severities/" },
        { label: "Authors", url: "/authors/" },
        { label: "Recurring causes", url: "/causes/" },
      ],
    },
    context,
  );
}

function linkGroups(tag: Term, tags: Tags, { link, archives }: PageContext): LinkGroup[] {
  const toTag = (term: Term): CountedLink => ({
    label: term.label,
    href: link(tagUrl(term)),
    count: tags.groups.get(term)?.length,
  });
  const parent = parentOf(tag, tags.taxonomy);
  const together = (tags.pairs.get(tag) ?? []).map((pair): CountedLink => {
    const other = pair.terms[0] === tag ? pair.terms[1] : pair.terms[0];
    const href = link(`/tags/${pairKey(pair)}/`);
    return { label: other.label, href, count: pair.records.length };
  });
  return [
    { title: "Wider", links: parent ? [toTag(parent)] : [] },
    { title: "Narrower", links: (tags.narrower.get(tag.slug) ?? []).map(toTag) },
    { title: "Together with", links: together },
    { title: "Also in other archives", links: inOtherArchives(tag, archives) },
  ];
}

function* pairPages({ pairs }: Tags, context: PageContext): Generator<Page> {
  for (const [term, own] of pairs)
    for (const pair of own) {
      const [first, second] = pair.terms;
      if (term !== first) continue; // each pair once
      const links = pair.terms.map((tag): CountedLink => ({
        label: tag.label,
        href: context.link(tagUrl(tag)),
        count: undefined,
      }));
      yield* listingPages(
        {
          url: `/tags/${pairKey(pair)}/`,
          kind: "Two tags",
          title: `${first.label} and ${second.label}`,
          records: pair.records,
          brief: true,
          crumbs: [{ title: "Tags", href: context.link("/tags/") }],
          groups: [{ title: "Each alone", links }],
        },
        context,
      );
    }
}
