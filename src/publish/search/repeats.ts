/**
 * Entries of a timeline stand on a page twice, as events and in the report: the index takes one.
 *
 * In:   the markup of an incident's page.
 * Out:  the same, where list items and rows of the report hold no more than the time of their event.
 * Rule: an entry is left out only where its event holds all of its words, one after another.
 */

const event =
  /<li class="event [^"]*" id="event-([^"]+)">[^]*?<div class="event-body"><p>([^]*?)<\/p>/g;

/** A list item or a row without others in it. */
const entry = /<(li|tr)>((?:(?!<(?:\/?(?:li|ul|ol|tr|table)|pre)\b)[^])*)<\/\1>/g;

/** The time in the report that an event was read from. */
const said = /<(a|span) class="said" id="said-([^"]+)"[^>]*>[^]*?<\/\1>/g;

/** Leaves out what is said twice. */
export function withoutRepeats(markup: string): string {
  const events = new Map(Array.from(markup.matchAll(event), ([, id, text = ""]) => [id, text]));
  return markup.replace(entry, (whole, name: string, inside: string) => {
    const times = [...inside.matchAll(said)];
    const text = times.map(([, , id]) => events.get(id) ?? "").join(" ");
    const isRepeat = times.length > 0 && wordsOf(text).includes(wordsOf(inside.replace(said, "")));
    return isRepeat ? `<${name}>${times.map(([time]) => time).join(" ")}</${name}>` : whole;
  });
}

/** Words with a space around each. */
function wordsOf(markup: string): string {
  const words = markup.replace(/<[^>]*>/g, " ").match(/[^\s\p{P}]+/gu) ?? [];
  return ` ${words.join(" ")} `;
}
