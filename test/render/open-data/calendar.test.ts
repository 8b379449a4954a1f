import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { calendars } from "../../../src/render/open-data/calendar.ts";
import { pageContext } from "../page-context.ts";
import { records } from "./hostile.ts";

const pages = (): Map<string, string> =>
  new Map([...calendars(pageContext({ records }))].map((p) => [p.url, String(p.content)]));

const eventsOf = (url: string): InstanceType<typeof ICAL.Event>[] =>
  new ICAL.Component(ICAL.parse(pages().get(url) ?? "") as unknown[])
    .getAllSubcomponents("vevent")
    .map((component) => new ICAL.Event(component));

describe("calendars(context)", () => {
  it("places an incident from its start to its end, in UTC", () => {
    const event = eventsOf("/incidents.ics").find((e) => e.uid.includes("servers"));
    expect(event?.summary).toBe("SEV2: A wrong server");
    expect(event?.startDate.toString()).toBe("2014-10-23T02:19:00Z");
    expect(event?.endDate.toString()).toBe("2014-10-23T07:00:00Z");
  });

  it("takes the whole day where only the day is known, and leaves coarser ones out", () => {
    const events = eventsOf("/incidents.ics");
    expect(events.map(({ uid }) => uid.split("/").at(-2))).toEqual(["nasty", "servers"]);
    expect(events[0]?.startDate.toString()).toBe("2019-05-01");
  });

  it("places action items on the day they are due", () => {
    const [item] = eventsOf("/actions.ics");
    expect(item?.startDate.toString()).toBe("2019-07-01");
    expect(item?.component.getFirstPropertyValue("status")).toBe("CANCELLED");
  });

  it("has lines of at most 75 octets, ended by CRLF, and the same bytes each time", () => {
    for (const text of pages().values()) {
      expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
      for (const line of text.split("\r\n")) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(line).not.toContain("\n");
      }
    }
    expect(pages()).toEqual(pages());
  });
});
