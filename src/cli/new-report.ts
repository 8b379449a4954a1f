/**
 * The report that `postmortem new` begins with: every section named, nothing claimed.
 *
 * Rule: it builds and passes `check` as it stands; what it cannot know is a comment.
 */
import { stringify } from "yaml";

/** What is known of an incident when its report is begun. */
export interface Beginning {
  readonly title: string;
  /** The day in the report's file name and front matter, `YYYY-MM-DD`. */
  readonly date: string;
  readonly severity: string | undefined;
  /** Only where the file's name would give an address that another report has. */
  readonly slug: string | undefined;
  /** What the site's settings offer, the default first. */
  readonly severities: readonly string[];
  readonly statuses: readonly string[];
  readonly timezone: string;
}

/** The text of a new report. */
export function newReport(beginning: Beginning): string {
  const { title, date, severity, slug, severities, statuses, timezone } = beginning;
  return `---
${key("title", title)}${key("date", date)}${slug === undefined ? "" : key("slug", slug)}# author: a key of _data/authors.yaml, or a name
tags: []
${severity === undefined ? `# severity: ${severities.join(", ")}\n` : key("severity", severity)}${key("status", statuses[0] ?? "")}# other statuses: ${statuses.slice(1).join(", ")}
services: []
${key("timezone", timezone)}# started: ${date}T09:00
# detected: ${date}T09:10
# mitigated: ${date}T09:30
# resolved: ${date}T10:00
# draft: true keeps the report out of the public site
---

## Summary

_What broke, for whom, and for how long, in two or three sentences._

## Impact

_What people could not do, and how many of them._

## Timeline

_One line for each thing that happened, beginning with its time._

<!--
- ${date} 09:00 - A new configuration is deployed.
- 09:10 - An alert fires for failing payments.
- 09:30 - The configuration is rolled back; errors fall.
- 10:00 - The queue is empty, everything works again.
-->

## Contributing factors

_What made it possible, and what made it last._

## What went well

_What to keep._

## Action items

_Who does what until when, so that it does not happen again._
`;
}

/** One line of YAML, quoted where it must be. */
const key = (name: string, value: string): string =>
  stringify({ [name]: value }, { lineWidth: 0, schema: "core" });
