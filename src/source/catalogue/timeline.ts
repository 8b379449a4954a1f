import type { CatalogueEntry } from "../finding.ts";

export const timelineCatalogue = {} as const satisfies Record<string, CatalogueEntry>;
