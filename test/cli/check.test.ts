import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folderWith, postmortem } from "./postmortem.ts";

const report = (frontMatter: string, body = "It broke, and then it was mended."): string =>
  `---\ntitle: A report\n${frontMatter}---\n\n${body}\n`;

const troubled = {
  "_data/tags.yaml": "redis:\n  aliases: [redis server]\ncapacity: {}\n",
  "incidents/2024-01-01-typo.md": report("severty: SEV2\n"),
  "incidents/2024-01-02-yaml.md": report("tags: [redis\n"),
  "incidents/2024-01-03-chart.md": report(
    "",
    "It broke.\n\n```chart\nsrc: missing.csv\ntitle: Load\n```",
  ),
  "incidents/2024-01-04-tag.md": report("tags: [redis, capcity]\n"),
  "incidents/2024-01-05-none.md": "No front matter at all.\n",
};

describe("postmortem check", () => {
  const folder = folderWith(troubled);
  const { exitCode, output, errors } = postmortem(folder, "check");

  it("finds all problems of all reports in one run, each at its place with a fix", () => {
    const places = output.match(/^incidents\/\S+:\d+:\d+ (?:error|warning) [a-z-]+$/gm);
    expect(places).toEqual([
      "incidents/2024-01-01-typo.md:3:1 error unknown-key",
      expect.stringMatching(/^incidents\/2024-01-02-yaml\.md:[34]:\d+ error yaml-syntax$/),
      "incidents/2024-01-03-chart.md:8:1 error chart-file-missing",
      "incidents/2024-01-04-tag.md:3:15 warning unknown-tag",
      "incidents/2024-01-05-none.md:1:1 error front-matter-missing",
    ]);
    expect(output.match(/^ {2}Fix: \S/gm)).toHaveLength(5);
    expect(errors).toBe("4 errors and 1 warning in 5 reports\n");
    expect(exitCode).toBe(1);
  });

  it("names `postmortem import` where there is no front matter", () => {
    expect(output).toContain("postmortem import");
  });

  it("prints the same findings as JSON, as SARIF and for GitHub", () => {
    const json = JSON.parse(postmortem(folder, "check", "--format", "json").output);
    expect(json).toMatchObject({ errors: 4, warnings: 1 });
    const sarif = JSON.parse(postmortem(folder, "check", "--format", "sarif").output);
    expect(sarif.runs[0].results).toHaveLength(5);
    const github = postmortem(folder, "check", "--format", "github").output;
    expect(github.match(/^::(?:error|warning) file=incidents\//gm)).toHaveLength(5);
  });

  it("checks just the reports that are named", () => {
    const one = postmortem(folder, "check", "incidents/2024-01-04-tag.md");
    expect(one.output).toContain("unknown-tag");
    expect(one.errors).toBe("1 warning in 1 report\n");
    expect(one.exitCode).toBe(0);
  });

  it("fails for warnings where none are allowed", () => {
    const words = ["check", "incidents/2024-01-04-tag.md", "--max-warnings", "0"];
    expect(postmortem(folder, ...words).exitCode).toBe(1);
  });

  it("is an error to use a tag that a closed registry lacks", () => {
    writeFileSync(join(folder, "closed.yaml"), "closedTags: true\ntags: { redis: {} }\n");
    const words = ["check", "incidents/2024-01-04-tag.md", "--site", "closed.yaml"];
    const { output: printed, exitCode: code } = postmortem(folder, ...words);
    expect(printed).toContain("error unknown-tag");
    expect(code).toBe(1);
  });

  it("is used wrongly with a path that leads nowhere or a format that is none", () => {
    expect(postmortem(folder, "check", "nowhere.md")).toMatchObject({ exitCode: 2, output: "" });
    expect(postmortem(folder, "check", "--format", "xml").exitCode).toBe(2);
  });
});

describe("postmortem check, on one report with many mistakes", () => {
  it("finds what is wrong beyond the front matter too", () => {
    const folder = folderWith({
      "_data/tags.yaml": "capacity: {}\n",
      "incidents/2024-01-01-a.md": report(
        "severty: SEV2\ntags: [capcity]\n",
        "It broke.\n\n```chart\nsrc: missing.csv\n```",
      ),
    });
    const { output } = postmortem(folder, "check");
    expect(output.match(/^\S+ (?:error|warning) [a-z-]+$/gm)).toEqual([
      "incidents/2024-01-01-a.md:3:1 error unknown-key",
      "incidents/2024-01-01-a.md:4:8 warning unknown-tag",
      "incidents/2024-01-01-a.md:10:1 error chart-file-missing",
    ]);
    const built = postmortem(folder, "build", "--no-search", "--no-cache");
    expect(built.exitCode).toBe(1);
  });
});

describe("postmortem check --fix", () => {
  const folder = folderWith({
    "_data/tags.yaml": "redis:\n  aliases: [redis server]\n",
    "incidents/2024-01-04-tag.md": report(
      "tags: [redis server]\nseverity: SEV9\n",
      "CafÃ© – the cafÃ© was shut.",
    ),
  });
  const { exitCode, output, errors } = postmortem(folder, "check", "--fix");
  const text = readFileSync(join(folder, "incidents/2024-01-04-tag.md"), "utf8");

  it("mends what needs no judgement and leaves every other byte", () => {
    expect(text).toContain("Café – the café was shut.");
    expect(errors).toMatch(/^\d places mended\n/);
  });

  it("reports what is left", () => {
    expect(output).toContain("unknown-severity");
    expect(output).not.toContain("mojibake");
    expect(exitCode).toBe(1);
  });

  it("has nothing to do the second time", () => {
    expect(postmortem(folder, "check", "--fix").errors).toMatch(/^0 places mended\n/);
    expect(readFileSync(join(folder, "incidents/2024-01-04-tag.md"), "utf8")).toBe(text);
  });
});

describe("postmortem check, in an empty folder", () => {
  it("has nothing to say about a folder without reports", () => {
    const folder = folderWith({ "incidents/README.md": "# How to write one\n" });
    const { exitCode, output, errors } = postmortem(folder, "check");
    expect({ exitCode, output, errors }).toEqual({
      exitCode: 0,
      output: "",
      errors: "no problems in 0 reports\n",
    });
  });
});
