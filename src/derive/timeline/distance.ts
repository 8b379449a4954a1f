/**
 * Reads times that are told by their distance from another: "[+2 hrs]", "T+5m", "ten minutes later".
 *
 * Rule: a distance at the head of an entry counts from the first time of its account; one in a
 *       sentence from the time told right before it, when both are exact. "A minute or two later"
 *       and "within five minutes" place nothing.
 */
import type { Span } from "../../parse/block.ts";
import { readDurations } from "../../parse/duration.ts";
import { sign, type Signs } from "../../parse/signs.ts";
import { plainSighting, type Passage, type Sighting, type Standing } from "./sighting.ts";

const distance =
  /^[\s[(\\]*(?:T\s?)?\+\s?(\d+(?:\.\d+)?)\s?(seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h)\b|^[\s[(\\]*(?:T\s?)?\+\s?(\d{1,2}):(\d\d)(?!\d)/i;

/** Minutes of "[+2 hrs]" and "T+5m" at the head of an entry. */
export function distanceOf(masked: string): Sighting["after"] {
  const hit = distance.exec(masked);
  if (!hit) return undefined;
  const words = { start: hit[0].search(/[T+]/), end: hit[0].length };
  if (hit[3] !== undefined) return { minutes: Number(hit[3]) * 60 + Number(hit[4]), words };
  const unit = hit[2]?.toLowerCase() ?? "m";
  const size = unit.startsWith("h") ? 60 : unit.startsWith("s") ? 1 / 60 : 1;
  return { minutes: Number(hit[1]) * size, words };
}

const ofDistance = sign("lat aft hin");

/** A cheap look for a distance in a sentence: first for words that few sentences hold. */
export const mayTellDistance = (text: string, signs: Signs): boolean =>
  (signs & ofDistance) !== 0 && /later|after|within/i.test(text) && tellsDistance.test(text);

const tellsDistance =
  /\b(?:seconds?|minutes?|mins|hours?|or (?:two|so|three)) (?:later|after that|afterwards|thereafter)\b|\bwithin\b[^.]{1,24}\b(?:second|minute|hour)/i;

const following = /^(?<vague> or (?:two|so|three))? (?:later|after that|afterwards|thereafter)\b/i;
const uncounted =
  /\b(?:a few|several|a couple of|some|many) (?:seconds|minutes|hours) (?:later|after that|afterwards)\b/gi;
/** "Within five minutes" tells what happened only in the past; else it is a promise or a rule. */
const promised =
  /\b(?:will|should|must|can|could|would|may|shall|need|aim|expect\w*|sla|target|every|each|always|usually|policy|always|if|to be)\b/i;

/** Distances told in a passage, in order. `minutes` is undefined where the words leave it open. */
export function distancesIn(
  masked: string,
  signs: Signs,
): { minutes: number | undefined; words: Span }[] {
  if (!mayTellDistance(masked, signs)) return [];
  const found: { minutes: number | undefined; words: Span }[] = [];
  for (const { start, end, minutes, sense } of readDurations(masked)) {
    const after = following.exec(masked.slice(end, end + 30));
    const isVague = sense !== "exact" || after?.groups?.["vague"] !== undefined;
    if (after) {
      const words = { start, end: end + after[0].length };
      found.push({ minutes: isVague ? undefined : minutes, words });
    } else if (/^within\b/i.test(masked.slice(start, end)) && !isPromise(masked, start)) {
      found.push({ minutes: undefined, words: { start, end } });
    }
  }
  for (const hit of masked.matchAll(uncounted)) {
    const words = { start: hit.index, end: hit.index + hit[0].length };
    if (!found.some((it) => it.words.start <= words.end && words.start <= it.words.end))
      found.push({ minutes: undefined, words });
  }
  return found.toSorted((a, b) => a.words.start - b.words.start);
}

const isPromise = (masked: string, at: number): boolean =>
  promised.test(masked.slice(Math.max(0, at - 120), at + 120));

/** How far back, in characters, the time stands that a distance in a sentence counts from. */
const reach = 240;

/** True when the distance counts from the time before it beyond doubt: one sentence lies between. */
export function isAnchor(masked: string, before: Span, words: Span): boolean {
  const between = masked.slice(before.end, words.start);
  return (
    before.end <= words.start &&
    between.length < reach &&
    (between.match(/[.!?](?=\s)/g) ?? []).length <= 1
  );
}

/** Puts distances told in a passage among its times, in the order of the words. `signs` are its block's. */
export function tellDistances(
  found: Sighting[],
  passage: Passage,
  standing: Standing,
  source: Sighting["source"],
  signs: Signs,
): void {
  for (const after of distancesIn(passage.masked, signs)) {
    let at = found.length;
    while (at > 0 && beginsAfter(found[at - 1], passage, after.words.start)) at--;
    const plain = { passage, standing, moment: undefined, day: undefined, source, leads: false };
    found.splice(at, 0, plainSighting(plain, undefined, undefined, after));
  }
}

const beginsAfter = (it: Sighting | undefined, passage: Passage, start: number): boolean =>
  it?.passage === passage && (it.moment ?? it.after?.words ?? { start: 0 }).start > start;
