/**
 * What a build knows, as it is written: hashes and paths of files as lines of one text, which are
 * read faster than values; each address that pages link to once, since most link to the same ones;
 * events behind all values, where they are not read at all.
 */
import type { Written, WrittenPages } from "../pages/write-page.ts";
import type { KnownReport } from "./known.ts";

/** Hashes and paths of files. */
export type PackedFiles = string;

/** Writes files as lines; no file of a site has a line break in its name. */
export const packFiles = (files: readonly Written[]): PackedFiles =>
  files.map(({ path, hash }) => `${hash} ${path}`).join("\n");

/** The files of such lines. */
export const unpackFiles = (packed: PackedFiles): Written[] =>
  packed.split("\n").flatMap((line) => {
    const at = line.indexOf(" ");
    return at < 0 ? [] : { path: line.slice(at + 1), hash: line.slice(0, at) };
  });

type PackedLinks = readonly [path: string, targets: readonly number[], missing: readonly string[]];

interface PackedPages extends Pick<WrittenPages, "listed" | "from" | "findings"> {
  readonly files: PackedFiles;
  readonly links: readonly PackedLinks[];
}

/** What is known of a report beyond what tells whether it is as it was. */
type Rest = Pick<KnownReport, "record" | "facts" | "around">;

/** Pages, packed together. */
export interface PackedTogether {
  /** The addresses that they link to. */
  readonly targets: readonly string[];
  readonly reports: readonly (Rest & { readonly path: string; readonly pages: PackedPages })[];
  /** Of no single report. */
  readonly shared?: PackedPages;
}

/** What was packed. */
export interface Together {
  readonly reports: readonly (readonly [path: string, rest: Rest & Pick<KnownReport, "pages">])[];
  readonly shared?: WrittenPages;
}

/** Packs what is known of some reports: a line of values, and one for the events of each. */
export function packReports(reports: Together["reports"]): string {
  const texts = reports.map(([, { record }]) => record.events.text);
  return [JSON.stringify(pack({ reports })), ...texts, ""].join("\n");
}

/** What was packed. Throws where some of it is gone. */
export function unpackReports(text: string): Together["reports"] {
  const [values = "", ...texts] = text.split("\n");
  const packed = JSON.parse(values) as PackedTogether;
  if (texts.pop() !== "" || texts.length !== packed.reports.length)
    throw new Error("events of some reports are missing");
  for (const [index, { record }] of packed.reports.entries())
    Object.assign(record.events, { text: texts[index] });
  return unpack(packed).reports;
}

/** Packs what is known of some reports, or of shared pages. */
export function pack({ reports, shared }: Together): PackedTogether {
  const numbers = new Map<string, number>();
  const numberOf = (target: string): number => {
    const known = numbers.get(target);
    if (known !== undefined) return known;
    numbers.set(target, numbers.size);
    return numbers.size - 1;
  };
  const packPages = ({ files, links, listed, from, findings }: WrittenPages): PackedPages => ({
    files: packFiles(files),
    links: links.map(({ path, targets, missing }) => [path, targets.map(numberOf), missing]),
    listed,
    ...(from && { from }),
    findings,
  });
  const packed = {
    reports: reports.map(([path, { record, facts, around, pages }]) => {
      const events = { ...record.events, text: "" };
      return { path, record: { ...record, events }, facts, around, pages: packPages(pages) };
    }),
    ...(shared && { shared: packPages(shared) }),
  };
  return { targets: [...numbers.keys()], ...packed };
}

/** What was packed. */
export function unpack({ targets, reports, shared }: PackedTogether): Together {
  const unpackPages = ({ files, links, ...pages }: PackedPages): WrittenPages => ({
    ...pages,
    files: unpackFiles(files),
    links: links.map(([path, numbers, missing]) => ({
      path,
      targets: numbers.map((number) => targets[number] ?? ""),
      missing,
    })),
    changed: 0,
  });
  return {
    reports: reports.map(({ path, pages, ...rest }) => [
      path,
      { ...rest, pages: unpackPages(pages) },
    ]),
    ...(shared && { shared: unpackPages(shared) }),
  };
}
