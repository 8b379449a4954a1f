/**
 * How a command tells what it found: findings on standard error, one line that counts them, and
 * the exit code.
 */
import { readFileSync } from "node:fs";
import { printFindings, type SourceLookup } from "../check/print/index.ts";
import { withoutRepeats } from "../check/print/repeats.ts";
import { summarise } from "../check/print/summary.ts";
import type { Finding } from "../source/finding.ts";
import type { Source } from "../source/text.ts";

/** Prints findings as text, and how many there are in how many reports. Errors, and more warnings than allowed, set exit code 1. */
export function reportFindings(
  findings: readonly Finding[],
  reports: number | undefined,
  { maxWarnings = Infinity, sources = sourceOf, brief = false }: ReportOptions = {},
): void {
  if (fails(findings, maxWarnings)) process.exitCode = 1;
  process.stderr.write(
    brief ? briefText(findings, reports, sources) : findingsText(findings, reports, sources),
  );
}

/** How findings are printed. */
interface ReportOptions {
  /** More warnings than this set exit code 1. */
  readonly maxWarnings?: number | undefined;
  /** The files that lines are quoted from. */
  readonly sources?: SourceLookup;
  /** True shows a few of many warnings that say the same, and counts the others. */
  readonly brief?: boolean;
}

/** True where findings give exit code 1: an error, or more warnings than allowed. */
export function fails(findings: readonly Finding[], maxWarnings = Infinity): boolean {
  const errors = findings.filter(({ level }) => level === "error").length;
  return errors > 0 || findings.length - errors > maxWarnings;
}

/** Findings as text with a line that counts them; empty where there are none. */
export function findingsText(
  findings: readonly Finding[],
  reports: number | undefined,
  sources: SourceLookup = sourceOf,
): string {
  if (findings.length === 0) return "";
  return `${textOf(findings, sources)}\n${summarise(findings, reports)}\n`;
}

/** The same without repeats: every error, of warnings that say the same a few. */
function briefText(
  findings: readonly Finding[],
  reports: number | undefined,
  sources: SourceLookup,
): string {
  const { findings: shown, leftOut } = withoutRepeats(findings);
  if (leftOut.length === 0) return findingsText(findings, reports, sources);
  const more = `${leftOut.join("\n")}\n\`postmortem check\` lists every place.`;
  return `${textOf(shown, sources)}\n${more}\n\n${summarise(findings, reports)}\n`;
}

const textOf = (findings: readonly Finding[], sources: SourceLookup): string =>
  printFindings(findings, sources, { format: "text", colour: hasColour(process.stderr) });

/** True for a stream that shows colours, unless the reader wants none. */
export const hasColour = (stream: NodeJS.WriteStream): boolean =>
  // A pipe has no `isTTY` at all, and "not said" would let the colour library decide by itself.
  stream.isTTY === true && !process.env["NO_COLOR"];

/** Prints why a command did not do its work and sets the exit code. */
export function fail(message: string, exitCode: number): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = exitCode;
}

/** Reads a file again to show its line. */
export function sourceOf(path: string): Source | undefined {
  try {
    return { path, text: readFileSync(path, "utf8").replace(/^\ufeff/, "") };
  } catch {
    return undefined; // the finding is about a file that is not there
  }
}
