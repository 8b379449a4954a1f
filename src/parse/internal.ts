/**
 * Finds the passages that only the internal edition may show: `::: internal` … `:::`.
 *
 * In:   a source, the offset of its body, its blocks.
 * Out:  the passages, with their markers, and findings.
 * Rule: markers count wherever they stand but in code; one that is never closed, or that is spelt
 *       in another way, stops the report.
 */
import { finding, type Finding, type FindingCode } from "../source/finding.ts";
import { foldLookalikes } from "../source/fold.ts";
import { isPlain } from "../source/plain.ts";
import { lineStarts, lineText, placeAt, type Source } from "../source/text.ts";
import type { Span } from "./blank.ts";
import { inlineMarkers, markerOf } from "./internal-marker.ts";

/** Internal passages of one report. */
export interface InternalPassages {
  readonly spans: readonly Span[];
  readonly findings: readonly Finding[];
}

const otherColons = /[：﹕∶꞉˸։׃︓ː]/;
const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff]/;

/** True where a marker may stand: colons have look-alikes and can be pulled apart invisibly. */
export const mayHoldMarkers = (text: string): boolean =>
  text.includes("::") ||
  (!isPlain(text) && (otherColons.test(text) || (invisible.test(text) && text.includes(":"))));

interface Opened {
  readonly internal: boolean;
  readonly colons: number;
  readonly start: number;
}

/** Finds internal passages from the line that `bodyStart` lies in. */
export function findInternal(
  source: Source,
  bodyStart: number,
  code: ReadonlySet<number>,
): InternalPassages {
  const starts = lineStarts(source);
  const spans: Span[] = [];
  const findings: Finding[] = [];
  const report = (problem: FindingCode, offset: number): void => {
    findings.push(finding(problem, source.path, placeAt(source, offset)));
  };
  const opened: Opened[] = [];
  const first = placeAt(source, bodyStart).line - 1;
  for (let index = first; index < starts.length; index++) {
    if (code.has(index)) continue;
    const start = starts[index] ?? 0;
    const line = lineText(source, index + 1);
    if (!mayHoldMarkers(line)) continue;
    const marker = markerOf(line);
    if (marker?.kind === "open") {
      if (marker.internal && !marker.plain) report("internal-marker-disguised", start);
      opened.push({ internal: marker.internal, colons: marker.colons, start });
    } else if (marker?.kind === "close") {
      const last = opened.at(-1);
      if (!last || marker.colons < last.colons) continue;
      opened.pop();
      if (last.internal && !opened.some(({ internal }) => internal))
        spans.push({ start: last.start, end: start + line.length });
    } else {
      const inline = inlineMarkers(line);
      if (inline.length === 0 && inlineMarkers(foldLookalikes(line)).length > 0)
        report("internal-marker-disguised", start);
      for (const { start: from, end } of inline) {
        if (end === undefined) report("internal-marker-in-line", start + from);
        else spans.push({ start: start + from, end: start + end });
      }
    }
  }
  const unclosed = opened.find(({ internal }) => internal);
  if (unclosed) report("internal-not-closed", unclosed.start);
  return { spans, findings };
}
