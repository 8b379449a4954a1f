/**
 * What search engines and link previews read in the head of a page: schema.org and Open Graph.
 *
 * Rule: it says what the page says and no more; there is no card for what the report leaves open.
 */
import type { IncidentRecord } from "../../model/archive.ts";
import type { PageContext } from "../context.ts";
import { html, type Html } from "../html.ts";
import { jsonIsland } from "../json-island.ts";
import { incidentUrl } from "./addresses.ts";
import { pictureOf } from "./open-graph-picture.ts";
import { tagTerms } from "./words.ts";

/** Elements for the head of an incident's page. */
export function incidentMetadata(record: IncidentRecord, context: PageContext): readonly Html[] {
  const { settings, link } = context;
  const url = incidentUrl(record.slug);
  const address = context.absolute(url);
  const picture = pictureOf(record, context);
  const tags = tagTerms(record, context).map(({ label }) => label);
  return [
    html`<link rel="alternate" type="application/json" href="${link(`${url}incident.json`)}" title="This incident as JSON">
`,
    property("og:type", "article"),
    property("og:site_name", settings.title),
    property("og:title", record.title),
    property("og:description", record.summary),
    property("og:url", address),
    record.published !== undefined && property("article:published_time", record.published),
    tags.map((tag) => property("article:tag", tag)),
    picture !== undefined && pictureElements(context.absolute(picture.url), picture.title),
    jsonIsland("application/ld+json", {
      "@context": "https://schema.org",
      "@type": "TechArticle",
      headline: record.title,
      ...(record.summary ? { description: record.summary } : {}),
      url: address,
      inLanguage: settings.language,
      ...(record.published ? { datePublished: record.published } : {}),
      ...(picture ? { image: context.absolute(picture.url) } : {}),
      author: record.authors.map(({ name, url }) => ({
        "@type": "Person",
        name,
        ...(url ? { url } : {}),
      })),
      keywords: tags,
      isPartOf: { "@type": "WebSite", name: settings.title, url: context.absolute("/") },
    }),
  ].map((part) => html`${part}`);
}

/** Elements for the head of the home page. */
export function siteMetadata(context: PageContext): readonly Html[] {
  const { title, description, language } = context.settings;
  const picture = pictureOf(undefined, context);
  return [
    property("og:type", "website"),
    property("og:title", title),
    property("og:description", description),
    property("og:url", context.absolute("/")),
    ...(picture ? pictureElements(context.absolute(picture.url), picture.title) : []),
    jsonIsland("application/ld+json", {
      "@context": "https://schema.org",
      "@type": "WebSite",
      name: title,
      description,
      url: context.absolute("/"),
      inLanguage: language,
    }),
  ];
}

/** Links to the site's feeds, for feed readers. */
export function feedLinks({ settings, link }: PageContext): readonly Html[] {
  return [
    html`<link rel="alternate" type="application/atom+xml" href="${link("/feed.xml")}" title="${settings.title}">
`,
    html`<link rel="alternate" type="application/feed+json" href="${link("/feed.json")}" title="${settings.title}">
`,
  ];
}

const property = (name: string, content: string): Html =>
  html`<meta property="${name}" content="${content}">
`;

const pictureElements = (address: string, title: string): Html[] => [
  property("og:image", address),
  property("og:image:width", "1200"),
  property("og:image:height", "630"),
  property("og:image:alt", title),
  html`<meta name="twitter:card" content="summary_large_image">
`,
];
