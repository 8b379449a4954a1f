/**
 * Shortens what says the same again and again: one unknown tag in hundreds of reports.
 *
 * Rule: only warnings are left out, and what is left out is counted.
 */
import { sortFindings, type Finding } from "../../source/finding.ts";
import { visible } from "./visible.ts";

/** Findings without repeats, in the order of their places, and a line for each kind left out. */
export interface Shortened {
  readonly findings: readonly Finding[];
  readonly leftOut: readonly string[];
}

/** Keeps the first few warnings of one code and one message. */
export function withoutRepeats(findings: readonly Finding[], most = 3): Shortened {
  const counts = new Map<string, { readonly first: Finding; count: number }>();
  const kept = sortFindings(findings).filter((finding) => {
    if (finding.level === "error") return true;
    const key = `${finding.code}\n${finding.message}`;
    const known = counts.get(key);
    if (!known) counts.set(key, { first: finding, count: 1 });
    else known.count++;
    return (known?.count ?? 1) <= most;
  });
  const leftOut = Array.from(counts.values())
    .filter(({ count }) => count > most)
    .toSorted((a, b) => b.count - a.count)
    .map(({ first: { code, message }, count }) => {
      const more = count - most;
      return `${more} more ${more === 1 ? "place" : "places"}: ${code}  ${visible(message)}`;
    });
  return { findings: kept, leftOut };
}
