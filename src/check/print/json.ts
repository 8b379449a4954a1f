/** Findings for programs: one document with every finding and the counts of both levels. */
import type { Finding } from "../../source/finding.ts";

/** Prints `{ "findings": […], "errors": n, "warnings": n }`. */
export function printJson(findings: readonly Finding[]): string {
  const count = (level: Finding["level"]): number =>
    findings.filter((finding) => finding.level === level).length;
  const listed = findings.map(({ file, line, column, level, code, message, fix }) => ({
    file,
    line,
    column,
    level,
    code,
    message,
    fix,
  }));
  const whole = { findings: listed, errors: count("error"), warnings: count("warning") };
  return `${JSON.stringify(whole, undefined, 2)}\n`;
}
