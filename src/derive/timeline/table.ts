/**
 * Reads the rows of a table: which column holds the day, which the time, which what happened.
 *
 * Rule: a column tells its meaning by its header; without one, a first cell that is nothing but
 *       a time is the time of the row.
 */
import { blank } from "../../parse/blank.ts";
import type { Block, Span } from "../../parse/block.ts";
import { readDays } from "../../parse/day.ts";
import type { DayWords } from "../../parse/day-words.ts";
import { hasWords } from "../../parse/has-words.ts";
import { mask } from "../../parse/mask.ts";
import { readMoments, type Moment } from "../../parse/moment.ts";
import { findZone } from "../../parse/zone.ts";
import type { Sighting } from "./sighting.ts";
import { distanceOf } from "./distance.ts";

type Seen = Pick<
  Sighting,
  | "passage"
  | "moment"
  | "source"
  | "leads"
  | "label"
  | "zone"
  | "year"
  | "day"
  | "told"
  | "until"
  | "after"
>;

/** What one row says about time. */
export interface Row {
  readonly day: DayWords | undefined;
  readonly seen: readonly Seen[];
}

const otherHeader =
  /\b(?:duration|length|elapsed|time to|uptime|downtime|response|block time|schedule[ds]?|cron|hours|window|planned|expected|eta|sla|shift|interval|frequency|version|due|deadline)\b/i;
const endHeader = /\b(?:end(?:ed|s)?|finish(?:ed)?|until|to|stop(?:ped)?|recovered|restored)\b/i;
const startHeader = /\b(?:start(?:ed|s)?|begin|began|from)\b/i;

/** What the header of a column says of its cells. */
interface Column {
  readonly header: string;
  readonly zone: string | undefined;
  /** True where its cells hold durations, plans and the like: no times of events. */
  readonly isOther: boolean;
}

const columnOf = (header: string): Column => ({
  header,
  zone: findZone(header)?.text,
  isOther: otherHeader.test(header) && !/\b(?:start|end|utc|gmt)\b/i.test(header),
});

const untitled = columnOf("");

/** What the header of a table says, read once for all rows that share it. */
export interface Columns {
  readonly header: Block["header"];
  readonly all: readonly Column[];
  /** The year that one of them states. */
  readonly year: number | undefined;
}

/** Reads the header of the table that a row belongs to. */
export function columnsOf(text: string, { header }: Pick<Block, "header">): Columns {
  const all = (header ?? []).map((cell) => columnOf(mask(text, cell)));
  const dated = all.find((it) => /\d{4}/.test(it.header))?.header ?? "";
  return { header, all, year: Number(/\b((?:19|20)\d\d)\b/.exec(dated)?.[1]) || undefined };
}

/** Reads one row of a table. */
export function readRow(text: string, block: Block, { all, year }: Columns): Row {
  const cells = (block.cells ?? []).map((cell, index) =>
    readCell(text, cell, all[index] ?? untitled),
  );
  const days = cells.flatMap((cell) => (cell.day && cell.isTime ? [cell.day] : []));
  const day = days.find((it) => it.month !== undefined || it.numeric) ?? days[0];
  const labelled = labelledCell(text, cells);
  const times = cells.filter(
    (cell) => (cell.isTime || cell === labelled?.cell) && (cell.moment ?? cell.after),
  );
  const told = cells.filter((cell) => !cell.isTime && cell.span.end > cell.span.start);
  const seen: Seen[] = [];
  const head = times[0];
  if (head) {
    let until: Seen["until"];
    for (const [index, cell] of times.entries()) {
      const passage = {
        start: cell.span.start,
        end: cell.span.end,
        block,
        masked: cell.masked,
        headEnd: cell.masked.length,
      };
      const other = index > 0 ? times[index - 1] : undefined;
      if (other && endHeader.test(cell.header) && startHeader.test(other.header) && cell.moment)
        continue;
      if (other && cell.zone !== undefined && cell.zone !== other.zone) continue;
      const next = times[index + 1];
      until =
        next?.moment && endHeader.test(next.header) && startHeader.test(cell.header)
          ? next.moment
          : undefined;
      seen.push({
        passage,
        moment: cell.moment,
        until,
        source: "table",
        leads: true,
        label:
          times.filter((it) => it.zone === cell.zone).length > 1 && !until
            ? cell.header.trim()
            : labelled?.label,
        zone: cell.zone,
        year,
        day: cell.moment?.day,
        told: told.map((it) => it.span),
        after: cell.after,
      });
    }
  }
  for (const cell of told) {
    for (const moment of cell.moments) {
      const passage = {
        start: cell.span.start,
        end: cell.span.end,
        block,
        masked: cell.masked,
        headEnd: cell.masked.length,
      };
      seen.push({
        passage,
        moment,
        until: undefined,
        source: "table",
        leads: false,
        label: undefined,
        zone: undefined,
        year,
        day: moment.day,
        told: [],
        after: undefined,
      });
    }
  }
  return { day, seen };
}

