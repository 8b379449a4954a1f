/** A title for a document that has none: its own first telling sentence, cut at a word. */

const longest = 100;

/** The first sentence of five words or more, else the first words at all; markup is left out. */
export function standInTitle(body: string): string | undefined {
  const plain = body
    .replace(/<[^>]+>|^\s*(?:[#>|-]+|\d+[.)])\s*|[*_`\\]/gm, " ")
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/\s+/g, " ")
    .trim();
  const sentences = plain.split(/(?<=[.!?])\s+(?=\p{Lu}|["“‘])/u);
  const sentence =
    sentences.slice(0, 5).find((words) => words.split(" ").length >= 5) ?? sentences[0];
  if (!sentence) return undefined;
  const title = sentence.replace(/\.$/, "");
  return title.length <= longest ? title : `${title.slice(0, longest).replace(/\s+\S*$/, "")}…`;
}
