/**
 * Everything that makes pages about the whole archive. One line for each producer.
 */
import type { PageProducer } from "../context.ts";
import { homePage } from "./home.ts";
import { iconPage } from "./icon.ts";
import { incidentsPages } from "./incidents.ts";
import { notFoundPage } from "./not-found.ts";

/** The producers by the name that progress lines show. Their order changes no byte. */
export const producers: Readonly<Record<string, PageProducer>> = {
  home: homePage,
  icon: iconPage,
  incidents: incidentsPages,
  "not found": notFoundPage,
};
