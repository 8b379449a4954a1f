/**
 * What of a report only the internal edition shows, so that its pages can say so.
 *
 * Rule: the public edition has no marks, since it has none of that text.
 */
import type { Span } from "../parse/blank.ts";

/** Where internal text stands, and what entries say that have no place of their own. */
export interface InternalMarks {
  readonly spans: readonly Span[];
  /** Texts of contributing factors, addresses of links, slugs of related reports. */
  readonly texts: ReadonlySet<string>;
}

/** True for words that stand in an internal passage or an internal entry. */
export const isInternal = ({ spans }: InternalMarks, words: Span | undefined): boolean =>
  words !== undefined && spans.some(({ start, end }) => start <= words.start && words.start < end);
