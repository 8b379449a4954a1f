/**
 * Prints findings in one of four formats.
 *
 * In:   findings in any order, and a way to the sources they speak of.
 * Out:  text that ends in a line break; the same findings always give the same text.
 */
import { sortFindings, type Finding } from "../../source/finding.ts";
import type { PrintOptions, SourceLookup } from "./format.ts";
import { printGithub } from "./github.ts";
import { printJson } from "./json.ts";
import { printSarif } from "./sarif.ts";
import { printText } from "./text.ts";

export { printFormats, type PrintFormat, type PrintOptions, type SourceLookup } from "./format.ts";

/** Prints findings, sorted by file and place. */
export function printFindings(
  findings: readonly Finding[],
  sources: SourceLookup,
  options: PrintOptions,
): string {
  const sorted = sortFindings(findings);
  switch (options.format) {
    case "text":
      return printText(sorted, sources, options);
    case "json":
      return printJson(sorted);
    case "github":
      return printGithub(sorted);
    case "sarif":
      return printSarif(sorted);
  }
}
