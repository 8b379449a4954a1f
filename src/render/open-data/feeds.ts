/**
 * Feeds: Atom (RFC 4287) and JSON Feed 1.1 of the site, Atom of each tag and of each service.
 *
 * Rule: dates come from the reports alone, so that the same archive gives the same bytes.
 */
import { Feed } from "feed";
import { groupByService, groupByTag, groupByTerm } from "../../derive/taxonomy/grouping.ts";
import { servicesOf, tagsOf } from "../../derive/taxonomy/index.ts";
import type { IncidentRecord } from "../../model/archive.ts";
import type { PageContext } from "../context.ts";
import { escapeHtml } from "../html.ts";
import { lazyPage, type Page, type PageOrigin } from "../page.ts";
import { feedEntries, type FeedEntry, newestDated } from "./feed-entries.ts";
import { tagTerms, taxonomyOf } from "./words.ts";
import { xmlText } from "./xml.ts";

/** What a feed is about. */
interface Subject {
  /** Url of the feed, without the mount. */
  readonly url: string;
  /** Url of the page that lists the same reports. */
  readonly page: string;
  readonly title: string;
}

/** Yields `/feed.xml`, `/feed.json` and the feeds of tags and services. */
export function* feeds(context: PageContext): Iterable<Page> {
  const { title } = context.settings;
  const limit = context.settings.feedEntries;
  const dated = newestDated(context.records);
  const newest = dated.slice(0, limit);
  const site = { url: "/feed.xml", page: "/", title };
  const from = originOf(site, newest, context);
  yield lazyPage({ url: site.url, from }, () => atom(site, newest, context));
  yield lazyPage({ url: "/feed.json", from }, () => jsonFeed(newest, context));
  const taxonomy = taxonomyOf(context);
  const groups = [
    ["/tags", groupByTag(context.records, taxonomy), tagsOf],
    ["/services", groupByService(context.records, taxonomy), servicesOf],
  ] as const;
  for (const [folder, terms, termsOf] of groups) {
    const datedOf = groupByTerm(dated, (record) => termsOf(record, taxonomy));
    for (const term of terms.keys()) {
      const page = `${folder}/${term.slug}/`;
      const subject = { url: `${page}feed.xml`, page, title: `${term.label} · ${title}` };
      const records = (datedOf.get(term) ?? []).slice(0, limit);
      yield lazyPage({ url: subject.url, from: originOf(subject, records, context) }, () =>
        atom(subject, records, context),
      );
    }
  }
}

/** A feed names tags as the whole archive has settled them. */
function originOf(
  { title }: Subject,
  records: readonly IncidentRecord[],
  context: PageContext,
): PageOrigin {
  const tags = records.map((record) =>
    tagTerms(record, context).map(({ slug, label }) => [slug, label]),
  );
  return { words: JSON.stringify([title, tags]), records };
}

const epoch = new Date(0);

function atom(subject: Subject, records: readonly IncidentRecord[], context: PageContext): string {
  const { settings } = context;
  const entries = feedEntries(records, context);
  const feed = new Feed({
    id: context.absolute(subject.url),
    title: xmlText(subject.title),
    description: xmlText(settings.description),
    link: context.absolute(subject.page),
    feed: context.absolute(subject.url),
    updated: entries[0]?.updated ?? epoch,
    author: { name: xmlText(settings.title) },
    generator: "eleventy-plugin-postmortem",
  });
  for (const entry of entries) {
    feed.addItem({
      id: entry.id,
      link: entry.url,
      title: markup(entry.title),
      description: markup(entry.text),
      ...(entry.pictures.length > 0 ? { content: contentOf(entry) } : {}),
      date: entry.updated,
      published: entry.published,
      author: entry.authors.map(({ name, url }) => ({
        name: xmlText(name),
        ...(url === undefined ? {} : { link: url }),
      })),
      // The library prints attributes as they are.
      category: entry.tags.map((tag) => ({ term: markup(tag.slug), name: markup(tag.label) })),
    });
  }
  return `${feed.atom1()}\n`;
}

/** The text of an entry with the pictures of its charts. */
const contentOf = ({ text, pictures }: FeedEntry): string =>
  [
    `<p>${markup(text)}</p>`,
    ...pictures.map(
      ({ url, title }) =>
        `<p><img src="${markup(url)}" alt="${markup(title)}"><br>${markup(title)}</p>`,
    ),
  ].join("");

/** Plain text as the HTML that says it; also keeps `]]>` out of the library's CDATA sections. */
const markup = (text: string): string => escapeHtml(xmlText(text));

function jsonFeed(records: readonly IncidentRecord[], context: PageContext): string {
  const { settings } = context;
  const entries = feedEntries(records, context);
  const feed = {
    version: "https://jsonfeed.org/version/1.1",
    title: settings.title,
    description: settings.description,
    home_page_url: context.absolute("/"),
    feed_url: context.absolute("/feed.json"),
    language: settings.language,
    items: entries.map((entry) => ({
      id: entry.id,
      url: entry.url,
      title: entry.title,
      content_text: entry.text,
      ...(entry.pictures.length > 0 ? { content_html: contentOf(entry) } : {}),
      date_published: entry.published.toISOString(),
      date_modified: entry.updated.toISOString(),
      authors: entry.authors.map(({ name, url }) => ({ name, ...(url ? { url } : {}) })),
      tags: entry.tags.map((tag) => tag.label),
    })),
  };
  return `${JSON.stringify(feed, undefined, 2)}\n`;
}
