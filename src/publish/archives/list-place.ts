/** Where in a list of incidents something is wrong. */
import type { Place } from "../../source/text.ts";

const start: Place = { line: 1, column: 1 };

/** The place that `JSON.parse` names; the beginning where it names none. */
export function placeOfSyntaxError(text: string, error: unknown): Place {
  const at = /at position (\d+)/.exec(error instanceof Error ? error.message : "")?.[1];
  if (at === undefined) return start;
  const before = text.slice(0, Number(at)).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** The line of an incident: lists hold one a line, below the line that begins them. */
export function lineOfIssue(text: string, [, index]: readonly PropertyKey[]): Place {
  if (typeof index !== "number") return start;
  const line = text.split("\n", index + 2)[index + 1]?.trim() ?? "";
  return /^\{.*\},?$/.test(line) ? { line: index + 2, column: 1 } : start;
}
