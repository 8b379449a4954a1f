/**
 * Finds the fences of front matter: `---` on line 1 and the next line that begins with `---`.
 *
 * In:   a source.
 * Out:  where the YAML between the fences and the body begin and end.
 * Rule: whatever resembles a fence but is none stops the report. Guessing would publish metadata
 *       as text and lose what it says about drafts.
 */
import { finding, type Finding } from "../source/finding.ts";
import { foldLookalikes } from "../source/fold.ts";
import { placeAt, type Source } from "../source/text.ts";

/** Offsets into the source's text. */
export interface Fences {
  readonly yamlStart: number;
  readonly yamlEnd: number;
  readonly closing: number;
  readonly bodyStart: number;
}

/** Three or more characters of the kinds that fence front matter somewhere, or are typed so. */
const fenceLike = /^\s*(?:[-–—―−⸺⸻─━]{2,}|\+{3,}|;{3,}|={3,}|~{3,}|`{3,})\s*[\w=-]*\s*$/u;

const opening = /^---[ \t]*\r?\n/;

/** The fences of a report, or the finding that says why it has none. */
export function findFences(source: Source): Fences | Finding {
  const { text } = source;
  const opened = opening.exec(text);
  if (!opened) return withoutOpening(source);

  const yamlStart = opened[0].length;
  for (let line = yamlStart; line < text.length; line = nextLine(text, line)) {
    if (text.startsWith("---", line)) {
      const end = nextLine(text, line);
      if (/^---[ \t\r]*$/.test(text.slice(line, end).replace(/\n$/, "")))
        return { yamlStart, yamlEnd: line, closing: line, bodyStart: end };
      return misfit(source, line, end);
    }
    const first = text.charAt(line);
    if (/[\w\s"'#]/.test(first)) continue;
    const end = nextLine(text, line);
    const row = text.slice(line, end).trim();
    if (row === "..." || fenceLike.test(row)) return misfit(source, line, end);
  }
  return finding("front-matter-not-closed", source.path, { line: 1, column: 1 });
}

/** Why a report without `---` on line 1 is refused, at its first line that says anything. */
function withoutOpening(source: Source): Finding {
  const { text } = source;
  const written = /[^\s\ufeff\u200b-\u200d\u2060]/u.exec(text)?.index ?? 0;
  const line = text.lastIndexOf("\n", written) + 1;
  const row = text.slice(line, nextLine(text, line)).trim();
  const plain = foldLookalikes(row);
  return fenceLike.test(row) || /^-{2,}/.test(plain)
    ? misfit(source, line, nextLine(text, line))
    : finding("front-matter-missing", source.path, placeAt(source, line));
}

function misfit(source: Source, line: number, end: number): Finding {
  const written = source.text
    .slice(line, end)
    .replace(/\r?\n$/, "")
    .slice(0, 40);
  return finding("front-matter-fence", source.path, placeAt(source, line), { written });
}

function nextLine(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end + 1;
}
