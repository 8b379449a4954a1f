import type { CatalogueEntry } from "../finding.ts";

export const tagsCatalogue = {} as const satisfies Record<string, CatalogueEntry>;
