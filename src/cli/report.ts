/**
 * How a command tells what it found: findings on standard error, one line that counts them, and
 * the exit code.
 */
import { readFileSync } from "node:fs";
import { printFindings } from "../check/print/index.ts";
import { summarise } from "../check/print/summary.ts";
import type { Finding } from "../source/finding.ts";
import type { Source } from "../source/text.ts";

/** Prints findings as text. Errors, and more warnings than allowed, set exit code 1. */
export function reportFindings(
  findings: readonly Finding[],
  reports: number,
  maxWarnings = Infinity,
): void {
  const errors = findings.filter(({ level }) => level === "error").length;
  if (errors > 0 || findings.length - errors > maxWarnings) process.exitCode = 1;
  process.stderr.write(findingsText(findings, reports));
}

/** Findings as text with a line that counts them; empty where there are none. */
export function findingsText(findings: readonly Finding[], reports: number): string {
  if (findings.length === 0) return "";
  const colour = process.stderr.isTTY && !process.env["NO_COLOR"];
  const text = printFindings(findings, sourceOf, { format: "text", colour });
  return `${text}\n${summarise(findings, reports)}\n`;
}

/** Prints why a command did not do its work and sets the exit code. */
export function fail(message: string, exitCode: number): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = exitCode;
}

function sourceOf(path: string): Source | undefined {
  try {
    return { path, text: readFileSync(path, "utf8").replace(/^\ufeff/, "") };
  } catch {
    return undefined; // the finding is about a file that is not there
  }
}
