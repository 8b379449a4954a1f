import ical from "ical-generator";
import { describe, expect, it } from "vitest";
import { foldLines } from "../../../src/render/open-data/fold-lines.ts";

describe("foldLines(text)", () => {
  it("folds as the library does that writes calendars, whatever the characters", () => {
    const words = [
      "plain words",
      "größer",
      "日本語の説明",
      "🙂🙃",
      "a\u0301",
      "—",
      "x".repeat(200),
    ];
    for (let length = 0; length < 160; length++) {
      const calendar = ical();
      const description = words.join(" ".repeat(length % 7)).repeat(1 + (length % 3));
      const event = calendar.createEvent({
        id: `https://example.org/${"y".repeat(length)}`,
        start: new Date(0),
        stamp: new Date(0),
        summary: description.slice(length % 40, length),
        description,
      });
      const whole = calendar.toString();
      const from = whole.indexOf("BEGIN:VEVENT");
      expect(foldLines(event.toString())).toBe(
        whole.slice(from, whole.indexOf("END:VCALENDAR", from)),
      );
    }
  });
});
