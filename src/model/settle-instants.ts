/**
 * Settles what front matter says about time: publication, embargo, milestones.
 *
 * Rule: a milestone without a zone is not guessed, and an end never lies before its start.
 */
import type { FrontMatter } from "../parse/front-matter.ts";
import type { Source } from "../source/text.ts";
import type { StatedFields } from "./front-matter-schema.ts";
import type { StatedInstant } from "./incident.ts";
import { readInstant, startOfDay } from "./instant.ts";
import { wordsOf } from "./settle-lists.ts";
import type { Settings } from "./settings/index.ts";
import { shown, type ReportField } from "./stated-fields.ts";
import { milestoneNames, type MilestoneName } from "./timeline.ts";

/** What the keys about time say. */
export interface SettledInstants {
  readonly published: string | undefined;
  /** The instant before which the public edition must not hold the report. */
  readonly heldUntil: string | undefined;
  readonly started: StatedInstant | undefined;
  readonly detected: StatedInstant | undefined;
  readonly mitigated: StatedInstant | undefined;
  readonly resolved: StatedInstant | undefined;
}

interface Surroundings {
  readonly timezone: string | undefined;
  readonly settings: Settings;
  readonly report: ReportField;
  /** The date that the file's name begins with. */
  readonly fileDate: string | undefined;
}

/** Milestones of which the second cannot lie before the first. */
const ordered: readonly (readonly [MilestoneName, MilestoneName])[] = [
  ["started", "mitigated"],
  ["started", "resolved"],
  ["detected", "resolved"],
];

/** Settles the instants of one report. */
export function settleInstants(
  source: Source,
  frontMatter: FrontMatter,
  fields: StatedFields,
  { timezone, settings, report, fileDate }: Surroundings,
): SettledInstants {
  const moments = new Map<MilestoneName, number>();
  const milestone = (key: MilestoneName): StatedInstant | undefined => {
    const text = fields[key];
    if (text === undefined) return undefined;
    const read = readInstant(text, timezone);
    const found = shown(text);
    if (read.kind === "wrong")
      report("bad-value", [key], { key, found: `"${found}"`, expected: read.expected });
    if (read.kind === "local") report("time-without-zone", [key], { key, found });
    if (read.kind === "moment") moments.set(key, read.milliseconds);
    return { text, words: wordsOf(source, frontMatter, [key]) };
  };
  const [started, detected, mitigated, resolved] = milestoneNames.map(milestone);
  for (const [first, second] of ordered) {
    if ((moments.get(second) ?? Infinity) < (moments.get(first) ?? -Infinity))
      report("time-out-of-order", [second], { key: second, other: first });
  }

  const zone = timezone ?? settings.timezone;
  const publication = settlePublication(fields.date ?? fileDate, zone, report);
  const embargo = settleEmbargo(fields.embargoUntil, timezone, report);
  const until = Math.max(publication?.from ?? -Infinity, embargo ?? -Infinity);
  return {
    published: publication?.day,
    heldUntil: until === -Infinity ? undefined : new Date(until).toISOString(),
    started,
    detected,
    mitigated,
    resolved,
  };
}

/** The day of publication as written, and the instant from which it may be read. */
function settlePublication(
  text: string | undefined,
  zone: string,
  report: ReportField,
): { readonly day: string; readonly from: number } | undefined {
  if (text === undefined) return undefined;
  const read = readInstant(text, zone);
  if (read.kind === "moment") return { day: read.day, from: read.milliseconds };
  if (read.kind === "day") return { day: read.day, from: startOfDay(read.day, zone) };
  const expected = read.kind === "wrong" ? read.expected : "a day such as 2024-03-10";
  report("bad-value", ["date"], { key: "date", found: `"${shown(text)}"`, expected });
  return undefined;
}

function settleEmbargo(
  text: string | undefined,
  zone: string | undefined,
  report: ReportField,
): number | undefined {
  if (text === undefined) return undefined;
  const read = readInstant(text, zone);
  if (read.kind === "moment") return read.milliseconds;
  const expected = "an instant with an offset, such as 2024-03-10T09:00:00+01:00";
  report("bad-value", ["embargoUntil"], {
    key: "embargoUntil",
    found: `"${shown(text)}"`,
    expected,
  });
  return undefined;
}