/** What a row says, where it stands. Written out, so that all sightings are of one shape. */
export const sightingOfRow = (
  seen: Seen,
  standing: Sighting["standing"],
  day: DayWords | undefined,
): Sighting => ({
  passage: seen.passage,
  standing,
  moment: seen.moment,
  day,
  source: seen.source,
  leads: seen.leads,
  label: seen.label,
  under: undefined,
  after: seen.after,
  until: seen.until,
  zone: seen.zone,
  year: seen.year,
  entry: undefined,
  told: seen.told,
});

interface Cell {
  readonly span: Span;
  readonly masked: string;
  readonly header: string;
  readonly zone: string | undefined;
  readonly moment: Moment | undefined;
  readonly moments: readonly Moment[];
  readonly day: DayWords | undefined;
  /** True when the cell is nothing but a time or a day in a column that may hold one. */
  readonly isTime: boolean;
  readonly after: Sighting["after"];
}

function readCell(text: string, span: Span, { header, zone, isOther }: Column): Cell {
  const masked = mask(text, span);
  const { moments, days } = readMoments(masked);
  const [moment] = moments;
  const day = days[0] ?? moment?.day;
  const after = moments.length === 0 && !isOther ? distanceOf(masked) : undefined;
  const isBare =
    (moment !== undefined || day !== undefined) && isNothingBut(masked, [...moments, ...days]);
  return {
    span,
    masked,
    header,
    zone,
    moment: isOther && isBare ? undefined : moment,
    moments: isOther && isBare ? [] : moments,
    // A day may stand inside what was read as a clock.
    day: day ?? (moment && readDays(masked)[0]),
    isTime: !isOther && (after !== undefined || isBare),
    after,
  };
}

/** True for a text that holds no words but its times, and those that lead to them. */
function isNothingBut(masked: string, times: readonly Span[]): boolean {
  const rest = blank(masked, times).replace(
    /\b(?:at|on|approx|about|around|from|onwards?|ca)\b/gi,
    "",
  );
  return !hasWords(rest);
}

/** How long a label may be, in characters. */
const longestLabel = 40;

/**
 * In a table of two columns the first cell may be the label of the second: "Detected | 14:05". What
 * explains the label or the time is no part of it: "**Detected** *by a person* | 14:05 by Jo".
 */
function labelledCell(
  text: string,
  cells: readonly Cell[],
): { readonly cell: Cell; readonly label: string } | undefined {
  const [first, cell] = cells;
  if (cells.length !== 2 || !first || !cell?.moment || first.moment || first.day) return undefined;
  const bold = /^\s*\*\*([^*]{2,60})\*\*/.exec(text.slice(first.span.start, first.span.end))?.[1];
  const label = (bold ?? first.masked).trim();
  if (label.length > longestLabel) return undefined;
  const isAlone = cell.isTime || (cell.moments.length === 1 && namesMoment.test(label));
  return isAlone ? { cell, label } : undefined;
}

/** Labels of moments, whatever else stands beside the time. */
const namesMoment =
  /\b(?:time|start(?:ed)?|beg[ai]n|detected|alerted|acknowledged|mitigated|resolved|restored|ended|end)\b/i;
