/**
 * A text folded to what a search compares: letters and digits in one case and form.
 *
 * Out:  UTF-16 units, 0 where something parts two words.
 * Rule: the words of a folded text are those of `wordsOf`, which this spares most texts.
 */
import { unitsOf } from "../../source/units.ts";
import { wordsOf } from "./words.ts";

/** A folded text. It holds until the next one is folded. */
export interface Folded {
  readonly units: Uint16Array;
  readonly length: number;
}

/** What a unit becomes: itself folded, 0 for what parts words, or one of the two below. */
const folds = new Uint16Array(0x10000);
/** Stands for a unit that folds in a way that depends on its neighbours, or to more than one. */
export const entangled = 0xfffe;
const unknown = 0xffff;
folds.fill(unknown, 0x80);
for (let code = 0; code < 0x80; code++)
  folds[code] = wordsOf(String.fromCharCode(code))[0]?.charCodeAt(0) ?? 0;

/** What a unit of joined words becomes: itself. */
const asItIs = Uint16Array.from(folds, (_, code) =>
  code === 0x20 || code >= entangled ? 0 : code,
);

/** Folds a text. */
export function fold(text: string): Folded {
  return replaceUnits(text, folds) ?? replaceUnits(wordsOf(text).join(" "), asItIs) ?? nothing;
}

const nothing: Folded = { units: new Uint16Array(0), length: 0 };

/** Writes the units of a text through a table; undefined where one of them is entangled. */
function replaceUnits(text: string, table: Uint16Array): Folded | undefined {
  const { length } = text;
  const written = unitsOf(text);
  for (let at = 0; at < length; at++) {
    const code = written[at] ?? 0;
    const unit = table[code] ?? 0;
    if (unit < entangled) written[at] = unit;
    else if (unit === unknown) learn(written[at--] ?? 0);
    else return undefined;
  }
  return { units: written, length };
}

/** Characters that join what stands before them, or fold by what stands around them. */
const joining = /[\p{M}\u1100-\u11ff\u3130-\u318f\ua960-\ua97f\ud7b0-\udfff\uffa0-\uffdc\u03a3]/u;

/** Notes what a unit folds to. */
function learn(code: number): void {
  folds[code] = foldOf(code);
}

/** What a unit folds to by itself: 0 where it parts words, or `entangled`. */
export function foldOf(code: number): number {
  const character = String.fromCharCode(code);
  const folded = character.normalize("NFKC").toLowerCase();
  if (joining.test(character) || joining.test(character.normalize("NFKC"))) return entangled;
  if (!/[\p{L}\p{N}]/u.test(folded)) return 0;
  return folded.length === 1 ? folded.charCodeAt(0) : entangled;
}
