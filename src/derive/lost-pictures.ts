/**
 * Captions in a report's text whose pictures are gone.
 *
 * In:   the text of a report.
 * Out:  a finding for each caption that has neither a picture nor a chart beside it.
 * Rule: a caption is a short line that the next line repeats and goes on from (a picture's
 *       alternative text and its caption, both kept as text), or a paragraph that begins with
 *       "Figure 3:" or the like.
 */
import { finding, type Finding } from "../source/finding.ts";
import { placeAt, type Source } from "../source/text.ts";

const numbered = /^[*_>\s]*(?:Figure|Fig\.|Chart|Graph|Screenshot)\s+\d{1,3}\s*[:.–—-]\s*\S/i;
const picture = /!\[|<img\b|<svg\b|<picture\b|^\s*(?:`{3,}|~{3,})\s*(?:chart|mermaid)\b/i;
/** A line this long is a sentence of the report rather than a picture's title. */
const longestTitle = 90;
/** How far from its picture a caption may stand, in lines. */
const reach = 3;

/** Finds the captions of lost pictures from `bodyStart` on. */
export function lostPictures(source: Source, bodyStart: number): Finding[] {
  const lines = source.text.slice(bodyStart).split(/\r?\n/);
  const firstLine = placeAt(source, bodyStart).line;
  return lines.flatMap((text, at): Finding[] => {
    if (!isCaption(text, lines, at) || hasPicture(lines, at)) return [];
    const place = { line: firstLine + at, column: text.length - text.trimStart().length + 1 };
    const caption = text.trim().slice(0, longestTitle);
    return [finding("chart-picture-gone", source.path, place, { caption })];
  });
}

function isCaption(text: string, lines: readonly string[], at: number): boolean {
  if (numbered.test(text)) return true;
  const title = text.trim();
  if (title.length <= 8 || title.length > longestTitle || !looksLikeTitle.test(title)) return false;
  const next = (lines[at + 1]?.trim() || lines[at + 2]?.trim()) ?? "";
  return next.startsWith(title) && /^(?:[.:–—]| \(| -)/.test(next.slice(title.length));
}

/** Several words that begin like a sentence and do not end like one. */
const looksLikeTitle = /^[\p{Lu}\p{N}].*\s.*[^.:;!?]$/u;

/** True where a picture or a chart stands just above or below. */
function hasPicture(lines: readonly string[], at: number): boolean {
  if (lines.slice(Math.max(at - reach, 0), at + reach + 1).some((line) => picture.test(line)))
    return true;
  const fence = /^\s*(?:`{3,}|~{3,})/;
  const above = lines.slice(0, at).findLastIndex((line) => line.trim() !== "");
  if (!fence.test(lines[above] ?? "")) return false;
  return picture.test(lines.slice(0, above).findLast((line) => fence.test(line)) ?? "");
}
