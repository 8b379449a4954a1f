import { describe, expect, it } from "vitest";
import { codesOf, imported, reportOf } from "./import.ts";

describe("importDocument(Markdown)", () => {
  it("makes the first heading the title and keeps the body as it is", () => {
    const text = "<!-- lint off -->\n# The *queue* [stopped](x)\n\nIt stopped.\n\n* one\n* two\n";
    expect(reportOf(text, { path: "a.md" })).toContain(
      "title: The queue stopped\n---\n\n<!-- lint off -->\nIt stopped.\n\n* one\n* two\n",
    );
  });

  it("keeps HTML in Markdown", () => {
    const text = "# T\n\n<p>One</p>\n\n<p>Two</p>\n";
    expect(reportOf(text, { path: "a.md" })).toContain("\n<p>One</p>\n\n<p>Two</p>\n");
  });
});

describe("importDocument(a post with front matter)", () => {
  const post = `--- \nlayout: blog-post\ntitle: The queue stopped\ndate: '2013-11-26T15:14:59.000Z'
author: Ada Example\ncategories: [queues, Outages]\nexcerpt: It stopped.\npermalink: /x/\n---\n<p>It stopped.</p>\n`;

  it("puts what it knows into a report's own keys, and the rest into comments", () => {
    const { report } = imported(post, { path: "post.html" });
    expect(report?.name).toBe("2013-11-26-the-queue-stopped.md");
    expect(report?.text).toBe(`---
# Imported from post.html
# Left over: layout: "blog-post"
# Left over: permalink: "/x/"
title: The queue stopped
date: 2013-11-26
authors:
  - Ada Example
tags:
  - queues
  - Outages
summary: It stopped.
---

<p>It stopped.</p>
`);
  });

  it("keeps keys that reports know", () => {
    const report = "---\nlayout: post\ntitle: T\nseverity: SEV2\ndraft: true\n---\nIt stopped.\n";
    expect(reportOf(report)).toContain("layout: post\ntitle: T\nseverity: SEV2\ndraft: true\n");
  });

  it("takes the day of publication from a file name of Jekyll's", () => {
    const { report } = imported("---\ntitle: T\n---\nIt stopped.\n", {
      path: "_posts/2014-01-02-t.md",
    });
    expect(report?.name).toBe("2014-01-02-t.md");
  });

  it("reads the TOML of Hugo and Zola", () => {
    const post =
      '+++\ntitle = "T: a"\ndate = 2020-02-03T10:00:00Z\ntags = ["x"]\n+++\nIt stopped.\n';
    expect(reportOf(post)).toContain('title: "T: a"\ndate: 2020-02-03\ntags:\n  - x\n');
  });

  it("says where front matter is broken", () => {
    const [yaml] = imported("---\ntitle: [a\n---\nIt stopped.\n").findings;
    expect(yaml).toMatchObject({ code: "import-unreadable", line: 2, level: "error" });
    expect(codesOf("+++\ntitle = \n+++\nIt stopped.\n")).toEqual(["import-unreadable"]);
  });

  it("lets no value begin a line of its own in a comment", () => {
    const post = '---\ntitle: T\nfoo: "a\\nvisibility: public"\n---\nIt stopped.\n';
    expect(reportOf(post)).toContain('# Left over: foo: "a\\nvisibility: public"\n');
  });

  it("does not expand aliases without end", () => {
    const bomb = "---\ntitle: T\na: &a [x, x]\nb: &b [*a, *a]\n---\nIt stopped.\n";
    expect(codesOf(bomb)).toEqual(["import-unreadable"]);
  });
});

describe("importDocument(an export of Statuspage)", () => {
  const incident = {
    name: "Elevated errors",
    shortlink: "https://stspg.io/abc",
    started_at: "2024-01-02T10:00:00.000Z",
    resolved_at: "2024-01-02T11:00:00.000Z",
    components: [{ name: "API" }],
    incident_updates: [
      { status: "resolved", body: "All is well.", created_at: "2024-01-02T11:00:00.000Z" },
      { status: "investigating", body: "We look into it.", created_at: "2024-01-02T10:05:00.000Z" },
    ],
  };

  it("becomes a list of updates in the order of time", () => {
    const text = reportOf(JSON.stringify({ incident }), { path: "incident.json" });
    expect(text).toContain("services:\n  - API\nstarted: 2024-01-02T10:00:00.000Z\n");
    expect(text).toContain("source: https://stspg.io/abc\n");
    expect(text).toContain(
      "- 2024-01-02T10:05:00Z **Investigating** We look into it.\n- 2024-01-02T11:00:00Z **Resolved** All is well.",
    );
  });

  it("refuses other JSON", () => {
    expect(codesOf('{ "a": 1 }')).toEqual(["import-format"]);
    expect(codesOf("{ nope", { path: "x.json" })).toEqual(["import-format"]);
  });
});
