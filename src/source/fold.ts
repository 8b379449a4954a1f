/**
 * Folds text that looks alike to one spelling, so that a disguised word is recognised.
 *
 * In:   any text, with look-alike letters, full-width forms or invisible characters.
 * Out:  lower-case text in which what looks like an ASCII letter is that letter.
 * Rule: for recognising only; what is published keeps its own spelling.
 */

/** Letters of other scripts by the ASCII letter they are mistaken for (after NFKC). */
const lookalikes: Readonly<Record<string, string>> = {
  a: "аɑαἀ",
  b: "Ьвʙ",
  c: "сϲᴄ",
  d: "ԁɗ",
  e: "еєҽ",
  f: "ƒ",
  g: "ɡց",
  h: "һհ",
  i: "іıɩιӏ",
  j: "јϳ",
  k: "κкᴋ",
  l: "ⅼӀǀ",
  m: "мᴍ",
  n: "ոпη",
  o: "оοօσ",
  p: "рρ",
  q: "ԛգ",
  r: "гᴦ",
  s: "ѕꜱ",
  t: "тτᴛ",
  u: "υսᴜ",
  v: "ѵνᴠ",
  w: "ԝѡᴡ",
  x: "хχ",
  y: "уүγʏ",
  z: "ᴢ",
  ":": "∶꞉˸։׃︓",
  "-": "‐‑‒–—―−",
};

const letterOf = new Map(
  Object.entries(lookalikes).flatMap(([letter, others]) =>
    [...others].map((other) => [other, letter] as const),
  ),
);

/** Characters without a shape of their own. */
const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu;

/** The text in lower case, without invisible characters or accents, look-alikes made ASCII. */
export function foldLookalikes(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text.toLowerCase();
  const plain = text
    .normalize("NFKD")
    .replace(invisible, "")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[\s\u00a0]/g, " ");
  return Array.from(plain, (character) => letterOf.get(character) ?? character).join("");
}
