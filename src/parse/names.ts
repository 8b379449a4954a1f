/**
 * Puts roles in the place of people's names.
 *
 * In:   a text, names with the role of each.
 * Out:  the text with roles; line breaks stay where they were.
 */

/** Replaces every name, longest first, wherever it stands as words of its own. */
export function replaceNames(text: string, roles: Readonly<Record<string, string>>): string {
  const names = Object.keys(roles).toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
  if (names.length === 0) return text;
  const words = names.map((name) =>
    name
      .split(/\s+/)
      .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
      .join("(\\s+)"),
  );
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join("|")})(?![\\p{L}\\p{N}])`, "gu");
  return text.replace(pattern, (found) => {
    const role = roles[found.replace(/\s+/g, " ")] ?? "";
    // A name across two lines takes its line break along, so that later lines keep their numbers.
    return role + found.replace(/[^\n]/g, "");
  });
}
