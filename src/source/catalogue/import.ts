import type { CatalogueEntry } from "../finding.ts";

export const importCatalogue = {} as const satisfies Record<string, CatalogueEntry>;
