import { describe, expect, it } from "vitest";
import { civilAt, clockText, dayText, momentText, shortDayText } from "../../src/model/civil.ts";

const instant = Date.parse("2014-10-23T02:19:05Z");

describe("civilAt(instant, offset)", () => {
  it("reads the calendar and the clock of an offset", () => {
    expect(civilAt(instant, 120)).toEqual({
      day: "2014-10-23",
      clock: "04:19:05",
      offset: "+02:00",
    });
    expect(civilAt(instant, -210)).toMatchObject({ day: "2014-10-22", offset: "-03:30" });
  });
});

describe("dayText(day)", () => {
  it("is never finer than the day it is given", () => {
    expect(["2014-10-23", "2012-07", "2012"].map(dayText)).toEqual([
      "23 October 2014",
      "July 2012",
      "2012",
    ]);
    expect(["2014-10-03", "2019-05-01"].map(shortDayText)).toEqual(["3 Oct 2014", "1 May 2019"]);
  });
});

describe("clockText(clock, precision)", () => {
  it("is as exact as the statement", () => {
    expect(clockText("04:19:05", "second")).toBe("04:19:05");
    expect(clockText("04:19:00", "minute")).toBe("04:19");
    expect(clockText("22:00:00", "hour")).toBe("22:xx");
    expect(clockText("00:00:00", "day")).toBe("");
  });
});

describe("momentText(civil, precision, approximate)", () => {
  it("names the offset, and says what is approximate", () => {
    const civil = civilAt(instant, 120);
    expect(momentText(civil, "minute", false)).toBe("23 October 2014, 04:19 UTC+02:00");
    expect(momentText(civil, "minute", true)).toBe("23 October 2014, about 04:19 UTC+02:00");
    expect(momentText(civil, "day", true)).toBe("about 23 October 2014");
    expect(momentText(civilAt(instant, 0), "minute", false)).toBe("23 October 2014, 02:19 UTC");
  });
});
