import type { CatalogueEntry } from "../finding.ts";

export const chartsCatalogue = {} as const satisfies Record<string, CatalogueEntry>;
