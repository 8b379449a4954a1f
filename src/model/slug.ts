/**
 * The address of a report: from its `slug` key, else from the name of its file.
 *
 * Rule: lower-case ASCII letters, digits and hyphens; the same name gives the same slug for good.
 */
import anyAscii from "any-ascii";

/** A folder's name: longer ones are cut here. */
const longest = 100;

/** Names that pages beside the reports have, or that some file systems refuse. */
const reserved = /^(?:index|page|feed|con|prn|aux|nul|com\d|lpt\d)$/;

export const isReservedSlug = (slug: string): boolean => reserved.test(slug);

/** What a `slug` key may hold. */
export const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Words in any script as a slug; empty where nothing of them can be written in ASCII. */
export function slugFrom(words: string): string {
  return anyAscii(words.normalize("NFC"))
    .toLowerCase()
    .replace(/['’]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, longest)
    .replace(/^-+|-+$/g, "");
}

/** What the name of a file says: its date, where it begins with one, and the rest. */
export interface FileName {
  readonly date: string | undefined;
  readonly name: string;
}

/** Reads `2014-10-23-task-processing.md`; `x/index.md` is named after its folder. */
export function readFileName(path: string): FileName {
  const parts = path.split("/");
  const stem = (parts.at(-1) ?? "").replace(/\.[^.]*$/, "");
  const folder = parts.at(-2);
  const named = /^index$/i.test(stem) && folder ? folder : stem;
  const dated = /^(\d{4}-\d\d-\d\d)(?:-(.+))?$/s.exec(named);
  const [, date, rest] = dated ?? [];
  if (date === undefined || !isDay(date)) return { date: undefined, name: named };
  return { date, name: rest ?? date };
}

/** True for a day that exists, between 1970 and 2199. */
export function isDay(day: string): boolean {
  const [, year = "", month = "", date = ""] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day) ?? [];
  if (year < "1970" || year >= "2200" || month < "01" || month > "12" || date < "01") return false;
  // The day before the first of the next month is the last of this one.
  return Number(date) <= new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
}
