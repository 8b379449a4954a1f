/**
 * Makes the input of a timeline from any document: a report, a foreign page, a bare text.
 *
 * In:   a source.
 * Out:  what its timeline rests on, and what is wrong with its front matter.
 * Rule: front matter that this software would not publish still says title, date and zone; a text
 *       without any is read all the same.
 */
import type { Incident, StatedInstant } from "../../model/incident.ts";
import { isZone } from "../../model/instant.ts";
import { readIncident } from "../../model/read-incident.ts";
import type { Settings } from "../../model/settings/index.ts";
import { readFrontMatter, type FrontMatter } from "../../parse/front-matter.ts";
import type { Finding } from "../../source/finding.ts";
import { placeAt, type Source } from "../../source/text.ts";

/** The slice of an incident that its timeline rests on. */
export type TimelineInput = Pick<
  Incident,
  | "source"
  | "text"
  | "bodyStart"
  | "title"
  | "published"
  | "timezone"
  | "started"
  | "detected"
  | "mitigated"
  | "resolved"
  | "timeline"
>;

/** What reading a document for its timeline gives. */
export interface InputReading {
  readonly input: TimelineInput;
  /** The incident, where the document is a report of this archive. */
  readonly incident: Incident | undefined;
  readonly findings: readonly Finding[];
}

/** Reads any document. `published` (`YYYY-MM-DD`) holds where the document gives no date. */
export function readInput(source: Source, settings: Settings, published?: string): InputReading {
  const { incident, findings } = readIncident(source, settings, { edition: "internal" });
  if (incident) {
    return {
      input: { ...incident, published: incident.published ?? published },
      incident,
      findings,
    };
  }
  const { frontMatter } = readFrontMatter(source);
  return {
    input: frontMatter ? fromFields(source, frontMatter, published) : bare(source, published),
    incident: undefined,
    // A text that never had front matter is not wrong for lacking it.
    findings: findings.filter(
      ({ code }) => code !== "front-matter-missing" && code !== "front-matter-fence",
    ),
  };
}

const nothing = {
  timezone: undefined,
  started: undefined,
  detected: undefined,
  mitigated: undefined,
  resolved: undefined,
  timeline: [],
} as const;

/** Keys of foreign front matter that mean the same everywhere. */
function fromFields(source: Source, frontMatter: FrontMatter, published?: string): TimelineInput {
  const { fields } = frontMatter;
  const text = (key: string): string | undefined => {
    const value = fields[key];
    return typeof value === "string" ? value : undefined;
  };
  const stated = (key: string): StatedInstant | undefined => {
    const value = text(key);
    if (value === undefined) return undefined;
    const { start, end } = frontMatter.placeOf([key]);
    return { text: value, words: { start, end, ...placeAt(source, start) } };
  };
  const zone = text("timezone");
  return {
    ...nothing,
    source,
    text: source.text,
    bodyStart: frontMatter.bodyStart,
    title: text("title") ?? "",
    published: isoDate(text("date")) ?? published,
    timezone: zone !== undefined && isZone(zone) ? zone : undefined,
    started: stated("started"),
    detected: stated("detected"),
    mitigated: stated("mitigated"),
    resolved: stated("resolved"),
  };
}

const isoDate = (text: string | undefined): string | undefined =>
  /^\d{4}-\d\d-\d\d/.exec(text ?? "")?.[0];

/** A block at the top that another tool reads as front matter: `+++`, or `---` written loosely. */
const foreign = /^(---|\+\+\+)[ \t]*\r?\n([^]*?)\r?\n\1[ \t]*(?:\r?\n|$)/;
/** Lines "Title: …" and "Date: …" at the very top, down to an empty line: some tools fence nothing. */
const unfenced = /^()((?:[a-zA-Z][\w-]{0,30}:[^\n]*\n){2,20})[ \t]*\r?\n/;

/** True for a head of another tool; labelled times ("Start: 10:05") are the report's own. */
const isHead = (lines: string): boolean =>
  /^title:/im.test(lines) &&
  /^date:/im.test(lines) &&
  !/^(?!(?:date|modified|updated|published)\b)[^\n]*\d:\d\d/im.test(lines);

const foreignTitle = /^title[ \t]*[:=][ \t]*["']?(.*?)["']?[ \t\r]*$/im;
const foreignDate = /^date[ \t]*[:=][ \t]*["']?(.*?)["']?[ \t\r]*$/im;

function bare(source: Source, published: string | undefined): TimelineInput {
  const top = source.text.slice(0, 20_000);
  const open = unfenced.exec(top);
  const head = foreign.exec(top) ?? (open && isHead(open[2] ?? "") ? open : undefined);
  const written = head?.[2] ?? "";
  return {
    ...nothing,
    source,
    text: source.text,
    bodyStart: head?.[0].length ?? 0,
    title: foreignTitle.exec(written)?.[1] ?? "",
    published: isoDate(foreignDate.exec(written)?.[1]) ?? published,
  };
}
