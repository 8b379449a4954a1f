/** How many problems there are, in words: the last line of a command that prints findings. */
import type { Finding } from "../../source/finding.ts";

/**
 * `2 errors and 1 warning in 3 reports`, or `no problems in 12 reports`; without a number no more
 * than `2 errors`.
 */
export function summarise(
  findings: readonly Finding[],
  number: number | undefined,
  noun = "report",
): string {
  const errors = findings.filter(({ level }) => level === "error").length;
  const warnings = findings.length - errors;
  const found = [
    ...(errors > 0 ? [count(errors, "error")] : []),
    ...(warnings > 0 ? [count(warnings, "warning")] : []),
  ];
  const told = found.join(" and ") || "no problems";
  return number === undefined ? told : `${told} in ${count(number, noun)}`;
}

const count = (number: number, noun: string): string =>
  `${number} ${noun}${number === 1 ? "" : "s"}`;
