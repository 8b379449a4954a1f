/**
 * Prints a timeline for reading in a terminal: aligned, grouped by day, measures at the end.
 *
 * In:   a timeline.
 * Out:  text; "~" before a clock means about, "→" leads to the end of a range.
 */
import pc from "picocolors";
import { civilAt, clockText, dayText, shortDayText, weekday, zoneText } from "../model/civil.ts";
import {
  milestoneNames,
  type Measure,
  type Timeline,
  type TimelineEvent,
} from "../model/timeline.ts";
import { visible } from "../check/print/visible.ts";

interface Style {
  readonly colour: boolean | undefined;
}

/** The timeline of one file as text. */
export function printTimeline(path: string, timeline: Timeline, { colour = false }: Style): string {
  const paint = pc.createColors(colour);
  const { events, unplaced } = timeline;
  const lines = [paint.bold(visible(path)), paint.dim(`times in ${timeline.zone}`)];
  const phaseWidth = Math.max(0, ...events.map(({ phase }) => phase?.length ?? 0));
  const clocks = events.map(clockOf);
  const clockWidth = Math.max(0, ...clocks.map((clock) => clock.length));
  const named = nameDays(timeline);
  let day = "";
  for (const [index, event] of events.entries()) {
    const on = event.at.slice(0, 10);
    if (on !== day) lines.push("", paint.bold(named(on, (it) => `${weekday(it)}, ${dayText(it)}`)));
    day = on;
    const clock = (clocks[index] ?? "").padEnd(clockWidth);
    const phase = (event.phase ?? "").padEnd(phaseWidth);
    lines.push(
      `  ${paint.cyan(clock)}  ${paint.dim(phase)}  ${visible(event.text)}${paint.dim(`  ${event.words.line}:${event.words.column}`)}`,
    );
  }
  if (events.length === 0) lines.push("", "no times that could be placed");
  lines.push(...milestoneLines(timeline, (on) => named(on, dayText)));
  if (unplaced.length > 0) {
    lines.push("", "not placed:");
    for (const { text, why, words } of unplaced) {
      lines.push(
        `  ${words.line}:${words.column}  ${visible(text)}  ${paint.dim(why.replaceAll("-", " "))}`,
      );
    }
  }
  return `${lines.join("\n")}\n`;
}

/** `~14:05 UTC`, `04:19 +02:00 → 05:00`; empty for a mere day. */
function clockOf({ at, end, precision, approximate }: TimelineEvent): string {
  if (precision === "day") return end === undefined ? "" : `→ ${shortDayText(end.slice(0, 10))}`;
  const clock = `${approximate ? "~" : " "}${clockText(at.slice(11, 19), precision)}`;
  const zone = zoneText(at.slice(19));
  if (end === undefined) return `${clock} ${zone}`;
  const until = clockText(end.slice(11, 19), precision);
  const date = end.slice(0, 10) === at.slice(0, 10) ? "" : `${shortDayText(end.slice(0, 10))} `;
  return `${clock} → ${date}${until} ${zone}`;
}

/** Names days in the words of `text`; those of a report without any count from its first event. */
function nameDays({ undated, events: [event] }: Timeline) {
  const first = event?.at.slice(0, 10) ?? "";
  return (on: string, text: (day: string) => string): string =>
    undated ? `day ${daysBetween(first, on) + 1}` : text(on);
}

const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

const measureNames: Readonly<Record<string, string>> = {
  timeToDetect: "time to detect",
  timeToMitigate: "time to mitigate",
  timeToResolve: "time to resolve",
};

function milestoneLines(
  { milestones, measures, stated }: Timeline,
  named: (day: string) => string,
): string[] {
  const rows: (readonly [string, string])[] = [];
  for (const name of milestoneNames) {
    const found = milestones[name];
    if (!found) continue;
    const { day, clock, offset } = civilAt(Date.parse(found.at), offsetOf(found.at));
    const time = clockText(clock, found.precision);
    rows.push([name, `${found.approximate ? "~" : ""}${named(day)} ${time} ${zoneText(offset)}`]);
  }
  for (const [name, measure] of Object.entries(measures)) {
    if (measure) rows.push([measureNames[name] ?? name, durationText(measure)]);
  }
  for (const { text, verdict } of stated) {
    if (verdict) rows.push([`stated, ${verdict}`, `“${visible(text)}”`]);
  }
  const width = Math.max(0, ...rows.map(([name]) => name.length));
  return rows.length === 0
    ? []
    : ["", ...rows.map(([name, value]) => `  ${name.padEnd(width)}  ${value}`)];
}

function offsetOf(at: string): number {
  const [sign = "+", hours = "0", minutes = "0"] = /([+-])(\d\d):(\d\d)$/.exec(at)?.slice(1) ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

function durationText({ minutes, least, most, approximate }: Measure): string {
  if (least !== most && !approximate) return `between ${spelled(least)} and ${spelled(most)}`;
  return `${approximate ? "about " : ""}${spelled(minutes)}`;
}

/** `3 h 40 min`, `2 d 4 h`. */
function spelled(minutes: number): string {
  const whole = Math.round(minutes);
  const parts = [
    [Math.floor(whole / 1440), "d"],
    [Math.floor((whole % 1440) / 60), "h"],
    [whole % 60, "min"],
  ] as const;
  const told = parts.filter(([count]) => count > 0).map(([count, unit]) => `${count} ${unit}`);
  return told.length > 0 ? told.join(" ") : "0 min";
}
