/**
 * Plain text as Markdown that reads the same: signs that Markdown would take for its own are
 * escaped, and no others.
 */

/** Escapes the text of one line or paragraph. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\\(?=[!-/:-@[-`{-~])/g, "\\\\")
    .replace(/[*`]|~~/g, "\\$&")
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_")
    .replace(/\[(?=[^\]\n]*\][([:])/g, "\\[")
    .replace(/<(?=[a-z/!?])/gi, "\\<")
    .replace(/&(?=#?\w+;)/g, "\\&")
    .split("\n")
    .map(escapeStart)
    .join("\n");
}

/** Escapes what has a meaning at the start of a line alone. */
function escapeStart(line: string): string {
  return line
    .replace(/^(\s*)(#{1,6}(?=\s|$)|[-+](?=\s)|>|(?:={2,}|-{2,})\s*$|\|)/, "$1\\$2")
    .replace(/^(\s*\d{1,9})([.)])(?=\s)/, "$1\\$2");
}
