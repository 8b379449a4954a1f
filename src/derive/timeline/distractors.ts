/**
 * Tells times that are no events: habits, plans, stamps, quotations, other incidents.
 *
 * In:   a time told in a sentence (a time at the head of an entry is always an event).
 * Out:  the reason why it is none, or undefined.
 * Rule: what happened is told in the past; what recurs or is expected has not happened.
 */
import type { DayWords } from "../../parse/day-words.ts";
import { hasWords } from "../../parse/has-words.ts";
import type { Moment } from "../../parse/moment.ts";
import { oneOf } from "../../parse/one-of.ts";
import { sentenceAround } from "./sentence.ts";
import type { Passage, Sighting } from "./sighting.ts";
import { isByline, liveUpdate, posted } from "./update-lines.ts";

/** Why a time is no event; shown to authors in the list of what was not placed. */
export type Reason = "habit" | "planned" | "stamp" | "quoted" | "other-incident";

/** "updated 2019-04-12 11:00", "(last edited: …", "as of 14:00": speaks of the text, not the incident. */
const stamp =
  /(?:(?:(?<!\b(?:been|was|were|is|are|we|they|I|he|she|team|and|then|got|being)\s)(?<!\w\s)|\blast\s+|(?:post|page|article|document|report|advisory|notice)\s+(?:was\s+|has been\s+)?)\b(?:updated?|edited|modified|revised|published|posted|written|reviewed|retrieved|accessed|generated|exported|captured|created by \w+)\b|\b(?:as of|dated|timestamped|version|not ?after|not ?before|valid (?:from|until|to)|expires?(?: on)?)\b)[\s:(,=*_-]*(?:on|at|from)?\s*$/i;
/** "Date: Tue, 9 Mar 2021 18:22:10 +0100": when a letter was sent. */
const mailHead = /(?:^|\s)(?:Date|Sent|Received):\s*$/;
/** "every day at", "each night", "Mon-Fri", "office hours": recurs. */
const recurs = oneOf`
  \b(?:every|each|per)\s+(?:day|night|week|morning|evening|hour|weekday|month|region|other|mon|tues|wednes|thurs|fri|satur|sun)
  \b(?:office|business|working|support|opening|core|peak|trading|market|quiet) hours\b
  \bmon(?:day)?s?\s*(?:-|–|to|through)\s*(?:fri|sun|sat)
  \bweekdays\b
  \bcron(?:tab| ?job| expression)?\b
  \bnightly at\b
  \bdaily at\b
  \bon weekdays?\b
  \bday shift\b
  \bcoverage\b
  \bSLA\b
`;
const habits =
  "daily|nightly|weekly|hourly|usually|normally|typically|generally|always|regularly|regular|highest|lowest|busiest|peaks?|schedule[ds]?";
/** In the present tense these tell of what is usual. */
const usual = new RegExp(
  String.raw`\b(?:${habits}|runs|starts|begins|opens|closes|is open|are open)\b`,
  "i",
);
/** "04:58AM [downtime begins]: …": at the head of a line the present tense tells what happened. */
const often = new RegExp(String.raw`\b(?:${habits})\b`, "i");
/** "Call us in office hours, from 9:00 to 17:00": whatever day the sentence speaks of. */
const ofHours =
  /(?:\b(?:office|business|working|opening) hours|(?:öffnungs|geschäfts|büro|sprech)zeiten)\b[^.;!?]{0,40}$/i;
/** "The normal 10pm run was late", "daily backups, taken at midnight": the time of a schedule. */
const ofSchedule =
  /\b(?:(?:normal|usual|regular|customary)\s+|(?:daily|nightly|hourly|weekly)\s+(?:\w+s\b[^.;]{0,24}\bat\s+)?)$/i;
const past =
  /\b(?:was|were|had|did|began|went|came|saw|took|found|made|became|got|ran|sent|broke|fell|hit|rose|kept|left|lost|met|put|said|told|knew|stood|threw|woke|wrote|led|held|gave|grew|brought|caught|built|felt|paid|sold|spent|taught|thought|understood|won|noticed|\w{2,}ed)\b/i;
/** Before the time in its sentence, these say that it lay ahead. */
const ahead = oneOf`
  \bwill\b(?! have \w+(?:ed|en)\b)
  \bshall\b
  \bwon['’]t\b
  \bgoing to\b
  \bexpect(?:s|ed|ing)?\s+(?:to|by|at|that|it|around|the|full|completion)\b
  \bexpected\b
  \bestimat\w+\b
  \bet[ar]\b
  \brevised to\b
  \bhop(?:e|es|ed|ing)\s+(?:to|that|for)\b
  \bplan(?:s|ned|ning)?\s+(?:to|for|at|on)\b
  \b(?:is|are|was|were)\s+(?:planned|due|supposed|scheduled|meant|set)\b
  \bscheduled\s+(?:for|to|at|on)\b
  \bsupposed\s+to\b
  \b(?:was|were|is|are)\s+to\s+[a-z]+\b
  \btarget(?:ed)?\b
  \btentative(?:ly)?\b
  \bdeadline\b
  \bshould (?:be|resolve|recover|come|finish|return|take)\b
  \bcould be\b
  \bmight be\b
  \buntil further\b
  \bby the end of\b
  \bpostponed to\b
  \breminder\b
  \b(?<!able |unable |failed |began |started |continued |had |used |due |needed |have |has |managed |tried |decided |attempted |seemed |appeared )to (?:coordinate|discuss|meet|follow up|schedule|review|be (?:done|held|completed))\b
  \bnext\s+(?:\w+\s+)?(?:maintenance|window|meeting|update|release|review|call|deploy\w*)\b
`;
const turns =
  /,?\s+(?:but|however|instead|yet)\b|;\s|,\s+(?:and|so|when|then|which|until)\s+(?=\w+\s+(?:was|were|had|\w+ed)\b)/gi;
const otherIncident =
  /\b(?:similar|previous|earlier|prior|past|another|last)\s+(?:\w+\s+){0,2}(?:incidents?|outages?|issues?|failures?|crash|downtime|postmortem|post-mortem|breach|event)\b/i;

/** Sections that tell what is still to be done. */
const laterWork =
  /\b(?:action items?|next steps|follow[ -]?ups?|remediations?|to-?dos?|prevention|corrective|improvements?)\b/i;

/** How far from a time, in characters, words still speak of it. */
const near = 300;

/**
 * True for a line that dates the text above it: "Posted Mar 3, 2020 - 20:24 UTC". One is a byline; a
 * status page has one below each of its updates.
 */
export const isPosted = ({ passage: { masked, headEnd }, moment }: Sighting): boolean =>
  moment?.day !== undefined &&
  posted.test(masked.slice(0, moment.start)) &&
  !hasWords(masked.slice(moment.end, headEnd));

/** The same of an update; "Post by Jo » Mar 3 2020 20:24" heads the text of a forum. */
export const isUpdate = (it: Sighting): boolean =>
  isPosted(it) && it.moment !== undefined && !isByline(it.passage.masked, it.moment, undefined);

/** "1 · Jo's Weblog · Dec 15, 2020, 11:28 p.m.": who wrote it, and when. */
function isSigned({ masked, headEnd }: Passage, { phrase, end, day }: Moment): boolean {
  const before = masked.slice(0, phrase).trimEnd();
  return (
    day !== undefined &&
    /\s·$/.test(before.slice(-2)) &&
    /\p{L}/u.test(before) &&
    !hasWords(masked.slice(end, headEnd))
  );
}

/** Why a time in a sentence is no event; undefined when it is one. */
export function distraction(sighting: Sighting): Reason | undefined {
  const {
    passage,
    moment,
    leads,
    label,
    standing: { heading },
    day: own,
  } = sighting;
  if (!moment) return undefined;
  if (isPosted(sighting) || isSigned(passage, moment)) return "stamp";
  const { masked } = passage;
  const lead = masked.slice(Math.max(0, moment.phrase - 40), moment.start);
  if (stamp.test(lead) && !(leads && liveUpdate.test(masked.slice(0, moment.start)))) {
    if (!isTurn(masked, lead, moment.end)) return "stamp";
  }
  if (moment.day?.weekday !== undefined && moment.clock.second !== undefined) {
    if (mailHead.test(masked.slice(0, moment.start))) return "stamp";
  }
  if (leads) {
    return label !== undefined &&
      /\b(?:updated?|edited|modified|published|posted|created|written|next update|review|expected|planned|eta|office|hours|schedule)\b/i.test(
        label,
      )
      ? "stamp"
      : undefined;
  }
  const sentence = sentenceAround(masked, moment);
  const from = Math.max(sentence.start, moment.start - near);
  const before = masked.slice(from, moment.start);
  const whole = masked.slice(from, Math.min(sentence.end, moment.end + near));
  const day = moment.day ?? own;
  const isDated = day !== undefined && (day.month !== undefined || day.numeric !== undefined);
  if (laterWork.test(heading) && !past.test(whole)) return "planned";
  if (!isDated && recurs.test(whole)) return "habit";
  const isHead = !hasWords(masked.slice(0, moment.start));
  if (!isDated && (isHead ? often : usual).test(whole) && !past.test(whole)) return "habit";
  if (ofSchedule.test(before)) return "habit";
  if (moment.day === undefined && ofHours.test(before)) return "habit";
  const isOver = endsThen(before, masked.slice(moment.end, moment.end + 8));
  if ((ahead.test(afterTurn(before)) && !isOver) || isAside(masked, moment.start, from))
    return "planned";
  if (/["“]\s*$/.test(before) && /^\s*["”]/.test(masked.slice(moment.end, moment.end + 3)))
    return "quoted";
  if (isDated && otherIncident.test(whole)) return "other-incident";
  return undefined;
}

/** "We observe an outage": what the present tense tells has begun. */
const goesOnNow =
  /\bwe (?:observe|see|notice|have|experience)\b[^.]{0,24}\b(?:outage|problem|issue|error|failure|loss)/i;

/** "As of 8:45pm the chillers were running again": what began then is told, not the text's own time. */
function isTurn(masked: string, lead: string, end: number): boolean {
  if (!/\bas of\s*$/i.test(lead)) return false;
  const rest = /^[^.!?]{0,120}/.exec(masked.slice(end))?.[0] ?? "";
  return past.test(rest) || goesOnNow.test(rest);
}

/** What is left of the words before a time after the last turn: "It should hold, but at 14:05 …". */
function afterTurn(before: string): string {
  let from = 0;
  for (const turn of before.matchAll(turns)) from = turn.index + turn[0].length;
  return before.slice(from);
}

/** "The plan remained unknown until 15:20, when …": what ends so has happened. */
const endsThen = (before: string, after: string): boolean =>
  /\b(?:until|till)\s*$/i.test(before) && /^,? when\b/i.test(after);

/** "(11:00 UTC)" right after a planned time belongs to the plan. */
function isAside(masked: string, start: number, from: number): boolean {
  if (!/\(\s*$/.test(masked.slice(Math.max(0, start - 2), start))) return false;
  return ahead.test(afterTurn(masked.slice(from, start)));
}

/** "The previous deployment was on 1 March", "it had been renewed on 1 May": how things stood before. */
const background =
  /\b(?:previous(?:ly)?|prior|last time|originally|was issued|ago|had (?:(?:been|last|already|not|\w+ly) )*\w+(?:ed|en|ne|one))\b/i;

/** True for a day of a sentence that tells how things stood before, for the sentences after it. */
export function isBackground(masked: string, day: DayWords, at: number): boolean {
  const sentence = sentenceAround(masked, day);
  return sentence.end <= at && background.test(masked.slice(sentence.start, sentence.end));
}

/** Days that are told beside the story: "dated 11 September", "(2019-03-20)", "than the day before". */
const beside =
  /(?:\b(?:than|dated|after|before|since|scheduled\s+(?:on|for)|due|as of|submitted|prior to|compared\s+(?:to|with)|version|until|of|for|by)\s+(?:on\s+)?(?:the\s+)?|\(\s*)$/i;

/** True when a day in a sentence does not say when what follows happened. */
export function isBeside(masked: string, day: DayWords): boolean {
  return beside.test(masked.slice(Math.max(0, day.start - 24), day.start));
}
