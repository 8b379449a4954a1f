/**
 * Says what happened at a time: the clause that tells it, readable by itself.
 *
 * In:   the text and a sighting.
 * Out:  plain text without the time expression; empty when the report tells nothing beside it.
 * Rule: whole sentences where they fit; never cut inside a word.
 */
import type { Span } from "../../parse/block.ts";
import { hasWords } from "../../parse/has-words.ts";
import { foldSpaces, plainText, stripMarkup } from "../../parse/plain-text.ts";
import { sentenceAround } from "./sentence.ts";
import type { Sighting } from "./sighting.ts";

/** Longest text of an event, in characters. */
const longest = 280;

/** Labels that say nothing by themselves: what they stand under says it. */
const bareLabel =
  /^(?:date|time|when|period|time ?frame|window|duration|dates|times?(?:tamp)?s?|date and time)$/i;

/** What the report tells beside a time. `others` are the other times of the same passage. */
export function wordingOf(text: string, sighting: Sighting, others: readonly Span[]): string {
  const { passage, moment, label, told, leads } = sighting;
  if (told.length > 0) return shorten(tidy(rowWording(text, sighting)));
  const span = moment ?? sighting.day ?? sighting.after?.words;
  if (!span) return "";
  const { masked, start } = passage;
  if (label !== undefined) return shorten(labelWording(text, sighting, span));
  if (leads || passage.block.kind === "heading") {
    const { start: from, end } = enclosing(masked, span);
    // An entry may open with "At about": what stands before its time goes with the time.
    const head = leads && !/\p{L}{8}/u.test(masked.slice(0, from)) ? 0 : from;
    return shorten(tidy(plainText(text, passage, [shift({ start: head, end }, start)])));
  }
  const phrase = { start: moment?.phrase ?? span.start, end: span.end };
  const sentence = withoutHead(masked, sentenceAround(masked, span), others);
  const clause = clauseOf(masked, sentence, phrase, others);
  const { start: from, end } = enclosing(masked, phrase);
  const say = (part: Span): string =>
    tidy(
      [
        plainText(text, shift({ start: part.start, end: Math.max(part.start, from) }, start)),
        /\b(?:until|till)\b/i.test(masked.slice(phrase.start, span.start)) ? "until then" : "",
        stripMarkup(text.slice(start + end, start + Math.max(part.end, end))).replace(fromThen, ""),
      ].join(" "),
    );
  const worded = say(clause);
  return shorten(begun(isReadable(worded) ? worded : say(sentence)));
}

/** What leads to a time, and what parts it from the words before it. */
const leadsTo =
  /(?:\b(?:at|or|on|by|from|until|till|since|around|about|approximately|before|after)\s+|[~≈(\s])+$/i;
const parts = /(?:[,;:–—-]|\b(?:and|but|then|while|when))$|^$/i;

/**
 * What a sentence with several times says at one of them: "It was found by 22:50 and mended at 23:01"
 * says "it was found" and "mended". Undefined where the time stands before what it tells.
 */
export function saidAt(
  { passage, moment, leads }: Sighting,
  others: readonly Span[],
): string | undefined {
  if (!moment || leads || others.length < 2) return undefined;
  const { masked } = passage;
  const sentence = sentenceAround(masked, moment);
  const ends = others
    .filter(({ start, end }) => start >= sentence.start && end <= sentence.end)
    .map(({ end }) => end);
  if (ends.length < 2) return undefined;
  const from = Math.max(sentence.start, ...ends.filter((end) => end <= moment.start));
  const said = masked.slice(from, moment.start).replace(leadsTo, "").trim();
  return parts.test(said) || said.length < 8 ? undefined : said;
}

/** "from 14:05 on": goes with the time. */
const fromThen = /^on(?:wards?)?(?=[.,;!]|$)/;

/** Words that sentences begin with: no name of a program is spelled like them. */
const opening =
  /^(?:the|an?|this|these|those|our|my|their|its|his|her|we|it|they|he|she|you|there|all|some|most|both|each|every(?:one|body|thing)?|no(?:body)?|another|one|two|three|after|before|when|while|because|since|as|users?|customers?|people|someone|somebody) /;

/** "At 9:30 the tests failed": what is left of a sentence begins like one. */
const begun = (words: string): string =>
  opening.test(words) ? words.charAt(0).toUpperCase() + words.slice(1) : words;

/** "00:01 Finds that it went quiet at 22:40": the time of the entry tells nothing of the other. */
function withoutHead(masked: string, sentence: Span, others: readonly Span[]): Span {
  const head = others.find(
    ({ start, end }) =>
      start >= sentence.start &&
      end < sentence.end &&
      !hasWords(masked.slice(sentence.start, start)),
  );
  return head && /^\s*[-–—:|\])]|^\s+\p{L}/u.test(masked.slice(head.end, head.end + 6))
    ? { start: head.end, end: sentence.end }
    : sentence;
}

const shift = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

/** A row tells by its other cells; where it holds several times, each is named by its column. */
function rowWording(text: string, { told, label }: Sighting): string {
  const cells = told.map((cell) => plainText(text, cell)).filter((cell) => cell !== "");
  if (label === undefined) return cells.join(" – ");
  if (cells.includes(label)) return cells.join(" – ");
  return `${label}: ${cells.join(" – ")}`;
}

