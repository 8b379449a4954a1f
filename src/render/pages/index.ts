/**
 * Everything that makes pages about the whole archive. One line for each producer.
 */
import type { PageProducer } from "../context.ts";
import { badge } from "../open-data/badge.ts";
import { calendars } from "../open-data/calendar.ts";
import { cards } from "../open-data/card.ts";
import { feeds } from "../open-data/feeds.ts";
import { incidentsJson } from "../open-data/incident-json.ts";
import { robots } from "../open-data/sitemap.ts";
import { tables } from "../open-data/tables.ts";
import { actionPages } from "./actions.ts";
import { archivePages } from "./archive.ts";
import { archivesPages } from "./archives.ts";
import { authorPages } from "./authors.ts";
import { causePages } from "./causes.ts";
import { homePage } from "./home.ts";
import { iconPage } from "./icon.ts";
import { incidentsPages } from "./incidents.ts";
import { notFoundPage } from "./not-found.ts";
import { onThisDayPages } from "./on-this-day.ts";
import { servicePages } from "./services.ts";
import { severityPages } from "./severities.ts";
import { statisticsPages } from "./statistics.ts";
import { tagPages } from "./tags.ts";
import { openDataPage } from "./open-data.ts";
import { searchPages } from "./search.ts";

/** The producers by the name that progress lines show. Their order changes no byte. */
export const producers: Readonly<Record<string, PageProducer>> = {
  home: homePage,
  icon: iconPage,
  incidents: incidentsPages,
  "not found": notFoundPage,
  tags: tagPages,
  services: servicePages,
  severities: severityPages,
  authors: authorPages,
  causes: causePages,
  archive: archivePages,
  archives: archivesPages,
  "on this day": onThisDayPages,
  statistics: statisticsPages,
  actions: actionPages,
  badge,
  calendars,
  cards,
  feeds,
  "incidents.json": incidentsJson,
  "open data": openDataPage,
  robots,
  search: searchPages,
  tables,
};
