/**
 * What single reports hold for both sides of an audit: a share of it, which a thread can do.
 *
 * In:   listed reports, the site's settings, the clock.
 * Out:  of each report its internal text, and what of it the public edition shows.
 * Rule: plain values go in and out. The sources are read anew, so that no mistake of the build is
 *       shared.
 */
import { holdOf } from "../../model/held-back.ts";
import { readIncident } from "../../model/read-incident.ts";
import type { Settings } from "../../model/settings/index.ts";
import { readReport, type ReportFile } from "../../source/folder.ts";
import type { Source } from "../../source/text.ts";
import { hashOf } from "../hash.ts";

/** A text that must not be in the output. */
export interface InternalText {
  readonly file: string;
  readonly text: string;
}

/** Reports to read. */
export interface SourceReading {
  readonly files: readonly ReportFile[];
  readonly settings: Settings;
  /** The one clock: an ISO instant. */
  readonly now: string;
}

/** What one report holds. */
export interface SourceTexts {
  readonly internal: readonly InternalText[];
  /** What the public edition shows; undefined where that is nothing. */
  readonly published: ShownText | undefined;
}

/** What the public edition shows of a report. */
export interface ShownText {
  readonly hash: string;
  /** Undefined where it is the whole report: ten thousand of them are better read again than kept. */
  readonly text: string | undefined;
}

/** Where internal text may be: most reports have none of these and are not looked at closely. */
const suspicious =
  /^(?:draft|embargoUntil|visibility)\s*:|internal|private|confidential|::|[：﹕∶꞉˸։׃︓ː]|<[!?a-z]|[\u200b-\u200f\u2060]/im;

/** False for a report of which everything is public, told without reading it closely. */
const mayBeInternal = ({ text, path }: Source, now: string): boolean =>
  suspicious.test(text) || isLater(text, path, now);

/** True for a report that the public edition shows whole. */
export const isAllPublic = (source: Source, settings: Settings, now: string): boolean =>
  textsOf(source, settings, now).published === source.text;

/** Reads reports, in their order. */
export const readSourceTexts = ({ files, settings, now }: SourceReading): SourceTexts[] =>
  files.map((file) => {
    const { source } = readReport(file);
    if (!source) return { internal: [], published: undefined };
    const { internal, published: shown } = textsOf(source, settings, now);
    if (shown === undefined) return { internal, published: undefined };
    const text = shown === source.text ? undefined : shown;
    return { internal, published: { hash: hashOf(shown), text } };
  });

interface Texts {
  readonly internal: readonly InternalText[];
  readonly published: string | undefined;
}

function textsOf(source: Source, settings: Settings, now: string): Texts {
  const { path, text } = source;
  if (!mayBeInternal(source, now)) return { internal: [], published: text };
  const { incident } = readIncident(source, settings, { edition: "public" });
  if (!incident || holdOf(incident, now) !== undefined) {
    const internal = [
      { file: path, text },
      { file: path, text: nameOf(path) },
    ];
    return { internal, published: undefined };
  }
  const shown = incident.source.text;
  const hidden = difference(text, shown);
  return { internal: hidden === "" ? [] : [{ file: path, text: hidden }], published: shown };
}

/** True where a date of the report lies in the year of the clock or later. */
function isLater(text: string, path: string, now: string): boolean {
  const year = now.slice(0, 4);
  const dates = [
    /^date\s*:\s*["']?(\d{4})/m.exec(text)?.[1],
    /(?:^|\/)(\d{4})-\d\d-\d\d/.exec(path)?.[1],
  ];
  return dates.some((date) => date !== undefined && date >= year);
}

/** The name of a file without its folder, its ending and its day. */
export const nameOf = (path: string): string =>
  (path.split("/").at(-1) ?? "").replace(/\.[^.]*$/, "").replace(/^\d{4}-\d\d-\d\d-?/, "");

/** What stands in `before` and is blank in `after`; the whole text where lengths differ. */
function difference(before: string, after: string): string {
  if (before === after) return "";
  const kept = new Set(after.split("\n").map((line) => line.trim()));
  return before
    .split("\n")
    .filter((line) => !kept.has(line.trim()))
    .map((line) => (after.includes(line.trim()) ? "" : hiddenPart(line, after)))
    .filter((line) => line !== "")
    .join("\n");
}

/** A line without the words around a hidden part that are public. */
function hiddenPart(line: string, after: string): string {
  const comment = [...line.matchAll(/<!--([^]*?)-->|:::\s*internal([^]*?):::/gi)];
  if (comment.length === 0 || !after.includes(line.slice(0, 12).trim())) return line;
  return comment.map(([, inside = "", inline = ""]) => inside + inline).join("\n");
}
