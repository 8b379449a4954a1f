/**
 * Findings as annotations on a pull request: GitHub's workflow commands.
 *
 * Rule: nothing in a finding can end its command or begin another one. Source of the escapes:
 * `@actions/core`, command.ts.
 */
import type { Finding } from "../../source/finding.ts";
import { visible } from "./visible.ts";

/** Prints one `::error` or `::warning` line for each finding. */
export function printGithub(findings: readonly Finding[]): string {
  return findings
    .map(({ level, file, line, column, code, message, fix }) => {
      const where = `file=${property(file)},line=${line},col=${column},title=${property(code)}`;
      return `::${level} ${where}::${text(message)}%0AFix: ${text(fix)}\n`;
    })
    .join("");
}

const text = (value: string): string => visible(value).replaceAll("%", "%25");

const property = (value: string): string =>
  text(value).replaceAll(":", "%3A").replaceAll(",", "%2C");
