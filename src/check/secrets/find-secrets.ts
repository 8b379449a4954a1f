/**
 * Finds credentials in a text, however they are spelt.
 *
 * In:   a text, exceptions of the site.
 * Out:  each credential's kind and line. Never the credential: findings are printed and logged.
 */
import { kindOf, longRuns } from "./long-runs.ts";
import { entropyOf, isPlaceholder, secretRules } from "./rules.ts";
import { suspectLines } from "./suspects.ts";
import { decodedRuns, viewsOf } from "./views.ts";

/** A credential that was found. */
export interface Secret {
  readonly kind: string;
  /** Counted from 1. */
  readonly line: number;
}

/** Texts that a site's owner lets pass, each with a reason. */
export interface SecretException {
  readonly text: string;
  readonly reason: string;
}

/** A line without as many characters holds none. */
const shortest = 12;

/** Every credential of a text, in order of lines; at most one a line. */
export function findSecrets(text: string, exceptions: readonly SecretException[] = []): Secret[] {
  const found = new Map<number, string>();
  const allowed = ({ value }: Match): boolean =>
    exceptions.some((exception) => value.includes(exception.text));
  for (const view of viewsOf(text)) {
    for (const { line, text } of suspectLines(view)) {
      if (text.length < shortest || found.has(line)) continue;
      const plain = matchesOf(text).find((match) => !allowed(match));
      const kind = plain?.kind ?? disguised(text, allowed);
      if (kind !== undefined) found.set(line, kind);
    }
  }
  return Array.from(found, ([line, kind]) => ({ kind, line })).toSorted((a, b) => a.line - b.line);
}

/** The kind of a credential that a line holds in base64 or hexadecimal. */
function disguised(line: string, allowed: (match: Match) => boolean): string | undefined {
  for (const run of decodedRuns(line)) {
    const hidden = matchesOf(run).find((match) => !allowed(match));
    if (hidden) return `${hidden.kind} in another encoding`;
  }
  return undefined;
}

interface Match {
  readonly kind: string;
  readonly value: string;
}

function matchesOf(text: string): Match[] {
  const matches: Match[] = [];
  const folded = text.toLowerCase();
  for (const { kind, needs, pattern, entropy = 0 } of secretRules) {
    if (!needs.some((word) => folded.includes(word))) continue;
    for (const match of text.matchAll(pattern)) {
      const value = match.groups?.["value"] ?? match[0];
      if (isPlaceholder(value) || (entropy > 0 && !isRandom(value, entropy))) continue;
      matches.push({ kind, value });
    }
  }
  matches.push(...randomRuns(text));
  return matches;
}

/** True for a value that is as mixed as one that was drawn, and no word or number. */
const isRandom = (value: string, entropy: number): boolean =>
  /\d/.test(value) && /[A-Za-z]/.test(value) && entropyOf(value) >= entropy;

const drawnKind = kindOf(/[\w+/=-]/);
const shortestDrawn = 32;

/** Long runs of mixed letters and digits that no name, hash or address explains. */
function randomRuns(text: string): Match[] {
  const matches: Match[] = [];
  for (const { start, end } of longRuns(text, drawnKind, shortestDrawn)) {
    const value = text.slice(start, end);
    const before = text.slice(Math.max(0, start - 12), start);
    if (before.endsWith(".")) continue;
    const isPath = value.includes("/") && !/[A-Za-z0-9+]{24}/.test(value);
    const isHash = /^[0-9a-f-]+$/i.test(value) || /sha\d{3}-$|sha\d{3}:$|h1:$/i.test(before);
    const isWords =
      /(?:[a-z]{3,}[-_/]){2}/.test(value) || !/[a-z]/.test(value) || !/[A-Z]/.test(value);
    if (isPath || isHash || isWords || /^sha\d{3}-/.test(value)) continue;
    if (isPlaceholder(value) || !isRandom(value, 4.2) || decodedRuns(value).length > 0) continue;
    matches.push({ kind: "random text", value });
  }
  return matches;
}
