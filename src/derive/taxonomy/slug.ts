/**
 * From a word as people write it to the address of its page.
 *
 * In:   a tag, a service, a cause as written, in any script.
 * Out:  `foldOf`: one key for all spellings of a word; `slugOf`: ASCII letters, digits and hyphens.
 * Rule: the fold decides what is the same word, the slug only where its page lives. Homophones of
 *       another script may share a slug, never a fold; whoever hands out slugs settles that.
 */
import anyAscii from "any-ascii";

/** A slug is a folder's name: long ones are cut here. */
const longest = 80;

/** Marks that tell words apart (`C`, `C++`, `C#`, `.NET`) and would vanish as punctuation. */
const spoken: readonly (readonly [RegExp, string])[] = [
  [/\+/g, " plus "],
  [/#(?=\s|$)/g, " sharp "],
  [/&/g, " and "],
  [/(?<![\p{L}\p{N}])\.(?=\p{L})/gu, " dot "],
];

const speak = (text: string): string =>
  spoken.reduce((said, [mark, word]) => said.replace(mark, word), text.normalize("NFKC"));

/** The key under which all spellings of a word meet: no case, diacritics, spaces or hyphens. */
export function foldOf(text: string): string {
  const letters = speak(text)
    .toLowerCase()
    .normalize("NFD")
    .replace(/(?<=\p{Script=Latin}\p{M}*)\p{M}/gu, "")
    .normalize("NFC")
    .replace(/[^\P{Script=Latin}a-z]/gu, (letter) => anyAscii(letter).toLowerCase());
  // "1.2" is not "12": a separator between digits tells numbers apart.
  const joined = letters
    .replace(/(?<=\p{N})[\p{P}\p{Z}\p{C}]+(?=\p{N})/gu, "-")
    .replace(/(?<!\p{N})[\p{P}\p{Z}\p{C}]+|[\p{P}\p{Z}\p{C}]+(?!\p{N})/gu, "");
  return joined || text.normalize("NFKC");
}

/** A folder's name for a word: lower-case ASCII, other scripts transliterated, never empty. */
export function slugOf(text: string): string {
  const slug = anyAscii(speak(text))
    .toLowerCase()
    .replace(/['’]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, longest)
    .replace(/^-+|-+$/g, "");
  return (
    slug || Array.from(text.slice(0, 8), (c) => `u${c.codePointAt(0)?.toString(16)}`).join("-")
  );
}
