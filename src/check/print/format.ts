/** The formats in which findings are printed, and what printing needs to know. */
import type { Source } from "../../source/text.ts";

export const printFormats = ["text", "json", "github", "sarif"] as const;
export type PrintFormat = (typeof printFormats)[number];

/** Finds the source of a file; undefined leaves its code frames out. */
export type SourceLookup = (file: string) => Source | undefined;

/** How findings are printed. */
export interface PrintOptions {
  readonly format: PrintFormat;
  /** True on a terminal that shows colours; only `text` uses them. */
  readonly colour: boolean;
}
