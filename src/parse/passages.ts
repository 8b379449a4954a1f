/**
 * The text of a report as one edition may see it.
 *
 * In:   a source, the offset of its body, whether internal passages are hidden.
 * Out:  the text with every hidden passage blanked, and findings.
 * Rule: all that comes later reads this text, so that nothing derived can show what is hidden.
 */
import type { Finding } from "../source/finding.ts";
import type { Source } from "../source/text.ts";
import { blank, type Span } from "./blank.ts";
import { codeLines, readBlocks } from "./code-lines.ts";
import { dropInternalRows, internalRows } from "./internal-rows.ts";
import { findInternal, mayHoldMarkers } from "./internal.ts";
import { findInvisible, mayHoldInvisible } from "./invisible.ts";
import { findUnusedFootnotes, mayHoldFootnotes } from "./unused-footnotes.ts";

/** A text without what it hides. */
export interface Passages {
  readonly text: string;
  /** Where internal passages and rows stand, hidden or not. */
  readonly internal: readonly Span[];
  readonly findings: readonly Finding[];
}

/** A table that may mark its own rows as internal. Its words are asked for first: few texts hold them. */
const marks = /internal|visibility|private|confidential/i;
const markedTable = new RegExp(String.raw`\|.*(?:${marks.source})|(?:${marks.source}).*\|`, "i");

/** Blanks what is never shown and, if asked to, what only the internal edition shows. */
export function readPassages(
  source: Source,
  bodyStart: number,
  { hideInternal }: { readonly hideInternal: boolean },
): Passages {
  const markers = mayHoldMarkers(source.text);
  const invisible = mayHoldInvisible(source.text);
  const footnotes = mayHoldFootnotes(source.text);
  let { text } = source;
  let findings: readonly Finding[] = [];
  const spans: Span[] = [];
  if (markers || invisible || footnotes) {
    const code = codeLines(source, readBlocks(source, bodyStart));
    const internal = findInternal(source, bodyStart, code);
    findings = internal.findings;
    spans.push(...internal.spans);
    text = blank(text, [
      ...(hideInternal ? internal.spans : []),
      ...(invisible ? findInvisible(source, bodyStart, code) : []),
      ...(footnotes ? findUnusedFootnotes(source, bodyStart, code) : []),
    ]);
  }
  if (text.includes("|") && marks.test(text) && markedTable.test(text)) {
    const kept = { path: source.path, text };
    const blocks = readBlocks(kept, bodyStart);
    if (hideInternal) text = dropInternalRows(kept, blocks);
    else spans.push(...internalRows(kept, blocks));
  }
  return { text, internal: spans, findings };
}
