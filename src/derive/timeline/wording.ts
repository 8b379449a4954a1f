/**
 * Says what happened at a time: the clause that tells it, readable by itself.
 *
 * In:   the text and a sighting.
 * Out:  plain text without the time expression; empty when the report tells nothing beside it.
 * Rule: whole sentences where they fit; never cut inside a word.
 */
import type { Span } from "../../parse/block.ts";
import { plainText } from "../../parse/plain-text.ts";
import { sentenceAround } from "./sentence.ts";
import type { Sighting } from "./sighting.ts";

/** Longest text of an event, in characters. */
const longest = 280;

/** What the report tells beside a time. `others` are the other times of the same passage. */
export function wordingOf(text: string, sighting: Sighting, others: readonly Span[]): string {
  const { passage, moment, label, told, leads } = sighting;
  if (told.length > 0) {
    const cells = told.map((cell) => plainText(text, cell)).filter((cell) => cell !== "");
    const [, ...rest] = cells;
    const whole = label !== undefined && label === cells[0] ? [...rest, label] : cells;
    const headed =
      label !== undefined && label !== cells[0]
        ? `${label}: ${whole.join(" – ")}`
        : whole.join(" – ");
    return shorten(tidy(headed));
  }
  const span = moment ?? sighting.day ?? sighting.after?.words;
  if (!span) return "";
  if (leads || passage.block.kind === "heading") {
    const rest = tidy(
      plainText(text, passage, [shift(expression(passage.masked, span), passage.start)]),
    );
    const named =
      label === undefined
        ? rest
        : tidy(rest.replace(/[:=]\s*$/, "").replace(/[:=]\s*(?=[(,.;–-]|$)/, " "));
    return shorten(named);
  }
  const sentence = sentenceAround(passage.masked, span);
  const clause = clauseOf(passage.masked, sentence, span, moment?.phrase ?? span.start, others);
  const cut = shift(
    expression(passage.masked, { start: moment?.phrase ?? span.start, end: span.end }),
    passage.start,
  );
  const worded = tidy(plainText(text, shift(clause, passage.start), [cut]));
  if (isReadable(worded)) return shorten(worded);
  return shorten(tidy(plainText(text, shift(sentence, passage.start), [cut])));
}

const shift = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

/** The time with what encloses it: brackets, a day's part, the separator after it. */
function expression(masked: string, { start, end }: Span): Span {
  const before = /[[(]\s*$/.exec(masked.slice(0, start));
  const after = /^\s*[\])]/.exec(masked.slice(end));
  if (before && after) return { start: before.index, end: end + after[0].length };
  return { start, end };
}

const seams =
  /[,;:–—]\s+(?:and\s+|but\s+|so\s+|then\s+)?|\s+(?:and|but|while|then)\s+(?=(?:at|by|around|from|about|the|we|it|they|I)\b)/gi;

/** The part of a sentence that speaks of one of its several times. */
function clauseOf(
  masked: string,
  sentence: Span,
  span: Span,
  phrase: number,
  others: readonly Span[],
): Span {
  const inside = others.filter(
    (it) => it.start >= sentence.start && it.end <= sentence.end && it.start !== span.start,
  );
  if (inside.length === 0) return sentence;
  const earlier = Math.max(
    sentence.start,
    ...inside.filter((it) => it.end <= span.start).map((it) => it.end),
  );
  const later = Math.min(
    sentence.end,
    ...inside.filter((it) => it.start >= span.end).map((it) => it.start),
  );
  let { start } = sentence;
  let { end } = sentence;
  for (const seam of masked.slice(sentence.start, sentence.end).matchAll(seams)) {
    const at = sentence.start + seam.index;
    const past = at + seam[0].length;
    if (earlier > sentence.start && at >= earlier && past <= phrase) start = past;
    if (
      end === sentence.end &&
      later < sentence.end &&
      at >= span.end &&
      at <= later &&
      at > span.end + 4
    )
      end = at;
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
  return words
    .replace(/\(\s*[,;:]?\s*\)|\[\s*\]/g, " ")
    .replace(/\s+/g, " ")
    .replace(/^[\s\-–—:;,.|>→=*~•]+/, "")
    .replace(/^(?:\(\s*(?:edited|approx(?:imately|\.)?)\s*\)\s*)/i, "")
    .replace(/\s+([,.;:!?)])/g, "$1")
    .replace(/([,;:–—-])\s*(?=[,;:.!?])/g, "")
    .replace(/(?:\s+(?:at|on|by|from|around|about|until|since|[-–—|]))+\s*$/i, "")
    .replace(/[\s\-–—:;,|]+$/, "")
    .trim();
}

/** Whole sentences up to the limit; a sentence that is longer ends between two words. */
export function shorten(words: string): string {
  if (words.length <= longest) return words;
  const head = words.slice(0, longest);
  const stops = [...head.matchAll(/[.!?]["”’)]?(?=\s+\p{Lu})/gu)];
  const stop = stops.at(-1);
  if (stop && stop.index > 60) return head.slice(0, stop.index + stop[0].length);
  return `${head.slice(0, head.lastIndexOf(" ")).replace(/[\s,;:–—-]+$/, "")}…`;
}
