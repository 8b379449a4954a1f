/**
 * Finds the lines on which a credential may stand: most texts have none or one.
 *
 * In:   a text.
 * Out:  the lines that are worth the trial of every rule, in order.
 * Rule: a quick look may bring a line too many, never one too few: `maySecret` has the last word.
 */
import { lookAt, watchFor } from "../../source/look.ts";

/** Runs of characters that credentials are made of, and the shortest that counts. */
const longRun = /[A-Za-z0-9+]{12,}/g;
const shortest = 12;

/** A sign behind a word that announces one, or in an address with a password. */
const sign =
  /[:=](?<=(?:pass|pwd|secret|token|key|auth|cookie|credential|session|sid|sig|jwt|dsn|salt|nonce|cert|hmac)\w{0,24}["'\]]?\s{0,3}[:=])|:\/\/[^\s/@]{0,80}:[^\s/@]{1,200}@/iy;

/** Commands and other words that announce one. */
const command =
  /\bbearer\s|\bcurl\b|sshpass|\bmysql|\bmachine\s|-----BEGIN|AGE-SECRET|\$[0-9a-z]{1,8}\$/gi;
const mayHoldCommand = watchFor(
  "bearer",
  "curl",
  "sshpass",
  "mysql",
  "machine",
  "-----begin",
  "age-secret",
);
const announcing = new RegExp(`${sign.source}|${command.source}`, "i");

/** A line that is worth a closer look. */
export interface SuspectLine {
  /** Counted from 1. */
  readonly line: number;
  readonly text: string;
}

/** The lines of a text on which a credential may stand. */
export function suspectLines(text: string): SuspectLine[] {
  const { turns, colons } = lookAt(text);
  const offsets = [...mixedRuns(text, turns), ...announcingColons(text, colons)];
  if (mayHoldCommand(text) || text.includes("$"))
    for (const { index } of text.matchAll(command)) offsets.push(index);

  const suspects: SuspectLine[] = [];
  let line = 1;
  let taken = 0;
  let start = 0;
  let end = endOfLine(text, 0);
  for (const offset of offsets.toSorted((a, b) => a - b)) {
    for (; offset > end; line++) {
      start = end + 1;
      end = endOfLine(text, start);
    }
    if (line === taken) continue;
    taken = line;
    const found = text.slice(start, end);
    if (maySecret(found)) suspects.push({ line, text: found });
  }
  return suspects;
}

/** True for a line on which a credential may stand. */
function maySecret(line: string): boolean {
  for (const [run] of line.matchAll(longRun)) if (isMixed(run)) return true;
  return announcing.test(line);
}

const isMixed = (run: string): boolean =>
  /\d/.test(run) ? /[A-Za-z]/.test(run) : /[a-z][A-Z].*[a-z][A-Z]/.test(run);

function endOfLine(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}

/** Where long runs stand that no word explains: none is without a turn. */
function mixedRuns(text: string, turns: readonly number[]): number[] {
  const found: number[] = [];
  let end = -1;
  for (const turn of turns) {
    if (turn < end) continue;
    let start = turn;
    while (isInRun(text.charCodeAt(start - 1))) start--;
    end = turn;
    while (isInRun(text.charCodeAt(end))) end++;
    if (end - start >= shortest && isMixed(text.slice(start, end))) found.push(start);
  }
  return found;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
const isInRun = (code: number): boolean => isLetter(code) || isDigit(code) || code === 43;

/** Which colons and equals signs announce one; most stand in times, behind nothing but digits. */
function announcingColons(text: string, colons: readonly number[]): number[] {
  return colons.filter((at) => {
    let before = at - 1;
    while (isDigit(text.charCodeAt(before))) before--;
    const code = text.charCodeAt(before);
    if (before < at - 1 && !isLetter(code) && code !== 95 && text[at + 1] !== "/") return false;
    sign.lastIndex = at;
    return sign.test(text);
  });
}
