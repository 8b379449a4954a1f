/** Cuts a text between words, with an ellipsis where something is missing; `limit` in characters. */
export function clip(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit);
  const end = cut.lastIndexOf(" ");
  return `${(end > limit / 2 ? cut.slice(0, end) : cut).replace(/[\s,;:.–-]+$|[\uD800-\uDBFF]$/, "")}…`;
}
