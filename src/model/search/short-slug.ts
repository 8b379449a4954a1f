/**
 * The slug of a report beside its title, as files of rows hold it: most of one says the other again.
 *
 * `12:-2024` is what begins with twelve characters of the title in lower case, with a hyphen for all
 * that are no letters or digits of English, and ends with `-2024`.
 */

const guess = (title: string): string => title.toLowerCase().replace(/[^a-z0-9]+/g, "-");

/** Writes a slug. */
export function shortenSlug(slug: string, title: string): string {
  const guessed = guess(title);
  let same = 0;
  while (same < slug.length && slug[same] === guessed[same]) same++;
  return `${same}:${slug.slice(same)}`;
}

/** Reads what `shortenSlug` wrote. */
export function lengthenSlug(short: string, title: string): string {
  const [, same = "0", rest = ""] = /^(\d+):([^]*)$/.exec(short) ?? [];
  return guess(title).slice(0, Number(same)) + rest;
}
