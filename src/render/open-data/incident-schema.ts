/**
 * The shape of the archive's JSON: the list of all incidents and the document of one.
 *
 * Rule: every key is always there; what a report does not state is null, never guessed.
 */
import * as z from "zod";
import { milestoneNames, phases, type MilestoneName } from "../../model/timeline.ts";

const instant = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/)
  .meta({ description: "An instant in ISO 8601 with its offset." });

const time = z
  .string()
  .regex(/^\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?)?)?$/)
  .meta({ description: "An instant, or a day, month or year where the report states no more." });

const text = z.string();

const milestone = z
  .strictObject({
    at: instant,
    event: text.nullable().meta({ description: "The id of the event that states it." }),
  })
  .meta({ id: "Milestone" });

const measure = z
  .strictObject({
    minutes: z.number(),
    approximate: z.boolean(),
    from: instant,
    to: instant,
  })
  .meta({ id: "Measure", description: "A duration between two milestones." });

const milestones = z.strictObject(
  Object.fromEntries(milestoneNames.map((name) => [name, milestone.nullable()])) as Record<
    MilestoneName,
    z.ZodNullable<typeof milestone>
  >,
);

const summaryShape = {
  slug: text,
  url: text.meta({ description: "Path of the incident's page on this site." }),
  title: text,
  published: time.nullable(),
  started: time.nullable(),
  resolved: time.nullable(),
  severity: text.nullable(),
  status: text.nullable(),
  services: z.array(text),
  tags: z.array(text).meta({ description: "Slugs: each has a page at /tags/SLUG/." }),
  authors: z.array(text).meta({ description: "Names." }),
  milestones,
  measures: z
    .record(text, measure.nullable())
    .meta({ description: "timeToDetect, timeToMitigate, timeToResolve and the site's own." }),
  summary: text,
} as const;

/** One incident as the list holds it. */
export const incidentSummarySchema = z
  .strictObject(summaryShape)
  .meta({ id: "IncidentSummary", description: "One incident in the list." });

const event = z
  .strictObject({
    id: text.meta({ description: "Also the anchor of the event on the incident's page." }),
    at: instant,
    end: instant.nullable(),
    precision: z.enum(["second", "minute", "hour", "day"]),
    approximate: z.boolean(),
    implied: z.array(z.enum(["year", "month", "date", "zone", "meridiem"])),
    text,
    phase: z.enum(phases as [string, ...string[]]).nullable(),
    track: text.nullable(),
    source: z.enum(["front-matter", "list", "table", "heading", "prose", "code"]),
  })
  .meta({ id: "Event" });

const link = z.strictObject({ title: text, url: text }).meta({ id: "Link" });

const actionItem = z
  .strictObject({
    text,
    owner: text.nullable(),
    team: text.nullable(),
    due: text.nullable().meta({ description: "YYYY-MM-DD" }),
    state: z.enum(["open", "done", "dropped"]),
    url: text.nullable(),
    inferred: z.boolean().meta({ description: "Read from the text, not stated in front matter." }),
  })
  .meta({ id: "ActionItem" });

const statedDuration = z
  .strictObject({
    measure: text.nullable(),
    text,
    minutes: z.number(),
    verdict: z.enum(["agrees", "conflicts"]).nullable(),
  })
  .meta({ id: "StatedDuration", description: "A duration in the author's own words." });

/** One incident with everything that its page shows. */
export const incidentDocumentSchema = z
  .strictObject({
    ...summaryShape,
    zone: text.meta({ description: "Zone in which the report's local times were read." }),
    events: z.array(event),
    tracks: z.array(
      z.strictObject({ name: text, milestones, measures: z.record(text, measure.nullable()) }),
    ),
    unplaced: z
      .array(z.strictObject({ text, why: text }))
      .meta({ description: "Times in the report that could not be placed." }),
    stated: z.array(statedDuration),
    contributingFactors: z.array(text),
    customersAffected: z.number().nullable(),
    actionItems: z.array(actionItem),
    updates: z.array(z.strictObject({ at: time.nullable(), text })),
    related: z.array(
      z.strictObject({ slug: text, kind: z.enum(["related", "recurrence-of", "same-cause"]) }),
    ),
    links: z.array(link),
    origin: link.nullable().meta({ description: "The report that this one retells." }),
  })
  .meta({ id: "IncidentDocument", description: "/incidents/SLUG/incident.json" });

/** `/incidents.json`. */
export const incidentListSchema = z
  .strictObject({ incidents: z.array(incidentSummarySchema) })
  .meta({ id: "IncidentList", description: "/incidents.json, newest first" });

export type IncidentSummary = z.infer<typeof incidentSummarySchema>;
export type IncidentDocument = z.infer<typeof incidentDocumentSchema>;

/** The published JSON Schema; it accepts the list, one document, and one entry of the list. */
export function incidentJsonSchema(address: string): object {
  const schema = z.union([incidentListSchema, incidentDocumentSchema, incidentSummarySchema]);
  return { $id: address, title: "Incident archive", ...z.toJSONSchema(schema) };
}
