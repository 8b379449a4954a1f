import { describe, expect, it } from "vitest";
import { decimate } from "../../../src/model/decimate.ts";
import { readInstant } from "../../../src/derive/series/instant.ts";
import { scaleUnit } from "../../../src/derive/series/units.ts";
import { figureText } from "../../../src/model/figure-text.ts";

describe("scaleUnit(unit, largest)", () => {
  it.each([
    ["req/s", 12_300, "12.3 k req/s"],
    ["s", 0.84, "840 ms"],
    ["ms", 840, "840 ms"],
    ["milliseconds", 1500, "1.5 s"],
    ["ms", 7_200_000, "7\u202f200 s"],
    ["bytes", 3.2e9, "3.2 GB"],
    ["kB/s", 12_345, "12.3 MB/s"],
    ["Mbps", 1200, "1.2 Gbit/s"],
    ["%", 99.94, "99.9 %"],
    ["MiB", 2048, "2\u202f048 MiB"],
    ["unit unknown", 12_300, "12\u202f300 unit unknown"],
    ["requests", 0.5, "0.5 requests"],
    [undefined, 86.2, "86.2"],
  ])("shows %s of %d as %j", (unit, value, expected) => {
    const { divisor, text } = scaleUnit(unit, value);
    expect(figureText(value / divisor, text)).toBe(expected);
  });
});

const instant = (text: string, zone?: string): string => {
  const reading = readInstant(text, zone);
  return "instant" in reading ? new Date(reading.instant).toISOString() : reading.problem;
};

describe("readInstant(text, zone)", () => {
  it.each([
    ["2018-07-18T11:57:00+02:00", "2018-07-18T09:57:00.000Z"],
    ["2018-07-18 11:57Z", "2018-07-18T11:57:00.000Z"],
    ["2018-07-18 11:57:30.25 UTC", "2018-07-18T11:57:30.250Z"],
    ["1531907820", "2018-07-18T09:57:00.000Z"],
    ["1531907820000", "2018-07-18T09:57:00.000Z"],
    ["2018-07-18T11:57", "without-zone"],
    ["07/18/2018 11:57", "unreadable"],
    ["2018-02-29T00:00Z", "unreadable"],
    ["2018-07-18T24:00Z", "unreadable"],
    ["11:57", "unreadable"],
    ["12", "unreadable"],
  ])("reads %j as %s", (text, expected) => {
    expect(instant(text)).toBe(expected);
  });

  it("reads local times by the rules of their zone, winter and summer", () => {
    expect(instant("2018-07-18 11:57", "Europe/Warsaw")).toBe("2018-07-18T09:57:00.000Z");
    expect(instant("2018-01-18", "Europe/Warsaw")).toBe("2018-01-17T23:00:00.000Z");
    expect(instant("2018-03-25 03:30", "Europe/Warsaw")).toBe("2018-03-25T01:30:00.000Z");
    expect(instant("2018-07-18 11:57", "-07:30")).toBe("2018-07-18T19:27:00.000Z");
  });
});

describe("decimate(points, limit)", () => {
  const points = Array.from({ length: 5000 }, (_, x) => ({
    x,
    y: x === 3210 ? 900 : Math.sin(x / 50),
  }));

  it("keeps the limit, both ends and the spike", () => {
    const kept = decimate(points, 500);
    expect(kept.length).toBeLessThanOrEqual(500);
    expect(kept[0]).toEqual(points[0]);
    expect(kept.at(-1)).toEqual(points.at(-1));
    expect(kept).toContainEqual({ x: 3210, y: 900 });
  });

  it("keeps gaps", () => {
    const holed = points.map(({ x, y }) => ({ x, y: x > 1000 && x < 2000 ? undefined : y }));
    const gap = decimate(holed, 500).filter(({ y }) => y === undefined);
    expect(gap).toEqual([{ x: 1001, y: undefined }]);
  });

  it("leaves short series as they are", () => {
    expect(decimate(points.slice(0, 10), 500)).toEqual(points.slice(0, 10));
  });
});
