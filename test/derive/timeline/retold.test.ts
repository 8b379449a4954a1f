import { describe, expect, it } from "vitest";
import { derive, instants } from "./derive.ts";

const timeline = `## Timeline

- 23:15 Latency rises
- 00:33 Restarted the database
- 02:43 All is well
`;
const night = ["2021-03-04T23:15+00:00", "2021-03-05T00:33+00:00", "2021-03-05T02:43+00:00"];

/** Instants of a report of 4 March 2021 that tells words before or after its timeline. */
const before = (words: string): string[] =>
  instants(derive(`# Outage of 4 March 2021\n\n## Summary\n\n${words}\n\n${timeline}`));
const after = (words: string): string[] =>
  instants(derive(`# Outage of 4 March 2021\n\n${timeline}\n## Cause\n\n${words}\n`));

describe("deriveTimeline(input, settings) puts what is told again on its day", () => {
  it.each(["The restart at 00:33 did not help.", "At 02:43 the queue was empty."])(
    "before and after the timeline: %s",
    (words) => {
      expect(before(words)).toEqual(night);
      expect(after(words)).toEqual(night);
    },
  );

  it("also where no entry has its clock", () => {
    expect(after("The queue began to fill at 01:12.")).toEqual([
      ...night.slice(0, 2),
      "2021-03-05T01:12+00:00",
      ...night.slice(2),
    ]);
  });

  it("also where only the timeline names days", () => {
    const text =
      "# Outage\n\nThe restart at 00:33 did not help.\n\n## Timeline\n\n### 4 March 2021\n\n- 23:15 Slow\n\n### 5 March 2021\n\n- 00:33 Restarted it\n- 02:43 Well\n";
    expect(instants(derive(text))).toEqual(night);
  });

  it("also where all is told in prose", () => {
    const text =
      "# Outage of 4 March 2021\n\n## What happened\n\nAt 23:15 it was slow. At 00:33 we restarted it. At 02:43 all was well.\n\n## Cause\n\nThe restart at 00:33 did not help.\n";
    expect(instants(derive(text))).toEqual(night);
  });
});

describe("deriveTimeline(input, settings) leaves where it stands", () => {
  it("what names its own day", () => {
    expect(after("The backup of 4 March 2021 at 00:33 was whole.")).toContain(
      "2021-03-04T00:33+00:00",
    );
  });

  it("what stands under a day of its own", () => {
    const text = `# Outage of 4 March 2021\n\n${timeline}\n## The backup of 3 March 2021\n\nIt ended at 00:33.\n`;
    expect(instants(derive(text))).toContain("2021-03-03T00:33+00:00");
  });

  it("what came before the account", () => {
    expect(after("We had deployed it at 20:30.")).toEqual(["2021-03-04T20:30+00:00", ...night]);
  });

  it("what two days of the timeline may mean", () => {
    const text =
      "# Outage of 4 March 2021\n\n## Timeline\n\n### 4 March\n\n- 09:00 Slow\n\n### 5 March\n\n- 09:00 Slow again\n\n## Cause\n\nAt 09:00 all users log in to it, and they did.\n";
    expect(instants(derive(text))).toEqual(["2021-03-04T09:00+00:00", "2021-03-05T09:00+00:00"]);
  });
});
