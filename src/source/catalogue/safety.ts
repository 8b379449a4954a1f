import type { CatalogueEntry } from "../finding.ts";

export const safetyCatalogue = {} as const satisfies Record<string, CatalogueEntry>;
