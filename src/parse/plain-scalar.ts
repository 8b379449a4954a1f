/**
 * Reads what stands behind a key or a dash: words, texts in quotes, whole numbers, lists of words.
 *
 * Out:  just what the full reader would give, or undefined where it has to be asked.
 */
import type { YamlPlace } from "./yaml-place.ts";

/** A value and where it stands. */
export interface PlainValue {
  readonly value: unknown;
  readonly place: YamlPlace;
}

/** One line of words: no mark of YAML's own at its beginning, no `: ` and no ` #` inside. */
const word =
  /^[A-Za-z0-9](?:[\w ./()+@,;'"%!?&=$*<>~^{}[\]–—‘’“”…-]|:(?=\S)|(?<=\S)#|[\u00c0-\u017f])*$/;
const day = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)?$/;
const whole = /^(?:0|[1-9]\d{0,14})$/;
/** What YAML may read as a number of another kind, or as something else than words. */
const other = /^(?:\d[\d.]*(?:[eE][-+]?\d+)?|0[ox].*|true|false|null)$|\s$/i;

/** A place without a key of its own. */
export const placeOf = (
  start: number,
  end: number,
  inside?: ReadonlyMap<string, YamlPlace>,
): YamlPlace => ({ start, end, keyStart: start, keyEnd: start, inside });

/** Reads what is written on the rest of a line, which begins at `start`. */
export function readPlainValue(written: string, start: number): PlainValue | undefined {
  const place = placeOf(start, start + written.length);
  const first = written.charCodeAt(0);
  if (first === 0x22 || first === 0x27) {
    const isWhole = /^"[^"\\]*"$|^'[^']*'$/.test(written);
    return isWhole ? { value: written.slice(1, -1), place } : undefined;
  }
  if (first === 0x5b) return readList(written, start);
  const value = readWord(written);
  return value === undefined ? undefined : { value, place };
}

/** A word or a number; undefined for what YAML might read as something else. */
function readWord(written: string): string | number | boolean | undefined {
  if (written === "true" || written === "false") return written === "true";
  if (whole.test(written)) return Number(written);
  if (day.test(written)) return written;
  return word.test(written) && !other.test(written) ? written : undefined;
}

function readList(written: string, start: number): PlainValue | undefined {
  if (!written.endsWith("]")) return undefined;
  const list: string[] = [];
  const inside = new Map<string, YamlPlace>();
  let at = 1;
  for (const part of written.slice(1, -1).split(",")) {
    const item = part.trim();
    if (!/^[A-Za-z][\w./ -]*$/.test(item) || other.test(item)) return undefined;
    const from = start + at + part.indexOf(item);
    inside.set(String(list.length), placeOf(from, from + item.length));
    list.push(item);
    at += part.length + 1;
  }
  return { value: list, place: placeOf(start, start + written.length, inside) };
}
