/**
 * Settles front matter into an incident.
 *
 * In:   fields that passed the schema, the file's name, the site's settings, the edition.
 * Out:  the incident, or findings about values that mean nothing.
 */
import type { FrontMatter } from "../parse/front-matter.ts";
import { blank, type Span } from "../parse/blank.ts";
import type { Finding } from "../source/finding.ts";
import type { Source } from "../source/text.ts";
import type { StatedFields } from "./front-matter-schema.ts";
import type { Author, Edition, Incident } from "./incident.ts";
import { isZone } from "./instant.ts";
import { settleInstants } from "./settle-instants.ts";
import { settleLists } from "./settle-lists.ts";
import type { Settings } from "./settings/index.ts";
import { isReservedSlug, readFileName, slugFrom, slugPattern } from "./slug.ts";
import { fieldReporter, shown, type ReportField } from "./stated-fields.ts";

/** What settling gives: without `incident` a finding says why. */
export interface Settled {
  readonly incident: Incident | undefined;
  readonly findings: readonly Finding[];
}

/** What decides how a report is settled. */
interface SettleOptions {
  readonly settings: Settings;
  readonly edition: Edition;
  /** The internal passages of its body. */
  readonly passages: readonly Span[];
}

/** Settles one report, whose body is already what the edition may see. */
export function settleIncident(
  source: Source,
  frontMatter: FrontMatter,
  fields: StatedFields,
  { settings, edition, passages }: SettleOptions,
): Settled {
  const findings: Finding[] = [];
  const reporter = fieldReporter(source, frontMatter);
  const report: ReportField = (...problem) => {
    const found = reporter(...problem);
    findings.push(found);
    return found;
  };
  const file = readFileName(source.path);
  const slug = settleSlug(fields.slug, file.name, report);
  const timezone = settleZone(fields.timezone, report);
  const instants = settleInstants(source, frontMatter, fields, {
    timezone,
    settings,
    report,
    fileDate: file.date,
  });
  const { internal, internalTexts, ...lists } = settleLists(source, frontMatter, fields, edition);
  const tags = settleTags(fields.tags ?? [], report);
  const severity = oneOf("severity", fields.severity, settings.severities, report);
  const status = oneOf("status", fields.status, settings.statuses, report);
  if (findings.length > 0 || slug === undefined) return { incident: undefined, findings };

  const isPublic = edition === "public";
  const text = isPublic ? blank(source.text, internal) : source.text;
  const { published, ...moments } = instants;
  return {
    incident: {
      source: text === source.text ? source : { ...source, text },
      slug,
      title: fields.title,
      layout: fields.layout === undefined || fields.layout === "post" ? "incident" : fields.layout,
      published,
      ...moments,
      authors: [...(fields.author ?? []), ...(fields.authors ?? [])].map((key) =>
        settleAuthor(key, settings),
      ),
      tags,
      severity,
      status,
      services: fields.services ?? [],
      timezone,
      customersAffected: fields.customersAffected,
      summary: fields.summary,
      ...lists,
      draft: fields.draft ?? false,
      internal: fields.visibility === "internal",
      marks: { spans: isPublic ? [] : [...passages, ...internal], texts: internalTexts },
      bodyStart: frontMatter.bodyStart,
      text,
    },
    findings,
  };
}

function settleSlug(
  stated: string | undefined,
  fileName: string,
  report: ReportField,
): string | undefined {
  const slug = stated ?? slugFrom(fileName);
  if (stated !== undefined && !slugPattern.test(stated)) {
    const expected = "lower-case letters, digits and single hyphens";
    report("bad-value", ["slug"], { key: "slug", found: `"${shown(stated)}"`, expected });
    return undefined;
  }
  if (slug === "" || isReservedSlug(slug)) {
    report(slug === "" ? "slug-missing" : "slug-reserved", ["slug"], { slug });
    return undefined;
  }
  return slug;
}

function settleZone(zone: string | undefined, report: ReportField): string | undefined {
  if (zone === undefined || isZone(zone)) return zone;
  const expected = "a zone such as Europe/Warsaw or +02:00";
  report("bad-value", ["timezone"], { key: "timezone", found: `"${shown(zone)}"`, expected });
  return undefined;
}

/** The word of a closed list that differs in case at the most. */
function oneOf(
  key: "severity" | "status",
  written: string | undefined,
  known: readonly string[],
  report: ReportField,
): string | undefined {
  if (written === undefined) return undefined;
  const plain = written.toLowerCase();
  const found = known.find((word) => word.toLowerCase() === plain);
  if (found === undefined)
    report(`unknown-${key}`, [key], { found: shown(written), known: known.join(", ") });
  return found;
}

/** Names of collections that the site generator makes itself. */
const reservedTags = new Set(["all"]);

function settleTags(tags: readonly string[], report: ReportField): readonly string[] {
  tags.forEach((tag, index) => {
    if (reservedTags.has(tag.toLowerCase()))
      report("reserved-tag", ["tags", index], { found: tag });
  });
  return tags;
}

function settleAuthor(key: string, { authors }: Settings): Author {
  const known = Object.hasOwn(authors, key) ? authors[key] : undefined;
  return { slug: slugFrom(key) || "author", name: known?.name ?? key, url: known?.url };
}
