/**
 * Reads headings: sections with a day and a zone, or entries of a timeline.
 *
 * In:   a heading, and the walk so far.
 * Out:  a section of the walk; a sighting for each time in the heading.
 * Rule: a heading below the title that begins with a time is an entry; any other begins an account.
 */
import { hasWords } from "../../parse/has-words.ts";
import { zoneStatedIn } from "./document.ts";
import { isStamp } from "./lines.ts";
import { leadOf } from "./passages.ts";
import { plainSighting, type Passage } from "./sighting.ts";
import { standingOf, type Section, type Walk } from "./walk.ts";
import { maskedOf, type Written } from "./written.ts";

/** Where a time in a heading stands that is no entry. */
const atTop = { heading: "", parent: undefined, isException: false, zone: undefined } as const;

/** Enters the section that a heading begins, and notes the times it tells. */
export function readHeading(walk: Walk, written: Written): void {
  const { sections, found } = walk;
  const { block, raw, signs } = written;
  const peer = sections.at(-1);
  while (sections.length > 0 && (sections.at(-1)?.level ?? 0) >= block.level) sections.pop();
  const masked = maskedOf(written);
  const passage: Passage = {
    start: block.start,
    end: block.end,
    block,
    masked,
    headEnd: masked.length,
  };
  const lead = leadOf(passage, masked === raw ? signs : undefined);
  const outer = sections.at(-1);
  const isEntry = block.level > 1 && lead.moment !== undefined && lead.label === undefined;
  // "### March 5" and below it "### 9:43 AM": a day holds for the times that stand beside it.
  const held = isEntry && peer?.level === block.level ? peer.day : outer?.day;
  walk.chat = false;
  walk.under = undefined;
  walk.untold = undefined;
  if (!isEntry) {
    walk.lineDay = undefined;
    walk.isException = false;
    walk.itemDays.length = 0;
  }
  const day = lead.moments[0]?.day ?? lead.days.find((it) => !isStamp(masked, it));
  const zone =
    zoneStatedIn(masked, signs) ??
    /\(\s*([A-Z]{2,5}(?:[+-]\d{1,2}(?::\d\d)?)?)\s*\)/.exec(masked)?.[1];
  sections.push({
    level: block.level,
    heading: isEntry ? (outer?.heading ?? "") : masked,
    day: day ?? held,
    zone: zone ?? outer?.zone,
  });
  // Headings that are times follow each other like entries of a list, across the days above them.
  const goesOn = isEntry || (day === undefined && isTimelineSection(outer));
  if (!goesOn && !(day !== undefined && lead.moments.length === 0 && isTimelineSection(outer)))
    walk.account++;
  for (const moment of lead.moments) {
    if (isStamp(masked, moment)) continue;
    const leads = isEntry && moment === lead.moment;
    if (leads && !hasWords(masked.slice(moment.end)))
      walk.untold = { index: found.length, depth: undefined, words: [] };
    const standing = leads
      ? { ...standingOf(walk, block), day: held }
      : { ...atTop, account: walk.account, day: isEntry ? held : (day ?? held) };
    const { day: own } = moment;
    found.push(plainSighting({ passage, standing, moment, day: own, source: "heading", leads }));
  }
}

const isTimelineSection = (section: Section | undefined): boolean =>
  section !== undefined && /time ?line|chronolog|sequence/i.test(section.heading);
