/**
 * Reports as the log of a public build may show them: without what the edition leaves out.
 *
 * In:   the path of a file that a finding names, the site's settings.
 * Out:  its text, hidden passages blank, at the places that findings name; or nothing to show.
 */
import { readPassages } from "../../parse/passages.ts";
import { readIncident } from "../../model/read-incident.ts";
import type { Settings } from "../../model/settings/index.ts";
import { isReport } from "../../source/folder.ts";
import { readSource } from "../../source/read.ts";
import type { Source } from "../../source/text.ts";

/** Finds the text of files that a log may quote; undefined where it may quote none. */
export const publicSources =
  (settings: Settings) =>
  (path: string): Source | undefined =>
    publicSource(path, settings);

function publicSource(path: string, settings: Settings): Source | undefined {
  // Data beside a report may hold columns and notes that nothing shows.
  const { source } = isReport(path) ? readSource(path, path) : { source: undefined };
  if (!source) return undefined;
  const { incident } = readIncident(source, settings, { edition: "public" });
  if (incident) return withoutComments(incident.source);
  // A report that cannot be read has no body: its markers are looked for in the whole of it.
  const { text, findings } = readPassages(source, 0, { hideInternal: true });
  const isSure = findings.every(({ level }) => level !== "error");
  return isSure ? withoutComments({ path, text }) : undefined;
}

/** The same without the comments of its front matter. */
function withoutComments({ path, text }: Source): Source {
  const head = /^---\s*\n[^]*?\n---/.exec(text)?.[0] ?? "";
  return { path, text: head.replace(/(?<=\s)#.*/g, "") + text.slice(head.length) };
}
