/**
 * An incident as the API of Statuspage exports it: one JSON document to a report.
 *
 * Source: Atlassian's Statuspage API, `GET /incidents/{id}` and `GET /incidents.json`.
 */
import * as z from "zod";
import { finding } from "../source/finding.ts";
import type { Source } from "../source/text.ts";
import type { Converted } from "./document.ts";
import { escapeMarkdown } from "./escape.ts";

const update = z.object({
  status: z.string().optional(),
  body: z.string().nullish(),
  created_at: z.string(),
  display_at: z.string().nullish(),
});

const incident = z.object({
  name: z.string(),
  shortlink: z.string().nullish(),
  started_at: z.string().nullish(),
  resolved_at: z.string().nullish(),
  postmortem_body: z.string().nullish(),
  postmortem_published_at: z.string().nullish(),
  components: z.array(z.object({ name: z.string() })).nullish(),
  incident_updates: z.array(update).default([]),
});

const document = z.union([z.object({ incident }), incident.transform((i) => ({ incident: i }))]);

/** Converts one exported incident. */
export function convertStatuspage(source: Source): Converted {
  const empty = { title: undefined, body: "", published: undefined, authors: [], tags: [] };
  const nothing = { summary: undefined, origin: undefined, keys: {}, remarks: [], words: "" };
  let parsed: ReturnType<typeof document.safeParse>;
  try {
    parsed = document.safeParse(JSON.parse(source.text));
  } catch {
    const why = "this is not JSON";
    return { ...empty, ...nothing, findings: [refuse(source, why)] };
  }
  if (!parsed.success) {
    const why = "it has no incident with a `name` and `incident_updates`";
    return { ...empty, ...nothing, findings: [refuse(source, why)] };
  }
  const found = parsed.data.incident;
  const updates = found.incident_updates
    .map((entry) => ({ ...entry, at: entry.display_at ?? entry.created_at }))
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const list = updates.map(({ at, status, body }) => {
    const words = escapeMarkdown((body ?? "").trim()).replaceAll("\n", "\n  ");
    return `- ${at.replace(/\.\d+(?=Z|[+-])/, "")}${status ? ` **${capitalised(status)}**` : ""} ${words}`;
  });
  const services = (found.components ?? []).map(({ name }) => name);
  return {
    ...empty,
    ...nothing,
    title: found.name,
    body: [
      ...(found.postmortem_body ? [found.postmortem_body.trim()] : []),
      ...(list.length > 0 ? ["## Updates", list.join("\n")] : []),
    ].join("\n\n"),
    published: found.postmortem_published_at?.slice(0, 10),
    origin: found.shortlink ?? undefined,
    keys: {
      ...(services.length > 0 ? { services } : {}),
      ...(found.started_at ? { started: found.started_at } : {}),
      ...(found.resolved_at ? { resolved: found.resolved_at, status: "resolved" } : {}),
    },
    words: [found.name, found.postmortem_body ?? "", ...updates.map(({ body }) => body ?? "")].join(
      "\n\n",
    ),
    findings: [],
  };
}

const capitalised = (status: string): string =>
  status.charAt(0).toUpperCase() + status.slice(1).replaceAll("_", " ");

const refuse = (source: Source, why: string) =>
  finding(
    "import-format",
    source.path,
    { line: 1, column: 1 },
    { format: "a Statuspage export", why },
  );
