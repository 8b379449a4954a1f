/**
 * The pages of one report: its page, its JSON, what its charts bring.
 *
 * In:   a reading, and what the archive around it knows.
 * Out:  pages and findings.
 */
import { checkPublished } from "../../check/secrets/index.ts";
import { type Beside, besideInTime } from "../../derive/beside.ts";
import { relatedIncidents, type RelatedIncident } from "../../derive/related.ts";
import { servicesOf, settleTaxonomy, tagsOf } from "../../derive/taxonomy/index.ts";
import type { IncidentReading } from "../../model/archive.ts";
import { renderBody } from "../../render/body.ts";
import { type ChartCache, drawCharts } from "../../render/chart/draw-charts.ts";
import type { PageContext } from "../../render/context.ts";
import { isUndated } from "../../render/incident/undated.ts";
import { incidentJson } from "../../render/open-data/incident-json.ts";
import { incidentMetadata } from "../../render/open-data/metadata.ts";
import type { Page } from "../../render/page.ts";
import { incidentPage } from "../../render/pages/incident.ts";
import { searchMarks } from "../../render/search/marks.ts";
import { type ReadBeside, readerBeside } from "../../source/beside.ts";
import type { Finding } from "../../source/finding.ts";
import { picturesOf } from "./pictures.ts";

/** What stands around one report in its archive. */
export interface Surroundings extends Beside {
  readonly related: readonly RelatedIncident[];
}

/** Gives what stands around a report, by its slug. */
export type SurroundingsOf = (slug: string) => Surroundings;

const known = new WeakMap<PageContext["records"], [PageContext["settings"], SurroundingsOf]>();

/** What stands around each report of the archive. Asked again for the same records it knows. */
export function surroundingsOf({
  records,
  settings,
}: Pick<PageContext, "records" | "settings">): SurroundingsOf {
  const before = known.get(records);
  if (before?.[0] === settings) return before[1];
  const beside = besideInTime(records);
  const related = relatedIncidents(records, settleTaxonomy(records, settings));
  const made = new Map<string, Surroundings>();
  const around: SurroundingsOf = (slug) => {
    const found = made.get(slug) ?? { ...beside(slug), related: related(slug) };
    made.set(slug, found);
    return found;
  };
  known.set(records, [settings, around]);
  return around;
}

/** What the pages of a report are made with besides the report itself. */
export interface IncidentPagesOptions {
  /** Keeps drawn charts. Default: each is drawn. */
  readonly cache?: ChartCache | undefined;
  /** Reads files beside the report. Default: from the disk. */
  readonly readFile?: ReadBeside;
}

const fileOf = ({ incident: { source } }: IncidentReading): string => source.file ?? source.path;

/** Makes the pages of one report. */
export async function incidentPages(
  reading: IncidentReading,
  { earlier, later, related }: Surroundings,
  context: PageContext,
  { cache, readFile = readerBeside(fileOf(reading)) }: IncidentPagesOptions = {},
): Promise<{ pages: readonly Page[]; findings: readonly Finding[] }> {
  const { incident, timeline, record } = reading;
  const { settings, link, records } = context;
  const drawn = { incident, timeline, readFile, settings, link };
  const charts = await drawCharts(cache ? { ...drawn, cache } : drawn);
  const taxonomy = settleTaxonomy(records, settings);
  const body = renderBody(incident, {
    events: timeline.events,
    figures: charts.figures,
    isUndated: isUndated(reading),
    remoteImages: settings.safety.remoteImages,
  });
  const pictures = await picturesOf(incident, body.assets, readFile);
  const secrets = await checkPublished(incident.source, charts.files, settings.safety.allow);
  const page = incidentPage(
    reading,
    {
      body,
      charts: charts.stated,
      tags: tagsOf(record, taxonomy),
      services: servicesOf(record, taxonomy),
      neighbours: { earlier, later, related },
      head: incidentMetadata(record, context),
      scripts: charts.stated.length + charts.figures.size > 0 ? ["charts"] : [],
      search: searchMarks(record, context),
    },
    context,
  );
  return {
    pages: [page, incidentJson(reading, context), ...charts.files, ...pictures.pages],
    findings: [...charts.findings, ...pictures.findings, ...secrets],
  };
}
