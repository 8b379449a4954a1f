import { describe, expect, it } from "vitest";
import { civilIn } from "../../src/render/zone.ts";

describe("civilIn(instant, zone)", () => {
  it.each([
    ["2014-10-26T00:59:00Z", "Europe/Warsaw", "2014-10-26 02:59:00 +02:00"],
    ["2014-10-26T01:00:00Z", "Europe/Warsaw", "2014-10-26 02:00:00 +01:00"],
    ["2014-10-23T04:19:00+02:00", "-07:00", "2014-10-22 19:19:00 -07:00"],
    ["2014-10-23T04:19:00+02:00", "Asia/Kolkata", "2014-10-23 07:49:00 +05:30"],
    ["2014-10-23T04:19:00+02:00", "UTC", "2014-10-23 02:19:00 +00:00"],
  ])("reads %s in %s", (instant, zone, expected) => {
    const { day, clock, offset } = civilIn(instant, zone);
    expect(`${day} ${clock} ${offset}`).toBe(expected);
  });
});
