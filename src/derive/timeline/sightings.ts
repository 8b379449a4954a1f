/**
 * Walks through a report and notes every time in it, with what its surroundings say.
 *
 * In:   the blocks of the report.
 * Out:  sightings in document order; nothing is placed yet.
 * Rule: a day holds for what stands under it: heading, line, item, column, earlier line.
 */
import type { Block } from "../../parse/block.ts";
import type { DayWords } from "../../parse/day-words.ts";
import type { Moment } from "../../parse/moment.ts";
import { sign, type Signs } from "../../parse/signs.ts";
import { isBackground, isBeside, isUpdate } from "./distractors.ts";
import { zoneStatedIn } from "./document.ts";
import { sentenceAbove, tellAbove, tellBare } from "./bare.ts";
import { readHeading } from "./headings.ts";
import { leadOf, passagesOf, type Lead } from "./passages.ts";
import { generalDay, isAlone, titleOf } from "./lines.ts";
import { plainSighting, type Passage, type Sighting } from "./sighting.ts";
import { distanceOf, mayTellDistance, tellDistances } from "./distance.ts";
import { chatHead, isLog, isLogLine } from "./evidence.ts";
import { isByline } from "./update-lines.ts";
import { columnsOf, readRow, sightingOfRow } from "./table.ts";
import { standingOf, startWalk, type Walk } from "./walk.ts";
import { maskedOf, type Written } from "./written.ts";

/** What no time and no day can do without. */
const ofTime =
  sign("9:9 9:? 9:x 9:- 9h9 9-9 9am 9pm 9a- 9p- 9_a 9_p 999 9st 9nd 9rd 9th 9uh 9_u") |
  sign("9ja 9fe 9ma 9ap 9ar 9av 9ju 9au 9ao 9se 9oc 9ok 9no 9de 9_j 9_f 9_m 9_s 9_o 9_n 9_d") |
  sign("noo idn idd @_9 @-9 -_9 --9 day orr nig alf uar clo t? ?9");
