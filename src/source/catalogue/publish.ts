import type { CatalogueEntry } from "../finding.ts";

export const publishCatalogue = {} as const satisfies Record<string, CatalogueEntry>;
