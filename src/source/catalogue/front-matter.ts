import type { CatalogueEntry } from "../finding.ts";

export const frontMatterCatalogue = {} as const satisfies Record<string, CatalogueEntry>;
