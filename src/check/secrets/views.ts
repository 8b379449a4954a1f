/**
 * A text as a reader, a browser or a program would see it, so that a spelling hides nothing.
 *
 * In:   text of a report or of an output file.
 * Out:  the same text with entities, escapes, invisible characters and markup undone.
 * Rule: line breaks are kept, so that a line of a view is that line of the text.
 */
import { Buffer } from "node:buffer";
import { decodeHTML } from "entities";
import { remembering } from "../../source/remembering.ts";
import { encodedKind, longRuns } from "./long-runs.ts";
import { withoutMarkup } from "./markup.ts";

/** The ways to read a text, from as written to as shown; equal ones are left out. */
export function viewsOf(text: string): readonly string[] {
  const decoded = decodeText(text);
  const shown = decoded.includes("<") ? withoutMarkup(decoded) : decoded;
  const plain = isParted(shown) ? shown.replace(/[*`~\\]+/g, "") : shown;
  const views = [text, decoded, shown, plain];
  return views.filter((view, index) => view !== views[index - 1]);
}

const marks = "*`~\\";

/** True where marks of Markdown stand within a word. */
function isParted(text: string): boolean {
  for (const mark of marks) {
    for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
      if (!isWord(text.charCodeAt(at - 1))) continue;
      while (marks.includes(text[at] ?? " ")) at++;
      if (isWord(text.charCodeAt(at))) return true;
    }
  }
  return false;
}

const isWord = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 48 && code <= 57) ||
  code === 95;

const ignorable = /[\p{Default_Ignorable_Code_Point}\u200b-\u200f\u2060\ufeff]/gu;

/** Entities, percent and backslash escapes decoded, look-alike forms and invisible characters gone. */
export function decodeText(text: string): string {
  let decoded = text;
  // Twice: an escape may be escaped itself.
  for (let round = 0; round < 2; round++) {
    if (decoded.includes("&")) decoded = decoded.replace(/&[#\w]\w*;?/g, characterOf);
    if (decoded.includes("%")) decoded = decoded.replace(/(?:%[0-9a-f]{2})+/gi, percent);
    if (decoded.includes("\\")) {
      decoded = decoded.replace(
        /\\u\{([0-9a-f]{1,6})\}|\\u([0-9a-f]{4})|\\x([0-9a-f]{2})/gi,
        (escape, long?: string, short?: string, byte?: string) =>
          character(Number.parseInt(long ?? short ?? byte ?? "", 16)) ?? escape,
      );
    }
  }
  return normalized(decoded);
}

/** Characters that normalisation leaves alone wherever they stand are not even looked at. */
const unusual = /[^\0-\x7f–—‘’“”•→·]+/g;
/** Parts of characters, and characters that may join the one before them. */
const joining = /[\p{M}\u1100-\u11ff\u3130-\u318f\ua960-\ua97f\ud7b0-\udfff\uffa0-\uffdc]/u;
/** What a run of unusual characters becomes; undefined where that depends on what is around it. */
const formOf = remembering((run: string) =>
  joining.test(run) || joining.test(run.normalize("NFKC")) ? undefined : inForm(run),
);

/** A text in compatible forms (NFKC) without invisible characters: most have a few unusual ones. */
function normalized(text: string): string {
  let isAlone = true;
  const changed = text.replace(unusual, (run) => {
    const form = formOf(run);
    isAlone &&= form !== undefined;
    return form ?? run;
  });
  return isAlone ? changed : inForm(text);
}

const inForm = (text: string): string => text.normalize("NFKC").replace(ignorable, "");

/** The character of an entity, with what stands behind it; a space for a line break. */
const characterOf = remembering((entity: string) => decodeHTML(entity.replace(lineBreak, " ")));

const lineBreak = /&(?:#(?:0*1[03]|x0*[ad])(?![0-9a-f])|NewLine);?/i;

function percent(escapes: string): string {
  const bytes = Buffer.from(escapes.replaceAll("%", ""), "hex");
  return bytes.toString("utf8").replace(/[\r\n]/g, " ");
}

function character(code: number): string | undefined {
  return code > 0x1f && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

const shortestRun = 24;

/** What hides in base64 or hexadecimal: texts that decode to readable characters. */
export function decodedRuns(text: string): readonly string[] {
  return longRuns(text, encodedKind, shortestRun).flatMap(({ start, end }) => {
    const filling = /^={0,2}/.exec(text.slice(end, end + 2))?.[0] ?? "";
    const run = text.slice(start, end) + filling;
    const kind = /^(?:[0-9a-f]{2}){12,}$/i.test(run) ? "hex" : "base64";
    const decoded = Buffer.from(run, kind).toString("latin1");
    return /^[\t\n\r\x20-\x7e]{12,}$/.test(decoded) ? [decoded] : [];
  });
}
