/**
 * Where a report's front matter writes its tags, services and related reports.
 *
 * In:   an incident, the key of a list, the words that the list was settled to.
 * Out:  one place for each word; the place of the key where a word is written in another way.
 */
import type { Incident } from "../../model/incident.ts";
import { placeAt, type Place } from "../../source/text.ts";

/** The places of the words of one list, in their order. */
export function placesOf(
  { source, bodyStart }: Pick<Incident, "source" | "bodyStart">,
  key: "tags" | "services" | "related",
  words: readonly string[],
): Place[] {
  if (words.length === 0) return [];
  const front = source.text.slice(0, bodyStart);
  const found = new RegExp(`^["']?${key}["']?[ \\t]*:`, "m").exec(front);
  if (!found) return words.map(() => ({ line: 1, column: 1 }));
  const from = found.index + found[0].length;
  const next = /^[^\s#-]/m.exec(front.slice(from));
  const end = next ? from + next.index : front.length;
  const value = front.slice(from, end);
  let at = 0;
  return words.map((word) => {
    const here = value.indexOf(word, at);
    if (here < 0) return placeAt(source, found.index);
    at = here + word.length;
    return placeAt(source, from + here);
  });
}
