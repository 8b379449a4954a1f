/**
 * Finds credentials in a text, however they are spelt.
 *
 * In:   a text, exceptions of the site.
 * Out:  each credential's kind and line. Never the credential: findings are printed and logged.
 */
import { decodedRuns, viewsOf } from "./views.ts";
import { entropyOf, isPlaceholder, secretRules } from "./rules.ts";

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

/** Runs of characters that credentials are made of. */
const longRun = /[A-Za-z0-9+]{12,}/g;
/** What announces one: a sign behind certain words, an address with a password, a command. */
const announcing =
  /[:=](?<=(?:pass|pwd|secret|token|key|auth|cookie|credential|session|sid|sig|jwt|dsn|salt|nonce|cert|hmac)\w{0,24}["'\]]?\s{0,3}[:=])|\bbearer\s|:\/\/[^\s/@]{0,80}:[^\s/@]{1,200}@|\bcurl\b|sshpass|\bmysql|\bmachine\s|-----BEGIN|AGE-SECRET|\$[0-9a-z]{1,8}\$/i;

/** True where a credential may stand; most texts hold none and are done with here. */
export function maySecret(text: string): boolean {
  for (const [run] of text.matchAll(longRun)) {
    if (/\d/.test(run) ? /[A-Za-z]/.test(run) : /[a-z][A-Z].*[a-z][A-Z]/.test(run)) return true;
  }
  return announcing.test(text);
}

/** Every credential of a text, in order of lines; at most one a line. */
export function findSecrets(text: string, exceptions: readonly SecretException[] = []): Secret[] {
  const found = new Map<number, string>();
  const allowed = ({ value }: Match): boolean =>
    exceptions.some((exception) => value.includes(exception.text));
  for (const view of viewsOf(text)) {
    if (!maySecret(view)) continue;
    view.split("\n").forEach((line, index) => {
      if (line.length < 12 || found.has(index + 1) || !maySecret(line)) return;
      const plain = matchesOf(line).find((match) => !allowed(match));
      const kind = plain?.kind ?? disguised(line, allowed);
      if (kind !== undefined) found.set(index + 1, kind);
    });
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
  for (const { kind, pattern, entropy = 0 } of secretRules) {
    for (const match of text.matchAll(pattern)) {
      const value = match.groups?.["value"] ?? match[0];
      if (isPlaceholder(value) || (entropy > 0 && !isRandom(value, entropy))) continue;
      matches.push({ kind, value });
    }
  }
  return [...matches, ...randomRuns(text)];
}

/** True for a value that is as mixed as one that was drawn, and no word or number. */
const isRandom = (value: string, entropy: number): boolean =>
  /\d/.test(value) && /[A-Za-z]/.test(value) && entropyOf(value) >= entropy;

/** Long runs of mixed letters and digits that no name, hash or address explains. */
function randomRuns(text: string): Match[] {
  const matches: Match[] = [];
  for (const match of text.matchAll(/(?<![\w+/=.-])[A-Za-z0-9+/_=-]{32,}(?![\w+/=-])/g)) {
    const [value] = match;
    const before = text.slice(Math.max(0, match.index - 12), match.index);
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
