/**
 * Findings for people: place, level and code; the sentence; the line; the fix.
 *
 * Rule: the place begins its line, so that terminals and editors make it a link.
 */
import { createColors } from "picocolors";
import { type Finding, isConfidential } from "../../source/finding.ts";
import type { PrintOptions, SourceLookup } from "./format.ts";
import { frameAt } from "./frame.ts";
import { visible } from "./visible.ts";

/** Prints findings one after another, an empty line between them and a line break at the end. */
export function printText(
  findings: readonly Finding[],
  sources: SourceLookup,
  { colour }: PrintOptions,
): string {
  const paint = createColors(colour);
  const blocks = findings.map((finding) => {
    const loud = finding.level === "error" ? paint.red : paint.yellow;
    const source = sources(finding.file);
    const frame = source && !isConfidential(finding.code) && frameAt(source, finding);
    const place = `${paint.bold(visible(finding.file))}:${finding.line}:${finding.column}`;
    return [
      `${place} ${loud(finding.level)} ${paint.dim(finding.code)}`,
      `  ${visible(finding.message)}`,
      ...(frame
        ? [
            `  ${paint.dim(frame.gutter)}${frame.code}`,
            `  ${frame.indent}${loud(paint.bold(frame.carets))}`,
          ]
        : []),
      `  ${paint.cyan("Fix:")} ${visible(finding.fix)}`,
    ].join("\n");
  });
  return blocks.length === 0 ? "" : `${blocks.join("\n\n")}\n`;
}
