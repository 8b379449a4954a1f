import { describe, expect, it } from "vitest";
import { codesOf, imported, reportOf } from "./import.ts";

const post = `Archive for March 2021

Disks full on the queue

By Ada Example

The queue stopped on March 3rd, 2021 at 10:05 UTC because its disks were full.

What happened

Three things came together:

  • Logs were kept for ever
      ◦ debug logs included
  • Nobody watched the disks
  1) not even at night

Free space over the day
Free space over the day. It fell from 40% to nothing.

Start: 10:05 UTC
End: 11:20 UTC

Nothing was lost.`;

describe("importDocument(plain text)", () => {
  it("finds the title behind what the page printed above it, and loses neither", () => {
    expect(reportOf(post)).toContain("title: Disks full on the queue\n");
    expect(reportOf(post)).toContain("\nArchive for March 2021\n");
  });

  it("takes authors and the zone from the text", () => {
    expect(reportOf(post)).toMatch(/authors:\n {2}- Ada Example\n[^]*timezone: UTC\n/);
  });

  it("makes headings of lines that stand alone", () => {
    expect(reportOf(post)).toContain("\n## What happened\n");
    expect(reportOf(post)).not.toContain("## Archive");
    expect(reportOf(post)).not.toContain("## Nothing was lost");
  });

  it("makes lists of bullets, nested as they were", () => {
    expect(reportOf(post)).toContain(
      "- Logs were kept for ever\n  - debug logs included\n- Nobody watched the disks\n1. not even",
    );
  });

  it("keeps captions of pictures that are gone, marked and reported", () => {
    expect(reportOf(post)).toContain(
      "> **Picture not kept: Free space over the day**\n>\n> Free space over the day. It fell",
    );
    expect(codesOf(post)).toEqual(["import-picture"]);
  });

  it("makes a list of facts, each on its own line", () => {
    expect(reportOf(post)).toContain("- Start: 10:05 UTC\n- End: 11:20 UTC\n");
  });

  it("names the file after the incident's day, at its end: in front it would be publication", () => {
    expect(imported(post).report?.name).toBe("disks-full-on-the-queue-2021-03-03.md");
    expect(reportOf(post)).not.toMatch(/^date:/m);
  });

  it("knows a month where that is all there is", () => {
    const text =
      "Archive for October 2012\n\nA long night\n\nIt was a long night for all of us here.";
    expect(imported(text).report?.name).toBe("a-long-night-2012-10.md");
  });

  it("names no day and no zone where the text gives none", () => {
    const text = "A quiet outage\n\nAt 10:05 EST, 16:05 local time, it broke and stayed broken.";
    expect(imported(text).report?.name).toBe("a-quiet-outage.md");
    expect(reportOf(text)).not.toContain("timezone");
  });

  it("uses the text's own words where there is no title, and says so", () => {
    const text = "We are sorry. Last night the whole site was gone for an hour.\n\nIt is back now.";
    expect(reportOf(text)).toContain("title: Last night the whole site was gone for an hour\n");
    expect(codesOf(text)).toContain("import-no-title");
  });

  it("publishes on the day that it is told", () => {
    const { report } = imported(post, { date: "2021-03-09", origin: "https://example.org/a" });
    expect(report?.name).toBe("2021-03-09-disks-full-on-the-queue.md");
    expect(report?.text).toMatch(/^date: 2021-03-09$/m);
    expect(report?.text).toMatch(/^source: https:\/\/example.org\/a$/m);
  });

  it("keeps the document's title beside one that replaces it", () => {
    const text = reportOf(post, { title: "Full disks" });
    expect(text).toContain("title: Full disks\n");
    expect(text).toContain("# Left over: title: Disks full on the queue\n");
  });

  it("makes a table of columns that tabs part, as word processors paste them", () => {
    const text = "Times\n\nTime\tEvent\n10:05\tdown | out\n10:20\tup\n";
    expect(reportOf(text)).toContain("| Time | Event |\n| --- | --- |\n| 10:05 | down \\| out |");
  });

  it("keeps indented text as code", () => {
    const text =
      "The log\n\nIt said what was wrong with the machine:\n\n    ERROR *x*\n      at line 3\n";
    expect(reportOf(text)).toContain("```text\nERROR *x*\n  at line 3\n```");
  });

  it("escapes what Markdown would take for its own", () => {
    const text =
      "Signs\n\n# 5 of 10 *stars* for <b>us</b> & _them_ &amp; snake_case [a](b)\n+ 3. ok";
    expect(reportOf(text, { format: "text" })).toContain(
      "\\# 5 of 10 \\*stars\\* for \\<b>us\\</b> & \\_them\\_ \\&amp; snake_case \\[a](b)",
    );
  });

  it("keeps the line breaks of text that was not wrapped, and only those", () => {
    const address = "Contact\n\nExample Ltd\nSome Street\nSome Town\n\nThe end of it.";
    expect(reportOf(address)).toContain("Example Ltd\\\nSome Street\\\nSome Town");
    const wrapped = `Title\n\n${"word ".repeat(12)}\n${"word ".repeat(13)}\n${"word ".repeat(3)}`;
    expect(reportOf(wrapped)).not.toContain("\\\n");
  });

  it("gives the same report for the same bytes", () => {
    expect(imported(post)).toEqual(imported(post));
  });

  it("knows plain text by its look, whatever the file is called", () => {
    const { report } = imported(post, { path: "2021-03-09-x.md" });
    expect(report?.format).toBe("text");
    expect(report?.name).toBe("2021-03-09-disks-full-on-the-queue.md");
    expect(imported("# Title\n\nIt is Markdown.", { path: "x.txt" }).report?.format).toBe(
      "markdown",
    );
  });

  it("refuses what holds no words", () => {
    expect(imported(" \n\n* * *\n").report).toBeUndefined();
    expect(codesOf(" \n")).toContain("import-empty");
  });
});
