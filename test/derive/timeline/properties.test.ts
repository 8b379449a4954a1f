import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { derive } from "./derive.ts";

const clock = fc
  .tuple(fc.nat(23), fc.nat(59))
  .map(([hour, minute]) => `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`);
const words = fc
  .array(fc.constantFrom("server", "restarted", "traffic", "rose", "team", "joined", "quickly"), {
    minLength: 2,
    maxLength: 6,
  })
  .map((list) => list.join(" "));
const form = fc.constantFrom(
  (at: string, what: string) => `- ${at} - ${what}`,
  (at: string, what: string) => `- **${at} UTC**: ${what}`,
  (at: string, what: string) => `- [${at}] ${what}`,
);
const report = fc
  .tuple(form, fc.array(fc.tuple(clock, words), { minLength: 1, maxLength: 12 }))
  .map(
    ([line, entries]) =>
      `# 2021-03-04 outage\n\n## Timeline\n\n${entries.map(([at, what]) => line(at, what)).join("\n")}\n`,
  );

const zone = process.env["TZ"];
afterEach(() => {
  if (zone === undefined) delete process.env["TZ"];
  else process.env["TZ"] = zone;
});

const told = ({ events }: ReturnType<typeof derive>): string[] =>
  events.map(({ at, text }) => `${at} ${text}`);

describe("deriveTimeline(input, settings) always", () => {
  it("gives events in order, with ids that are used once", () => {
    fc.assert(
      fc.property(report, (text) => {
        const { events } = derive(text);
        const at = events.map((event) => Date.parse(event.at));
        expect(at).toEqual(at.toSorted((a, b) => a - b));
        expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
      }),
      { numRuns: 60 },
    );
  });

  it("points at the words that it read", () => {
    fc.assert(
      fc.property(report, (text) => {
        for (const { words: place, at } of derive(text).events) {
          expect(text.slice(place.start, place.end)).toContain(at.slice(11, 16));
          const before = text.slice(0, place.start).split("\n");
          expect([place.line, place.column]).toEqual([
            before.length,
            (before.at(-1) ?? "").length + 1,
          ]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("gives the same events when a paragraph without times is added", () => {
    fc.assert(
      fc.property(report, words, (text, sentence) => {
        const added = derive(
          `${text}\n## Thanks\n\nThe ${sentence}, and 3 of 5 hosts are at 1.2.3.\n`,
        );
        expect(added.events).toEqual(derive(text).events);
      }),
      { numRuns: 60 },
    );
  });

  it("does not depend on the machine's zone", () => {
    fc.assert(
      fc.property(report, fc.constantFrom("Asia/Tokyo", "America/Lima", "UTC"), (text, machine) => {
        const here = derive(text, { zone: "Europe/Warsaw" });
        process.env["TZ"] = machine;
        expect(derive(text, { zone: "Europe/Warsaw" })).toEqual(here);
      }),
      { numRuns: 30 },
    );
  });

  it("adds nothing for words without times, wherever they stand", () => {
    const prose = fc.constantFrom(
      "We thank everybody. Version 1.2.3 costs 3:1 of $4.50.\n",
      "| a | b |\n| --- | --- |\n| 1/5 | 10.0.0.1:8080 |\n",
      "> It took 84 hours in total.\n",
      "```\nmem[0:4] = 12:75\n```\n",
      "### Thanks\n",
    );
    fc.assert(
      fc.property(report, prose, (text, words) => {
        const before = text.replace("\n\n", `\n\n${words}\n`);
        expect(told(derive(before))).toEqual(told(derive(text)));
      }),
      { numRuns: 60 },
    );
  });

  it("gives milestones in which the end never precedes the start, each at one of its events", () => {
    const loud = words.map((it) => `outage starts, ${it}`);
    fc.assert(
      fc.property(report, loud, clock, (text, what, at) => {
        const { milestones, events } = derive(`${text}- ${at} - ${what}\n`);
        const ids = new Set(events.map(({ id }) => id));
        for (const milestone of Object.values(milestones))
          expect(ids.has(milestone.event ?? "")).toBe(true);
        const { started, resolved } = milestones;
        if (started && resolved)
          expect(Date.parse(resolved.at)).toBeGreaterThanOrEqual(Date.parse(started.at));
      }),
      { numRuns: 60 },
    );
  });

  it("reads any text without failing", () => {
    const pieces = fc.constantFrom(
      "14:05",
      "- ",
      "|",
      "\n",
      "`",
      "[",
      "](",
      "<b>",
      "2021-03-04",
      " to ",
      "AM",
      "UTC",
      "#",
      ">",
      "&nbsp;",
      "\u0000",
      "é",
      "```\n",
      "---\n",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        const text = parts.join("");
        for (const { words: place } of derive(text).events) {
          expect(place.start).toBeLessThanOrEqual(place.end);
          expect(place.end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 300 },
    );
  });
});