const looksTimed =
  /\d(?::[\d?xX-]{2}|[hH.]\d\d|\s?[AaPp]\.?[Mm]\b|\d{3}\s?(?:[A-Z]|hrs)|[-/.]\d|(?:st|nd|rd|th)\b|\s?Uhr|\s?(?:[Jj]an|[Ff]eb|[Mm]a[ryi]|[Mm]är|[Aa]p?[rv]|[Jj]u[inl]|[Aa]ug|[Aa]o[uû]t|[Ss]ept?|[Oo][ck]t|[Nn]ov|[Dd][eé][cz]))|[Nn]oon|[Mm]id(?:night|day)|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?[\s-]\d|day\b|[Yy]esterday|[Tt]omorrow|[Ll]ast night|\b(?:half|quarter) (?:past|to)|o['’]clock|T\+|\+\d/;

/** A cheap look for anything that may be a time or a day, before anything dear is done. */
export const mayHoldTime = (text: string, signs: Signs): boolean =>
  (signs & ofTime) !== 0 && looksTimed.test(text);

/** Every time of the report. `text` is the whole file; the blocks are those of its body. */
export function findSightings(text: string, blocks: readonly Written[]): Sighting[] {
  const walk = startWalk(text);
  for (const written of blocks) {
    const { block, raw, signs } = written;
    const isTimed = mayHoldTime(raw, signs);
    if (block.kind === "heading") readHeading(walk, written);
    else if (block.kind === "code") {
      if (isTimed) readCode(walk, written);
    } else {
      tellBare(walk, block);
      if (block.kind === "item") enterItem(walk, block);
      if (!isTimed && !mayTellDistance(raw, signs)) readOther(walk, written);
      else if (block.kind === "row") readTableRow(walk, block);
      else readText(walk, written);
      if (block.kind !== "item") walk.above = block.kind === "paragraph" ? block : undefined;
    }
  }
  return tellAbove(
    walk.found,
    blocks.map(({ block }) => block),
  );
}

function enterItem({ itemDays, items }: Walk, block: Block): void {
  const outer = Math.max(0, block.level - 1);
  itemDays.length = Math.min(itemDays.length, outer);
  items.length = Math.min(items.length, outer);
  items[outer] = block;
}

/** A block without a time may still title what follows, or state its zone. */
function readOther(walk: Walk, written: Written): void {
  const { block, raw, signs } = written;
  if (block.kind === "paragraph") walk.under = titleOf(raw);
  if (raw.length > 200 || !/\btimes?\b|UTC|GMT|zone/i.test(raw)) return;
  walk.statedZone = zoneStatedIn(maskedOf(written), signs) ?? walk.statedZone;
}

function readCode(walk: Walk, written: Written): void {
  const { block, raw } = written;
  if (isLog(raw)) return;
  for (const passage of passagesOf(written)) {
    const { moment, label } = leadOf(passage);
    if (!moment || label !== undefined) continue;
    const standing = standingOf(walk, block);
    const { day } = moment;
    walk.found.push(plainSighting({ passage, standing, moment, day, source: "code", leads: true }));
  }
}

function readTableRow(walk: Walk, block: Block): void {
  const { text, found } = walk;
  if (walk.rows.table !== block.table) walk.rows = { table: block.table, day: undefined };
  if (walk.columns.header !== block.header) walk.columns = columnsOf(text, block);
  const row = readRow(text, block, walk.columns);
  if (row.day) walk.rows.day = row.day;
  const standing = standingOf(walk, block);
  for (const seen of row.seen) {
    found.push(sightingOfRow(seen, standing, seen.day ?? row.day ?? walk.rows.day));
  }
}

function readText(walk: Walk, written: Written): void {
  const { found, itemDays } = walk;
  const { block, raw, signs } = written;
  if (chatHead.test(raw)) walk.chat = true;
  else if (!block.quoted) walk.chat = false;
  const isItem = block.kind === "item";
  let before: Passage | undefined;
  for (const passage of passagesOf(written)) {
    const { masked } = passage;
    walk.statedZone = zoneStatedIn(masked, signs) ?? walk.statedZone;
    const lead = leadOf(passage, masked === raw ? signs : undefined);
    const source: Sighting["source"] =
      walk.chat || isLogLine(masked) ? "code" : isItem || lead.strong ? "list" : "prose";
    const after = lead.moment ? undefined : distanceOf(masked);
    if (after) {
      const standing = standingOf(walk, block);
      const plain = { passage, standing, moment: undefined, day: undefined, source, leads: true };
      found.push(plainSighting(plain, undefined, undefined, after));
      continue;
    }
    if (lead.dayAlone) {
      if (isItem) itemDays[block.level - 1] = lead.dayAlone;
      else walk.lineDay = lead.dayAlone;
      walk.isException = false;
      continue;
    }
    const rule = generalDay(masked, lead.days);
    if (rule) {
      walk.lineDay = rule;
      walk.isException = true;
      continue;
    }
    const here = standingOf(walk, block);
    if (lead.day && !lead.moments.some((it) => it.day === lead.day)) {
      const { day } = lead;
      const plain = { passage, standing: here, moment: undefined, day, source, leads: true };
      found.push(plainSighting(plain));
    }
    const standing = lead.day ? { ...here, day: lead.day } : here;
    for (const moment of lead.moments) {
      const label = moment === lead.moment ? lead.label : undefined;
      const isLead = moment === lead.moment && (lead.strong || isItem || label !== undefined);
      const day = moment.day ?? dayBefore(masked, lead, moment);
      const under = label === undefined ? undefined : walk.under;
      const plain = plainSighting(
        { passage, standing, moment, day, source, leads: isLead },
        label,
        under,
      );
      const isDateline = isUpdate(plain);
      const leads = isLead || isDateline;
      const isBare = leads && (isDateline || (label === undefined && isAlone(masked, moment)));
      if (isBare && !before && !isDateline) {
        const depth = isItem ? block.level : undefined;
        walk.untold = { index: found.length, depth, words: [] };
      }
      const seen = isDateline ? { ...plain, leads, label: undefined, under: undefined } : plain;
      const above =
        before ?? (isDateline ? walk.above : isBare && isItem ? sentenceAbove(walk) : undefined);
      if (isBare && isByline(masked, moment, before?.masked)) {
        walk.lineDay = moment.day;
        continue;
      }
      found.push(isBare && above ? { ...seen, told: [above] } : seen);
    }
    before = lead.moments.length === 0 ? passage : undefined;
    tellDistances(found, passage, standing, source, signs);
    // The items inside this one stand under its day; it stands under that of its heading.
    const headDay = lead.day ?? lead.moment?.day;
    if (isItem && headDay && !walk.isException) itemDays[block.level - 1] = headDay;
  }
}

/** The last day told before a moment in the same passage: "On Friday we …; at 11:00 …". */
function dayBefore(masked: string, lead: Lead, moment: Moment): DayWords | undefined {
  const lone = lead.days.findLast(
    (day) =>
      day.end <= moment.start && !isBeside(masked, day) && !isBackground(masked, day, moment.start),
  );
  if (!lone) return undefined;
  // "On Monday …. At 07:00 on Tuesday …, and at 07:45 …": the day beside a clock is the later one.
  const dated = lead.moments.findLast((it) => it.day && it.end <= moment.start);
  return dated?.day && dated.day.start > lone.start ? dated.day : lone;
}

/** Days that the report states, in order. */
export function statedDays(sightings: readonly Sighting[]): DayWords[] {
  const days: DayWords[] = [];
  for (const { day, standing, moment } of sightings) {
    if (day) days.push(day);
    if (standing.day) days.push(standing.day);
    if (moment?.until?.day) days.push(moment.until.day);
  }
  return days;
}
