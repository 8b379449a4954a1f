/** Every code that the software can report, by area. A code is never renamed or reused. */
import { archivesCatalogue } from "./archives.ts";
import { chartsCatalogue } from "./charts.ts";
import { frontMatterCatalogue } from "./front-matter.ts";
import { importCatalogue } from "./import.ts";
import { publishCatalogue } from "./publish.ts";
import { safetyCatalogue } from "./safety.ts";
import { sourceCatalogue } from "./source.ts";
import { tagsCatalogue } from "./tags.ts";
import { timelineCatalogue } from "./timeline.ts";

export const catalogue = {
  ...sourceCatalogue,
  ...frontMatterCatalogue,
  ...timelineCatalogue,
  ...chartsCatalogue,
  ...tagsCatalogue,
  ...safetyCatalogue,
  ...publishCatalogue,
  ...archivesCatalogue,
  ...importCatalogue,
} as const;

/** A stable name of one kind of finding, such as `unknown-severity`. */
export type FindingCode = keyof typeof catalogue;
