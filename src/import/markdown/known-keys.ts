/**
 * Front matter of other tools in the words of this one.
 *
 * In:   the keys of a post as Jekyll, Hugo, Hexo and others write them.
 * Out:  keys that reports know, and remarks about all others, so that nothing is lost.
 */
import { knownKeys } from "../../model/front-matter-schema.ts";
import { findDay } from "../day.ts";
import type { Converted } from "../document.ts";

/** Front matter, sorted. */
export type SortedKeys = Omit<Converted, "body" | "words" | "findings">;

/** The names that other tools have for a few keys, the best first. */
const names = {
  title: ["title", "headline", "name"],
  published: ["date", "publishDate", "pubDate", "created"],
  authors: ["author", "authors", "by"],
  tags: ["tags", "tag", "categories", "category", "keywords"],
  summary: ["summary", "description", "excerpt", "abstract"],
  origin: ["source", "canonical_url", "canonicalUrl", "canonical", "original_url", "original"],
} as const;

/** Sorts the keys of a post. */
export function sortKeys(written: Readonly<Record<string, unknown>>): SortedKeys {
  const used = new Set<string>();
  const first = <Value>(
    aliases: readonly string[],
    read: (value: unknown) => Value | undefined,
  ): Value | undefined => {
    const key = aliases.find((alias) => read(written[alias]) !== undefined);
    if (key === undefined) return undefined;
    used.add(key);
    return read(written[key]);
  };
  const every = (aliases: readonly string[]): string[] => {
    const lists = aliases.map((alias) => [alias, listIn(written[alias])] as const);
    for (const [alias, list] of lists) if (list) used.add(alias);
    return [...new Set(lists.flatMap(([, list]) => list ?? []))];
  };
  const sorted = {
    title: first(names.title, textIn),
    published: first(names.published, dayIn),
    authors: every(names.authors),
    tags: every(names.tags),
    summary: first(names.summary, textIn),
    origin: first(names.origin, addressIn),
  };
  const others = Object.entries(written).filter(([key]) => !used.has(key));
  const [kept, left] = [others.filter(isKnown), others.filter((entry) => !isKnown(entry))];
  const remarks = left.map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return { ...sorted, keys: Object.fromEntries(kept), remarks };
}

/** Keys that mean the same here; layouts are those of another site, save the two of this one. */
function isKnown([key, value]: readonly [string, unknown]): boolean {
  if (key === "layout") return value === "post" || value === "incident";
  return knownKeys.has(key);
}

const textIn = (value: unknown): string | undefined =>
  typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;

const addressIn = (value: unknown): string | undefined =>
  typeof value === "string" && /^https?:\/\/\S+$/i.test(value) ? value : undefined;

const dayIn = (value: unknown): string | undefined =>
  typeof value === "string" ? findDay(value.trim().replace(/T.*/, "")) : undefined;

/** `a`, `[a, b]`, or one text whose parts commas divide; undefined for anything else. */
function listIn(value: unknown): string[] | undefined {
  const texts = (Array.isArray(value) ? value : [value]).map(textIn);
  if (texts.includes(undefined)) return undefined;
  return texts.flatMap((text = "") => text.split(",").flatMap((part) => textIn(part) ?? []));
}
