/**
 * Settles the lists of front matter: entries of the timeline, action items, links, notes.
 *
 * Rule: an entry marked `internal` or `visibility: internal` reaches the internal edition only.
 */
import type { FrontMatter } from "../parse/front-matter.ts";
import { placeAt, type Source } from "../source/text.ts";
import type { StatedFields } from "./front-matter-schema.ts";
import type {
  ActionItem,
  Edition,
  Link,
  Relation,
  StatedChart,
  StatedEvent,
  Update,
} from "./incident.ts";
import type { Phase, Words } from "./timeline.ts";

/** The lists of an incident, and which of their entries are internal. */
export interface SettledLists {
  readonly timeline: readonly StatedEvent[];
  readonly charts: readonly StatedChart[];
  readonly actionItems: readonly ActionItem[];
  readonly contributingFactors: readonly string[];
  readonly related: readonly Relation[];
  readonly links: readonly Link[];
  readonly updates: readonly Update[];
  readonly origin: Link | undefined;
  /** Where internal entries stand, whether the edition shows them or not. */
  readonly internal: readonly Words[];
  /** What internal entries say that have no place of their own; none in the public edition. */
  readonly internalTexts: ReadonlySet<string>;
}

interface Marked {
  readonly internal?: unknown;
  readonly visibility?: unknown;
}

/** True for an entry that only the internal edition shows. */
const isMarked = (entry: Marked): boolean =>
  (entry.internal !== undefined && entry.internal !== false) ||
  (entry.visibility !== undefined && entry.visibility !== "public");

/** An entry without its marks, for whoever knows all other keys. */
const withoutMarks = (entry: Marked): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(entry).filter(([key]) => key !== "internal" && key !== "visibility"),
  );

/** Settles every list of one report. */
export function settleLists(
  source: Source,
  frontMatter: FrontMatter,
  fields: StatedFields,
  edition: Edition,
): SettledLists {
  const internal: Words[] = [];
  const internalTexts = new Set<string>();
  const kept = <Entry extends Marked, Settled>(
    key: string,
    entries: readonly Entry[] = [],
    settle: (entry: Entry, words: Words) => Settled,
  ): Settled[] =>
    entries.flatMap((entry, index) => {
      const words = wordsOf(source, frontMatter, [key, index]);
      if (isMarked(entry)) internal.push(words);
      if (edition === "public" && isMarked(entry)) return [];
      return [settle(entry, words)];
    });
  const note = (entry: Marked, text: string): string => {
    if (isMarked(entry)) internalTexts.add(text);
    return text;
  };
  const sources = fields.source ? [fields.source] : [];
  return {
    timeline: kept("timeline", fields.timeline, (entry, words) => ({
      at: entry.at,
      end: entry.end,
      text: entry.text,
      phase: entry.phase as Phase | undefined,
      track: entry.track,
      amends: entry.amends,
      drop: entry.drop ?? false,
      words,
    })),
    charts: kept("charts", fields.charts, (entry, words) => ({
      fields: withoutMarks(entry),
      words,
      from: "front-matter",
    })),
    actionItems: kept("actionItems", fields.actionItems, (entry, words) => ({
      text: entry.text,
      owner: entry.owner,
      team: entry.team,
      due: entry.due,
      state: entry.state ?? "open",
      url: entry.url,
      inferred: false,
      words,
    })),
    contributingFactors: kept("contributingFactors", fields.contributingFactors, (entry) =>
      note(entry, entry.text),
    ),
    related: kept("related", fields.related, (entry) => ({
      slug: note(entry, entry.slug),
      kind: entry.kind ?? "related",
    })),
    links: kept("links", fields.links, (entry) =>
      toLink({ ...entry, url: note(entry, entry.url) }),
    ),
    updates: kept("updates", fields.updates, ({ at, text }, words) => ({ at, text, words })),
    origin: kept("source", sources, toLink)[0],
    internal,
    internalTexts,
  };
}

const toLink = ({ title, url }: { title?: string | undefined; url: string }): Link => ({
  title: title ?? url.replace(/^(?:https?:\/\/|mailto:)/i, ""),
  url,
});

/** The words of a field: its value, or its key where it has none. */
export function wordsOf(
  source: Source,
  frontMatter: FrontMatter,
  path: readonly PropertyKey[],
): Words {
  const { start, end } = frontMatter.placeOf(path);
  return { start, end, ...placeAt(source, start) };
}
