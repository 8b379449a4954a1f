/** The pages that are searched, in the order of the index. */
import type { PageContext } from "../../render/context.ts";
import { incidentUrl } from "../../render/open-data/addresses.ts";

/** Urls of the pages of all incidents, oldest first. */
export const incidentUrls = ({ records }: Pick<PageContext, "records">): readonly string[] =>
  records.map(({ slug }) => incidentUrl(slug)).toReversed();
