/**
 * Reads one line as a marker of a container: `::: internal`, `::: note`, `:::`.
 *
 * Rule: what looks like the marker of an internal passage is one, however it is disguised; a
 *       disguise is reported, and hides its passage all the same.
 */
import { foldLookalikes } from "../source/fold.ts";
import { editDistance } from "../source/nearest.ts";

/** What a line marks. */
export type Marker =
  | {
      readonly kind: "open";
      readonly internal: boolean;
      readonly colons: number;
      readonly plain: boolean;
    }
  | { readonly kind: "close"; readonly colons: number };

/** What may stand before a marker: quotes, list bullets, indentation. */
const containers = /^(?:[\s>]|[-*+](?=\s)|\d{1,9}[.)](?=\s))*/;

/** Words that mean the same to a writer in a hurry. */
const synonyms = new Set(["private", "confidential", "secret", "hidden", "restricted", "intern"]);

/** Words of their own that differ little. */
const unrelated = new Set(["external", "interval", "intervals"]);

/** The marker on a line; undefined where it holds none. */
export function markerOf(line: string): Marker | undefined {
  const written = line.replace(containers, "").trimEnd();
  const folded = foldLookalikes(written).trim();
  const [, colons = "", rest = ""] = /^(:{2,})\s*(.*)$/.exec(folded) ?? [];
  if (colons === "") return undefined;
  if (rest === "")
    return /^:{3,}$/.test(written) ? { kind: "close", colons: colons.length } : undefined;
  const word = /^[{.\s]*([a-z]+)/.exec(rest)?.[1] ?? "";
  const near =
    (editDistance(word, "internal", 3) <= 2 && !unrelated.has(word)) || synonyms.has(word);
  const internal = near || word.startsWith("internal");
  if (colons.length < 3 && !internal) return undefined;
  const plain = /^:{3,}\s*internal(?:\s|$)/i.test(written);
  return { kind: "open", internal, colons: colons.length, plain };
}

/** A passage within a line; `end` is undefined where it is not closed there. */
export interface InlineMarker {
  readonly start: number;
  readonly end: number | undefined;
}

/** Offsets in a line of passages that open and close in it, `x ::: internal y ::: z`. */
export function inlineMarkers(line: string): readonly InlineMarker[] {
  const found: InlineMarker[] = [];
  const opening = /(?<![:`])(:{3,})\s*\{?\.?internal\b/giu;
  for (let match = opening.exec(line); match; match = opening.exec(line)) {
    const closing = /(?<!:):{3,}(?!:)(?!\s*internal)/giu;
    closing.lastIndex = opening.lastIndex;
    const close = closing.exec(line);
    found.push({ start: match.index, end: close ? closing.lastIndex : undefined });
    if (!close) break;
    opening.lastIndex = closing.lastIndex;
  }
  return found;
}
