/** The settled words of a report, as open data and search name them. */
import {
  servicesOf,
  settleTaxonomy,
  tagsOf,
  type Taxonomy,
  type Term,
} from "../../derive/taxonomy/index.ts";
import type { IncidentRecord } from "../../model/archive.ts";
import type { PageContext } from "../context.ts";

/** The words of the whole archive. */
export const taxonomyOf = (context: PageContext): Taxonomy =>
  settleTaxonomy(context.records, context.settings);

/** The tags of a report, each once: their slugs name them everywhere. */
export const tagTerms = (record: IncidentRecord, context: PageContext): readonly Term[] =>
  tagsOf(record, taxonomyOf(context));

/** Slugs of a report's tags. */
export const tagSlugs = (record: IncidentRecord, context: PageContext): string[] =>
  tagTerms(record, context).map(({ slug }) => slug);

/** The services of a report in one spelling for the whole archive. */
export const serviceNames = (record: IncidentRecord, context: PageContext): string[] =>
  servicesOf(record, taxonomyOf(context)).map(({ label }) => label);
