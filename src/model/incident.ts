/**
 * An incident as its report's front matter settles it, before anything is derived.
 *
 * In:   front matter that passed its schema, the file's name, the site's settings.
 * Out:  settled values; absent is `undefined`, lists are empty rather than absent.
 */
import type { Source } from "../source/text.ts";
import type { InternalMarks } from "./internal-marks.ts";
import type { Phase, Words } from "./timeline.ts";

/** Which readers an edition is for. The public one never holds internal text. */
export type Edition = "public" | "internal";

/** A person as shown: a key of the author registry, or the name as the report writes it. */
export interface Author {
  /** Safe for URLs. */
  readonly slug: string;
  readonly name: string;
  readonly url: string | undefined;
}

/** A link that front matter states; the URL is http, https, mailto or relative. */
export interface Link {
  readonly title: string;
  readonly url: string;
}

export type ActionItemState = "open" | "done" | "dropped";

/** Work that came out of an incident. */
export interface ActionItem {
  readonly text: string;
  readonly owner: string | undefined;
  readonly team: string | undefined;
  /** `YYYY-MM-DD`. */
  readonly due: string | undefined;
  readonly state: ActionItemState;
  readonly url: string | undefined;
  /** True when it was read from prose or a list rather than stated in front matter. */
  readonly inferred: boolean;
  /** Only the internal edition shows it. */
  readonly internal?: true;
  readonly words: Words | undefined;
}

/** A correction or an addition made after publication. */
export interface Update {
  /** `YYYY-MM-DD` or an instant; undefined where the note gives none. */
  readonly at: string | undefined;
  readonly text: string;
  /** Only the internal edition shows it. */
  readonly internal?: true;
  readonly words: Words | undefined;
}

/** One entry of `timeline:` in front matter, as written; instants are settled by derivation. */
export interface StatedEvent {
  readonly at: string | undefined;
  readonly end: string | undefined;
  readonly text: string | undefined;
  readonly phase: Phase | undefined;
  readonly track: string | undefined;
  /** The id of a derived event that this entry amends or drops. */
  readonly amends: string | undefined;
  readonly drop: boolean;
  readonly words: Words;
}

/** An instant that front matter states: as written, with its place. */
export interface StatedInstant {
  readonly text: string;
  readonly words: Words;
}

/** A declared relation to another report. */
export interface Relation {
  readonly slug: string;
  readonly kind: "related" | "recurrence-of" | "same-cause";
}

/** A chart as front matter or a fenced block writes it; the charts room reads its fields. */
export interface StatedChart {
  readonly fields: Readonly<Record<string, unknown>>;
  /** Where the definition stands. */
  readonly words: Words;
  readonly from: "front-matter" | "block";
}

/** One report, settled. */
export interface Incident {
  readonly source: Source;
  /** Safe for URLs and unique in the archive. */
  readonly slug: string;
  readonly title: string;
  readonly layout: string;
  /** The day of publication, `YYYY-MM-DD`, from `date`, the file name or the options. */
  readonly published: string | undefined;
  readonly authors: readonly Author[];
  /** As written; the taxonomy settles their slugs. */
  readonly tags: readonly string[];
  readonly severity: string | undefined;
  readonly status: string | undefined;
  readonly services: readonly string[];
  /** IANA name or offset; undefined leaves it to the text and the site. */
  readonly timezone: string | undefined;
  readonly started: StatedInstant | undefined;
  readonly detected: StatedInstant | undefined;
  readonly mitigated: StatedInstant | undefined;
  readonly resolved: StatedInstant | undefined;
  readonly timeline: readonly StatedEvent[];
  readonly charts: readonly StatedChart[];
  readonly actionItems: readonly ActionItem[];
  readonly contributingFactors: readonly string[];
  readonly customersAffected: number | undefined;
  readonly related: readonly Relation[];
  readonly links: readonly Link[];
  readonly summary: string | undefined;
  readonly updates: readonly Update[];
  /** Where the original of a retelling or an import stands. */
  readonly origin: Link | undefined;
  /** True for an unfinished report: the public edition never shows it. */
  readonly draft: boolean;
  /** True for a report with `visibility: internal`. */
  readonly internal: boolean;
  /** ISO instant before which the public edition must not show it: `embargoUntil` or `date`. */
  readonly heldUntil: string | undefined;
  /** What the public edition would not show. */
  readonly marks: InternalMarks;
  /** Offset in `source.text` at which the body begins. */
  readonly bodyStart: number;
  /**
   * The whole file with everything before `bodyStart` kept and every passage that the edition
   * must not see blanked to line breaks, so that lines and columns are those of the file.
   */
  readonly text: string;
}
