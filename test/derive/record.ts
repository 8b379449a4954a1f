/** A record with nothing in it but what a test states. */
import { recordEvents } from "../../src/derive/recorded-events.ts";
import type { IncidentRecord } from "../../src/model/archive.ts";

export function record(fields: Partial<IncidentRecord> & { slug: string }): IncidentRecord {
  const { tags = [], services = [], related = [] } = fields;
  return {
    title: fields.slug,
    file: `incidents/${fields.slug}.md`,
    published: undefined,
    started: undefined,
    resolved: undefined,
    day: undefined,
    severity: undefined,
    status: undefined,
    services,
    tags,
    places: {
      tags: tags.map((_, i) => ({ line: 3, column: i + 1 })),
      services: services.map((_, i) => ({ line: 4, column: i + 1 })),
      related: related.map((_, i) => ({ line: 5, column: i + 1 })),
    },
    authors: [],
    milestones: {},
    measures: {},
    summary: "",
    contributingFactors: [],
    customersAffected: undefined,
    actionItems: [],
    updates: [],
    related,
    events: recordEvents([]),
    charts: [],
    internal: false,
    terms: "",
    ...fields,
  };
}
