/** The pictures that link previews show: which page has which. */
import type { IncidentRecord } from "../../model/archive.ts";
import type { PageContext } from "../context.ts";
import { incidentUrl } from "./addresses.ts";

/** Archives with more reports than this share one picture unless the site asks for all. */
const automaticLimit = 100;

/** A picture of 1200 × 630 pixels. */
export interface Picture {
  /** Url, without the mount. */
  readonly url: string;
  /** What it shows, in words. */
  readonly title: string;
}

/** True where each incident has a picture of its own. */
export const ownPictures = ({ settings, records }: PageContext): boolean =>
  settings.openGraphImages === "always" ||
  (settings.openGraphImages === "auto" && records.length <= automaticLimit);

/** The picture of an incident's page, or of the site; undefined where the site wants none. */
export function pictureOf(
  record: IncidentRecord | undefined,
  context: PageContext,
): Picture | undefined {
  const { openGraphImages, title } = context.settings;
  if (openGraphImages === "never") return undefined;
  return record && ownPictures(context)
    ? { url: `${incidentUrl(record.slug)}card.jpg`, title: record.title }
    : { url: "/card.jpg", title };
}
