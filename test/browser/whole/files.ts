/**
 * Whether the files of a built site hold what they should, however large the archive.
 *
 * Each function gives complaints, none where all is well.
 */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import ICAL from "ical.js";

/** Paths of all files of a folder with one of the endings, in order. */
export const filesOf = (folder: string, ...endings: readonly string[]): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => endings.some((ending) => path.endsWith(ending)))
    .toSorted();

const mostBytes = 300_000;

/** Pages, and what a browser loads for one, that are larger than 300 kB. */
export const tooLarge = (folder: string): string[] =>
  filesOf(folder, ".html", ".json", ".js", ".css", ".pf_index", ".pf_fragment")
    .filter((path) => !isForPrograms(path))
    .map((path) => ({ path, size: statSync(join(folder, path)).size }))
    .filter(({ size }) => size > mostBytes)
    .map(({ path, size }) => `${path} has ${size} bytes`);

/** Open data, and what the index is put together from: no page loads them. */
const isForPrograms = (path: string): boolean =>
  /^(?:incidents|sitemap)\.json$|^data\/|^pagefind\/(?:\d+\/)?words\.json$/.test(path);

/** The largest page and its size in bytes. */
export function largestPage(folder: string): { readonly path: string; readonly size: number } {
  const pages = filesOf(folder, ".html").map((path) => ({
    path,
    size: statSync(join(folder, path)).size,
  }));
  return pages.toSorted((a, b) => b.size - a.size)[0] ?? { path: "", size: 0 };
}

/** JSON that does not follow the schema which is published with it. */
export function invalidJson(folder: string): string[] {
  const read = (path: string): unknown => JSON.parse(readFileSync(join(folder, path), "utf8"));
  const validate = new Ajv2020({ strict: true }).compile(read("schema/incident.json") as object);
  const { incidents } = read("incidents.json") as { incidents: readonly { slug: string }[] };
  const own = filesOf(join(folder, "incidents"), "incident.json");
  const complaints = incidents.flatMap(({ slug }) => {
    const path = `incidents/${slug}/incident.json`;
    return validate(read(path)) ? [] : [`${path}: ${JSON.stringify(validate.errors)}`];
  });
  if (own.length !== incidents.length)
    complaints.push(`${own.length} documents for ${incidents.length} incidents`);
  if (!validate(read("incidents.json")))
    complaints.push(`incidents.json: ${JSON.stringify(validate.errors)}`);
  return complaints;
}

interface AtomFeed {
  readonly id?: string;
  readonly updated?: string;
  readonly entry?: readonly { readonly id?: string; readonly updated?: string }[];
}

const lists = new Set(["entry", "author", "link", "category"]);
const parser = new XMLParser({ ignoreAttributes: false, isArray: (name) => lists.has(name) });
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

/** Feeds, sitemaps and calendars that a parser refuses, or that lack what their format requires. */
export function invalidFeeds(folder: string): string[] {
  const text = (path: string): string => readFileSync(join(folder, path), "utf8");
  const ofXml = filesOf(folder, ".xml").flatMap((path) => {
    if (XMLValidator.validate(text(path)) !== true) return [`${path} is no XML`];
    const { feed } = parser.parse(text(path)) as { readonly feed?: AtomFeed };
    if (!feed) return path.endsWith("feed.xml") ? [`${path} is no feed`] : [];
    const entries = feed.entry ?? [];
    const isWhole = [feed, ...entries].every(
      ({ id, updated }) => id !== undefined && instant.test(updated ?? ""),
    );
    const ids = new Set(entries.map(({ id }) => id));
    if (!isWhole) return [`${path} lacks an id or an instant`];
    return ids.size < entries.length ? [`${path} has an id twice`] : [];
  });
  const ofJson = filesOf(folder, "feed.json").flatMap((path) => {
    const feed = JSON.parse(text(path)) as { version?: string; items?: { id?: string }[] };
    const isWhole = feed.version?.startsWith("https://jsonfeed.org/version/1") && feed.items;
    return isWhole && feed.items?.every(({ id }) => id) ? [] : [`${path} is no feed`];
  });
  const ofCalendars = filesOf(folder, ".ics").flatMap((path) => {
    const calendar = new ICAL.Component(ICAL.parse(text(path)) as unknown[]);
    const events = calendar
      .getAllSubcomponents()
      .filter(({ name }) => /^v(event|todo)$/.test(name));
    const uids = new Set(events.map((event) => String(event.getFirstPropertyValue("uid"))));
    return uids.size === events.length ? [] : [`${path} has an entry twice`];
  });
  return [...ofXml, ...ofJson, ...ofCalendars];
}
