/**
 * A report whose front matter has mistakes, made readable, so that one run tells of all of them:
 * what is wrong with its tags, its times and its charts as well.
 *
 * Rule: lines stay where they are, so places hold; nothing of it is ever published.
 */
import type { Finding } from "../../source/finding.ts";
import type { Source } from "../../source/text.ts";

const topLevel = /^[^\s#-]/;

/** The report without the keys that have errors; undefined where that would not help. */
export function withoutBrokenKeys(
  source: Source,
  findings: readonly Finding[],
): Source | undefined {
  const lines = source.text.split("\n");
  const end = lines.findIndex((line, index) => index > 0 && /^---\s*$/.test(line));
  const broken = findings.filter(({ level }) => level === "error").map(({ line }) => line - 1);
  if (broken.length === 0 || broken.some((line) => line < 1 || line >= end)) return undefined;
  for (const line of broken) {
    let first = line;
    while (first > 1 && !topLevel.test(lines[first] ?? "")) first--;
    let last = first + 1;
    while (last < end && !topLevel.test(lines[last] ?? "")) last++;
    const isTitle = /^["']?title["']?\s*:/.test(lines[first] ?? "");
    lines.fill("", first, last);
    if (isTitle) lines[first] = "title: …";
  }
  return { ...source, text: lines.join("\n") };
}
