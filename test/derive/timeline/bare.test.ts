import { describe, expect, it } from "vitest";
import { derive } from "./derive.ts";

/** What a report of 4 March 2021 tells, each event with its clock. */
const told = (body: string): string[] =>
  derive(`# 2021-03-04\n\n${body}\n`).events.map(({ at, text }) => `${at.slice(11, 16)} ${text}`);

const posted = (clock: string): string => `Posted Mar 4, 2021 - ${clock} UTC`;

describe("deriveTimeline(input, settings) tells times that stand alone", () => {
  it("by the items inside theirs", () => {
    expect(told("- 14:05\n  - The server fell.\n  - We looked.\n- 14:20\n\n  It rose.")).toEqual([
      "14:05 The server fell. – We looked.",
      "14:20 It rose.",
    ]);
  });

  it("not by the items beside theirs", () => {
    expect(told("- 14:05\n- The server fell.")).toEqual(["14:05 "]);
  });

  it("by the sentence above their list, which states no milestone of any of them", () => {
    const list = "- 14:05 to 14:10\n- 15:05 to 15:10";
    const shared = "Mail was down over two periods";
    const body = `We are sorry. ${shared}:\n\n${list}`;
    expect(told(body)).toEqual([`14:05 ${shared}`, `15:05 ${shared}`]);
    expect(derive(`# 2021-03-04\n\n${body}\n`).milestones).toEqual({});
    expect(told(`We are sorry.\n\n${list}`)).toEqual(["14:05 ", "15:05 "]);
  });

  const updates =
    "Resolved - All is well.\nMar 4, 15:05 UTC\nMonitoring - A fix is in.\nMar 4, 14:20 UTC";

  it("by the text above, where the last dateline ends a copied status page", () => {
    expect(told(updates)).toEqual([
      "14:20 Monitoring - A fix is in.",
      "15:05 Resolved - All is well.",
    ]);
    expect(told(updates.replaceAll("\n", "\n\n"))).toEqual(told(updates));
  });

  it("by the text below, where the first dateline begins it", () => {
    expect(told("Mar 4, 15:05 UTC\nAll is well.\nMar 4, 14:20 UTC\nA fix is in.")).toEqual([
      "14:20 A fix is in.",
      "15:05 All is well.",
    ]);
    expect(told(`${updates}\nInvestigating.`)).toEqual([
      "14:20 Investigating.",
      "15:05 Monitoring - A fix is in.",
    ]);
  });

  it("by the text above each line that says when it was posted", () => {
    const page =
      "All is well.\nPosted Mar 4, 2021 - 15:05 UTC\nIt should resolve itself (at 16:05 UTC).\nPosted Mar 4, 2021 - 14:20 UTC";
    expect(told(page)).toEqual([
      "14:20 It should resolve itself (at 16:05 UTC).",
      "15:05 All is well.",
    ]);
    expect(told("All is well since 15:05.\nPosted Mar 4, 2021 - 15:20 UTC")).toEqual([
      "15:05 All is well.",
    ]);
  });

  it("whose update says what was so before, so that a time of its text is the end", () => {
    const report = "At 14:05 mail was down.\n\nIt was working again at 14:20.";
    const page = `${report}\n\n${posted("18:00")}\n\nAll is back to normal.\n${posted("15:05")}\n`;
    expect(derive(page).milestones.resolved?.at.slice(11, 16)).toBe("14:20");
  });
});

describe("deriveTimeline(input, settings) reads lines that begin with a clock", () => {
  const lines = "12:40 UTC The queue grows\n12:50 UTC Jo is paged\n13:05 UTC Queue is empty";

  it("as entries, where three follow each other", () => {
    expect(told(`Timeline:\n${lines}`)).toEqual([
      "12:40 The queue grows",
      "12:50 Jo is paged",
      "13:05 Queue is empty",
    ]);
  });

  it("but wrapped prose as sentences", () => {
    expect(told("The queue grew at\n12:40 UTC. Jo saw it at\n12:50 UTC and rang.")).toEqual([
      "12:40 The queue grew.",
      "12:50 Jo saw it and rang.",
    ]);
  });
});
