/** The tags of an incident as its pages and its JSON name them. */
import { slug } from "github-slugger";
import type { IncidentRecord } from "../../model/archive.ts";
import type { PageContext } from "../context.ts";

/** Slugs of a record's tags, each once, in the order of the report. */
export function tagSlugs(record: IncidentRecord, _context: PageContext): string[] {
  return [...new Set(record.tags.map((tag) => slug(tag)))];
}

/** What a tag is called: its label in the registry, else its slug. */
export function tagLabel(tag: string, context: PageContext): string {
  return context.settings.tags[tag]?.label ?? tag;
}
