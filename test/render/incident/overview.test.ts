import { describe, expect, it } from "vitest";
import { settingsSchema } from "../../../src/model/settings/index.ts";
import { overviewView } from "../../../src/render/incident/overview.ts";
import { eventAt, timelineOf } from "./timeline-of.ts";

const settings = settingsSchema.parse({ timezone: "Europe/Warsaw" });
const cause = eventAt("08:00", { phase: "cause" });
const impact = eventAt("09:00", { phase: "impact", track: "Orders" });
const recovery = eventAt("12:00", { phase: "recovery" });
const exact = { precision: "minute", approximate: false } as const;
const timeline = timelineOf([cause, impact, recovery], {
  milestones: {
    started: { at: impact.at, event: impact.id, ...exact },
    resolved: { at: recovery.at, event: recovery.id, ...exact },
  },
  measures: {
    timeToResolve: {
      minutes: 180,
      least: 180,
      most: 180,
      approximate: false,
      from: impact.at,
      to: recovery.at,
    },
  },
});

describe("overviewView(timeline, settings, undated)", () => {
  it("lays phases and measures out to scale", () => {
    const view = overviewView(timeline, settings, false);
    expect(view?.segments.map(({ phase, x, width }) => [phase, x, width])).toEqual([
      ["cause", 0, 25],
      ["impact", 25, 75],
    ]);
    expect(view?.spans).toMatchObject([
      { kind: "track", text: "Orders" },
      { kind: "measure", text: "Time to resolve: 3 h", x: 25, width: 75 },
    ]);
    expect(view?.ticks.map(({ text }) => text)).toEqual(["−1 h", "0", "+1 h", "+2 h"]);
  });

  it("holds the phase of a range until its end and no longer", () => {
    const events = [
      { ...impact, end: "2014-10-23T10:00:00+02:00" },
      eventAt("09:15", { phase: "impact", end: "2014-10-23T09:30:00+02:00" }),
      recovery,
    ];
    const view = overviewView({ ...timeline, events }, settings, false);
    expect(view?.segments.map(({ phase, x, width }) => [phase, x, width])).toEqual([
      ["impact", 0, 33.33],
    ]);
  });

  it("leaves out what happened long before", () => {
    const before = { ...cause, at: "2014-09-11T08:00:00+02:00" };
    const view = overviewView({ ...timeline, events: [before, impact, recovery] }, settings, false);
    expect(view?.marks.map(({ x }) => x)).toEqual([0, 100]);
  });

  it("shows no date of a report that names none", () => {
    expect(overviewView(timeline, settings, true)).toMatchObject({
      start: undefined,
      end: undefined,
    });
  });

  it("is not there where nothing spans any time", () => {
    expect(overviewView(timelineOf([impact]), settings, false)).toBeUndefined();
    expect(overviewView(timelineOf([]), settings, false)).toBeUndefined();
  });
});
