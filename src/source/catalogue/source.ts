import type { CatalogueEntry } from "../finding.ts";

export const sourceCatalogue = {} as const satisfies Record<string, CatalogueEntry>;
