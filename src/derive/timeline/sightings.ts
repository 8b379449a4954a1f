/**
 * Walks through a report and notes every time in it, with what its surroundings say.
 *
 * In:   the blocks of the report.
 * Out:  sightings in document order; nothing is placed yet.
 * Rule: a day holds for what stands under it: heading, line, item, column, earlier line.
 */
import type { Block } from "../../parse/block.ts";
import { readDays, type DayWords } from "../../parse/day.ts";
import { mask } from "../../parse/mask.ts";
import { readMoments, type Moment } from "../../parse/moment.ts";
import { isBeside } from "./distractors.ts";
import { zoneStatedIn } from "./document.ts";
import { leadOf, passagesOf } from "./passages.ts";
import type { Passage, Sighting } from "./sighting.ts";
import { readRow } from "./table.ts";

/** A cheap look for anything that may be a time or a day, before anything dear is done. */
export const mayHoldTime =
  /\d(?::[\d?xX-]{2}|[hH.]\d\d|\s?[AaPp]\.?[Mm]\b|\d{3}\s?(?:[A-Z]|hrs)|[-/.]\d|(?:st|nd|rd|th)\b|\s?Uhr|\s?(?:[Jj]an|[Ff]eb|[Mm]a[ryi]|[Mm]är|[Aa]p?[rv]|[Jj]u[inl]|[Aa]ug|[Aa]o[uû]t|[Ss]ept?|[Oo][ck]t|[Nn]ov|[Dd][eé][cz]))|[Nn]oon|[Mm]id(?:night|day)|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?[\s-]\d|day\b|[Yy]esterday|[Tt]omorrow|[Ll]ast night|\b(?:half|quarter) (?:past|to)|o['’]clock|T\+|\+\d/;

/** A chat line's head: "liggitt [6:27 AM]". What follows is talk, not the report's account. */
const chatHead =
  /(?:^|\n)[\s>]*@?[\w.-]{2,24}(?: [A-Z][\w.-]+)?\s+[[(]?\d{1,2}:\d\d(?:\s?[AP]M)?[\])]?\s*(?:$|\n)/;
const distance =
  /^[\s[(\\]*(?:T\s?)?\+\s?(\d+(?:\.\d+)?)\s?(seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h)\b|^[\s[(\\]*(?:T\s?)?\+\s?(\d{1,2}):(\d\d)(?!\d)/i;

/** Lines that programs write: severities, process ids, fractions of seconds, fields. */
const logLine =
  /\b(?:ERROR|WARN(?:ING)?|INFO|DEBUG|FATAL|TRACE|LOG|STATEMENT|CRITICAL|NOTICE)\b|\w\[\d+\]:|\d:\d\d[.,]\d{3}|\w=\S|[{}<>]|^[-dl][rwx-]{9}/;

/** True for code that a program wrote; an author's own timeline in a code block is words. */
function isLog(raw: string): boolean {
  const lines = raw.split("\n", 60).filter((line) => line.trim() !== "");
  const written = lines.filter((line) => !logLine.test(line) && /(?:\p{L}{2,}\s+){2}/u.test(line));
  return written.length < 2 || written.length < lines.length * 0.6;
}

interface Section {
  readonly level: number;
  readonly heading: string;
  readonly day: DayWords | undefined;
  readonly zone: string | undefined;
}

/** Every time of the report. `text` is the whole file; `blocks` are those of its body. */
export function findSightings(text: string, blocks: readonly Block[]): Sighting[] {
  const found: Sighting[] = [];
  const sections: Section[] = [];
  /** Days of list items by their depth: a nested list stands under the day of its item. */
  const itemDays: (DayWords | undefined)[] = [];
  const items: Block[] = [];
  let lineDay: DayWords | undefined;
  let statedZone: string | undefined;
  let account = 0;
  let rowDay: { table: number | undefined; day: DayWords | undefined } = {
    table: undefined,
    day: undefined,
  };
  let chat = false;
  let under: string | undefined;

  for (const block of blocks) {
    const isHeading = block.kind === "heading";
    if (isHeading) {
      while (sections.length > 0 && (sections.at(-1)?.level ?? 0) >= block.level) sections.pop();
      lineDay = undefined;
      itemDays.length = 0;
      chat = false;
      under = undefined;
    }
    const raw = text.slice(block.start, block.end);
    if (block.kind === "item") {
      itemDays.length = Math.min(itemDays.length, Math.max(0, block.level - 1));
      items.length = Math.min(items.length, Math.max(0, block.level - 1));
      items[Math.max(0, block.level - 1)] = block;
    }
    if (!isHeading && !mayHoldTime.test(raw)) {
      if (block.kind === "code") continue;
      under = block.kind === "paragraph" ? titleOf(raw) : under;
      if (raw.length > 200) continue;
      if (/\btimes?\b|UTC|GMT|zone/i.test(raw))
        statedZone = zoneStatedIn(mask(text, block)) ?? statedZone;
      continue;
    }
    if (block.kind === "code") {
      if (isLog(raw)) continue;
      for (const passage of passagesOf(text, block)) {
        const lead = leadOf(passage);
        if (lead.moment && lead.strong)
          found.push(sighting(passage, lead.moment, "code", true, { account }));
      }
      continue;
    }
    if (!isHeading && chatHead.test(raw)) chat = true;
    else if (!block.quoted) chat = false;

    if (isHeading) {
      const masked = mask(text, block);
      const { moments, days } = readMoments(masked);
      const day = moments[0]?.day ?? days.find((it) => !isStamp(masked, it));
      const zone =
        zoneStatedIn(masked) ??
        /\(\s*([A-Z]{2,5}(?:[+-]\d{1,2}(?::\d\d)?)?)\s*\)/.exec(masked)?.[1];
      const outer = sections.at(-1);
      const continues = outer !== undefined && day === undefined;
      sections.push({
        level: block.level,
        heading: masked,
        day: day ?? (continues ? outer.day : undefined),
        zone: zone ?? outer?.zone,
      });
      if (day !== undefined || !(outer && /time ?line|chronolog|sequence/i.test(outer.heading)))
        account++;
      const passage: Passage = { start: block.start, end: block.end, block, masked };
      for (const moment of moments) {
        if (!isStamp(masked, moment))
          found.push(sighting(passage, moment, "heading", false, { account, day: moment.day }));
      }
      continue;
    }
    const section = sections.at(-1);
    const around = {
      account,
      sectionZone: section?.zone ?? statedZone,
      heading: section?.heading ?? "",
      parent: block.kind === "item" ? items[block.level - 2] : undefined,
      sectionDay: itemDays.findLast((day) => day !== undefined) ?? lineDay ?? section?.day,
    };
    if (block.kind === "row") {
      if (rowDay.table !== block.table) rowDay = { table: block.table, day: undefined };
      const row = readRow(text, block);
      if (row.day) rowDay.day = row.day;
      for (const seen of row.seen) {
        found.push({
          ...blankSighting,
          ...around,
          ...seen,
          day: seen.day ?? row.day ?? rowDay.day,
        });
      }
      continue;
    }
    for (const passage of passagesOf(text, block)) {
      const { masked } = passage;
      statedZone = zoneStatedIn(masked) ?? statedZone;
      const lead = leadOf(passage);
      const source = chat ? "code" : block.kind === "item" || lead.strong ? "list" : "prose";
      const after = distanceOf(masked);
      if (after && !lead.moment) {
        found.push({ ...sighting(passage, undefined, source, true, around), after });
        continue;
      }
      if (lead.dayAlone) {
        if (block.kind === "item") itemDays[block.level - 1] = lead.dayAlone;
        else lineDay = lead.dayAlone;
        continue;
      }
      const headDay = lead.day ?? lead.moment?.day;
      if (block.kind === "item" && headDay) itemDays[block.level - 1] = headDay;
      const here = { ...around, sectionDay: lead.day ?? around.sectionDay };
      if (lead.day && !lead.moments.some((it) => it.day === lead.day)) {
        found.push({ ...sighting(passage, undefined, source, true, here), day: lead.day });
      }
      for (const moment of lead.moments) {
        const leads =
          moment === lead.moment &&
          (lead.strong || lead.label !== undefined || block.kind === "item");
        found.push({
          ...sighting(
            passage,
            moment,
            moment === lead.moment && leads ? source : source === "list" ? "list" : source,
            leads,
            here,
          ),
          day: moment.day ?? dayBefore(masked, lead.days, moment),
          label: moment === lead.moment ? lead.label : undefined,
          under: moment === lead.moment && lead.label !== undefined ? under : undefined,
        });
      }
    }
  }
  return found;
}

/** A short line that ends in a colon titles what follows: "Start Time:". */
const titleOf = (raw: string): string | undefined =>
  /^[\s*_#]*([^\n:]{2,48}?)[\s*_]*:[\s*_]*$/.exec(raw)?.[1];

/** The last lone day told before a moment in the same passage: "On Friday we …; at 11:00 …". */
const dayBefore = (
  masked: string,
  days: readonly DayWords[],
  moment: Moment,
): DayWords | undefined =>
  days.findLast((day) => day.end <= moment.start && !isBeside(masked, day));

const isStamp = (masked: string, { start }: { start: number }): boolean =>
  /\b(?:updated?|edited|modified|published|posted|created|revised|written)\b\W*(?:on|at)?\W*$/i.test(
    masked.slice(Math.max(0, start - 24), start),
  );

/** A sighting of which nothing is known yet. */
export const blankSighting = {
  moment: undefined,
  until: undefined,
  day: undefined,
  leads: false,
  label: undefined,
  under: undefined,
  parent: undefined,
  zone: undefined,
  year: undefined,
  sectionDay: undefined,
  isException: false,
  entry: undefined,
  sectionZone: undefined,
  heading: "",
  after: undefined,
  told: [],
} as const;

function sighting(
  passage: Passage,
  moment: Moment | undefined,
  source: Sighting["source"],
  leads: boolean,
  more: Partial<Sighting> & { account: number },
): Sighting {
  return { ...blankSighting, passage, moment, source, leads, day: moment?.day, ...more };
}

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

/** Numeric dates of a text, for deciding their order. */
export function numericPairs(sightings: readonly Sighting[]): (readonly [number, number])[] {
  return sightings.flatMap(({ day, sectionDay, moment }) =>
    [day, sectionDay, moment?.until?.day].flatMap((it) => (it?.numeric ? [it.numeric] : [])),
  );
}

/** Days of a text that are numeric; used for titles and lines that hold no clock. */
export const numericDays = (masked: string): (readonly [number, number])[] =>
  readDays(masked).flatMap((day) => (day.numeric ? [day.numeric] : []));