/** "Start Time: Downtime" for a labelled time under a title, with what the line says after it. */
function labelWording(
  text: string,
  { passage, label = "", under, standing: { parent } }: Sighting,
  span: Span,
): string {
  const rest = tidy(plainText(text, { start: passage.start + span.end, end: passage.end }));
  const holder = parent && tidy(plainText(text, parent).split(/ [-*•] /)[0] ?? "");
  const named = bareLabel.test(label) && holder ? holder : label;
  const titled = under === undefined ? named : `${under}: ${named}`;
  return rest === "" ? titled : `${titled}: ${rest}`;
}

/** The time with the brackets around it. */
function enclosing(masked: string, { start, end }: Span): Span {
  const before = /[[(]\s*$/.exec(masked.slice(0, start));
  const after = /^\s*[\])]/.exec(masked.slice(end));
  // "14:57 UTC (9:57 a.m. ET": the bracket that a second zone opens closes behind the time.
  const inside = masked.slice(start, end);
  if (after && inside.includes("(") && !inside.includes(")"))
    return { start, end: end + after[0].length };
  return before && after ? { start: before.index, end: end + after[0].length } : { start, end };
}

const seams =
  /[,;:–—]\s+(?:and\s+|but\s+|so\s+|then\s+)?|\s+(?:and|but|while|then)\s+(?:again\s+)?(?=(?:at|by|around|from|between|about|the|we|it|they|I|most|all)\b)/gi;

/** The part of a sentence that speaks of one of its several times. */
function clauseOf(masked: string, sentence: Span, phrase: Span, others: readonly Span[]): Span {
  const inside = others.filter(
    (it) => it.start >= sentence.start && it.end <= sentence.end && it.end !== phrase.end,
  );
  if (inside.length === 0) return sentence;
  const earlier = Math.max(
    -1,
    ...inside.filter((it) => it.end <= phrase.start).map((it) => it.end),
  );
  const later = Math.min(
    Infinity,
    ...inside.filter((it) => it.start >= phrase.end).map((it) => it.start),
  );
  let { start, end } = sentence;
  for (const seam of masked.slice(sentence.start, sentence.end).matchAll(seams)) {
    const at = sentence.start + seam.index;
    const past = at + seam[0].length;
    if (earlier >= 0 && at >= earlier && at <= phrase.start) start = past;
    // "At 13:00, we saw …" tells behind a seam; "down from 13:00 to 13:10 and again from …" does not.
    const isBehind = at > phrase.end + 4 || seam[0].includes("again");
    if (later < Infinity && end === sentence.end && isBehind && at <= later) end = at;
  }
  return { start, end };
}

/** A clause that a reader understands alone: some words, and not "which" or "that" first. */
const isReadable = (words: string): boolean =>
  words.length >= 12 &&
  /\s/.test(words) &&
  !/^(?:which|that|who|whose|it is|and|or|when|until|both)\b/i.test(words);

/** Takes off what a removed time leaves behind: separators, empty brackets, lone prepositions. */
function tidy(words: string): string {
  const begun = foldSpaces(words.replace(/\(\s*[,;:]?\s*\)|\[\s*\]/g, " "))
    .replace(/^(?:[\s\-–—:;,.|>→=*~•\])]|`(?=`|\s)|onwards?\b)+/, "")
    .replace(/^(?:timeline|summary|overview)\s*[:,–-]+\s*/i, "")
    .replace(/^update[\s:–-]+(?=\p{Lu})/iu, "")
    .replace(/^\(\s*(?:edited|approx(?:imately|\.)?)\s*\)\s*/i, "");
  const joined = gap.test(begun) ? begun.replace(gapBefore, "$1").replace(doubled, "") : begun;
  if (!looseEnd.test(joined.slice(-7))) return joined;
  return joined
    .replace(/(?:\s+(?:at|on|by|from|around|about|[-–—|]))+\s*$/i, "")
    .replace(/[\s\-–—:;,|[(]+$/, "")
    .replace(/^([^()]*)\)$/, "$1")
    .trim();
}

/** A separator behind a blank or another: most words have none, and end in a word or a full stop. */
const gap = /[\s,;:–—-][,.;:!?)]/;
const gapBefore = /\s+([,.;:!?)])(?=\s|$)/g;
const doubled = /[,;:–—-]\s*(?=[,;:.!?])/g;
const looseEnd = /(?:[\s\-–—:;,|[()]|\s(?:at|on|by|from|around|about))$/i;

/** Whole sentences up to the limit; a sentence that is longer ends between two words. */
export function shorten(words: string): string {
  if (words.length <= longest) return words;
  const head = words.slice(0, longest);
  const stops = [...head.matchAll(/[.!?]["”’)]?(?=\s+\p{Lu})/gu)];
  const stop = stops.at(-1);
  if (stop && stop.index > 60) return head.slice(0, stop.index + stop[0].length);
  return `${head.slice(0, head.lastIndexOf(" ")).replace(/[\s,;:–—-]+$/, "")}…`;
}
