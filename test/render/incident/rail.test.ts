import { describe, expect, it } from "vitest";
import { railDays, type RailDay } from "../../../src/render/incident/rail.ts";
import { eventAt, readingOf, timelineOf } from "./timeline-of.ts";

const zone = "Europe/Warsaw";
const started = eventAt("08:00", { phase: "impact" });

/** The rail in short: one line a day, one word an entry. */
const outline = (days: readonly RailDay[]): string[] =>
  days.map(({ title, entries }) => {
    const words = entries.map((entry) =>
      entry.kind === "gap" ? `(${entry.text})` : `${entry.time.text}${entry.elapsed ?? ""}`,
    );
    return `${title}: ${words.join(" ")}`;
  });

describe("railDays(reading, zone, said)", () => {
  it("groups by the days of the zone shown, and shows hours of silence as gaps", () => {
    const events = [eventAt("01:30"), eventAt("03:00"), eventAt("09:20")];
    const reading = readingOf(timelineOf(events));
    expect(outline(railDays(reading, zone, new Set()))).toEqual([
      "23 October 2014: 01:30 03:00 (6 h 20 min) 09:20",
    ]);
    expect(outline(railDays(reading, "UTC", new Set()))).toEqual([
      "22 October 2014: 23:30",
      "23 October 2014: 01:00 (6 h 20 min) 07:20",
    ]);
  });

  it("counts from the start of the impact where both instants are exact", () => {
    const milestones = {
      started: { at: started.at, event: started.id, precision: "minute", approximate: false },
    } as const;
    const events = [started, eventAt("08:40"), eventAt("09:00", { approximate: true })];
    const [day] = railDays(readingOf(timelineOf(events, { milestones })), zone, new Set());
    expect(outline(day ? [day] : [])).toEqual(["23 October 2014: 08:00 08:40+40 min 09:00"]);
    expect(day?.entries[0]).toMatchObject({ milestones: ["Impact starts"] });
  });

  it("shows a range with its length and the day of its end", () => {
    const end = "2014-10-24T01:00:00+02:00";
    const [day] = railDays(readingOf(timelineOf([{ ...started, end }])), zone, new Set());
    expect(day?.entries[0]).toMatchObject({ span: "17 h", end: { text: "24 Oct 2014, 01:00" } });
  });

  it("keeps a day without a clock in every zone", () => {
    const event = eventAt("00:00", { precision: "day" });
    const days = railDays(readingOf(timelineOf([event])), "America/New_York", new Set());
    expect(outline(days)).toEqual(["23 October 2014: "]);
  });

  it("counts the days of a report that names none", () => {
    const next = { ...eventAt("04:00"), at: "2014-10-24T04:00:00+02:00" };
    const reading = readingOf(timelineOf([eventAt("23:01"), next], { undated: true }), "2012-10");
    const days = railDays(reading, "UTC", new Set());
    expect(outline(days)).toEqual(["Day 1: 23:01 (4 h 59 min)", "Day 2: 04:00"]);
    expect(JSON.stringify(days)).not.toContain("2014-10-23T");
  });

  it("links an event to its words only where they stand in the body", () => {
    const reading = readingOf(timelineOf([started]));
    const said = `said-${started.id}`;
    expect(railDays(reading, zone, new Set([said]))[0]?.entries[0]).toMatchObject({ said });
    expect(railDays(reading, zone, new Set())[0]?.entries[0]).toMatchObject({ said: undefined });
  });

  it("begins a clause with a capital unless its first word is a name", () => {
    const events = [eventAt("08:00"), eventAt("08:01", { text: "pg_dump ended" })];
    const entries = railDays(readingOf(timelineOf(events)), zone, new Set())[0]?.entries;
    expect(entries).toMatchObject([
      { text: "Something happened at 08:00" },
      { text: "pg_dump ended" },
    ]);
  });
});
