import { describe, expect, it } from "vitest";
import { chartsOf, csv, milestones, report, timelineText } from "./report.ts";

const rows = csv("successful,failed", (minute) => `${100 + minute},${minute >= 10 ? 9 : 0}`);
const chart = (fields: string): string => `\`\`\`chart\n${fields}\n\`\`\`\n`;
const codes = ({ findings }: { findings: readonly { code: string }[] }): string[] =>
  findings.map(({ code }) => code);

describe("drawCharts(report)", () => {
  it("draws a fenced block to a figure at the offset of its line", async () => {
    const text = report(`Words.\n\n${chart("src: data.csv\nunit: req/s")}`, milestones);
    const { figures, findings, files, images } = await chartsOf(text, { "data.csv": rows });
    expect(findings).toEqual([]);
    expect([...figures.keys()]).toEqual([text.indexOf("```chart")]);
    expect(files.map(({ url }) => url)).toEqual(
      ["json", "csv", "svg"].map((ending) => `/incidents/a-report/charts/1.${ending}`),
    );
    expect(images[0]?.url).toBe("/incidents/a-report/charts/1.svg");
    const markup = [...figures.values()].join("");
    expect(markup).toContain('data-chart="/base/incidents/a-report/charts/1.json"');
    expect(markup).toContain('role="img" aria-labelledby="chart-1-title chart-1-text"');
    expect(markup).not.toMatch(/<style|style=|#0100/);
  });

  it("draws the charts of front matter first", async () => {
    const stated = "charts:\n  - src: data.csv\n    title: From front matter\n";
    const text = report(chart("src: data.csv\ntitle: From the body"), stated);
    const { stated: figures, figures: blocks } = await chartsOf(text, { "data.csv": rows });
    expect(String(figures[0])).toContain('id="chart-1"');
    expect(String(figures[0])).toContain("From front matter");
    expect([...blocks.values()].join("")).toContain('id="chart-2"');
  });

  it("describes extremes, their times and the change at the incident", async () => {
    const text = report(chart("src: data.csv\nunit: req/s"), milestones);
    const { images } = await chartsOf(text, { "data.csv": rows });
    expect(images[0]?.alt).toBe(
      "successful, failed. Line chart of successful and failed; 18 July 2018, 11:50 to 12:30 " +
        "(Europe/Warsaw). successful: lowest 100 req/s at 11:50, highest 140 req/s at 12:30; " +
        "median 105 req/s before the impact and 120 req/s during it. failed: lowest 0 req/s at " +
        "11:50, highest 9 req/s at 12:00; median 0 req/s before the impact and 9 req/s during it. " +
        "Impact from 12:00 to 12:20.",
    );
  });

  it("marks the impact and the events that the author asks for", async () => {
    const mark = "mark: [2018-07-18-1157, 2018-07-18-1200]";
    const text = report(`${timelineText}\n${chart(`src: data.csv\n${mark}`)}`, milestones);
    const { figures, findings } = await chartsOf(text, { "data.csv": rows });
    expect(findings).toEqual([]);
    const markup = [...figures.values()].join("");
    expect(markup).toContain(
      '<li data-event="2018-07-18-1157"><span class="chart-number">1</span>',
    );
    expect(markup).toContain('href="#event-2018-07-18-1200"');
    expect(markup).toContain("Impact, <time");
  });

  it("gives the same bytes each time, whatever was drawn before", async () => {
    const text = report(chart("src: data.csv\ntype: area"), milestones);
    const first = await chartsOf(text, { "data.csv": rows });
    await chartsOf(report(chart("src: data.csv\ntype: bar")), { "data.csv": rows });
    const second = await chartsOf(text, { "data.csv": rows });
    expect(String([...second.figures.values()])).toBe(String([...first.figures.values()]));
    expect(second.files).toEqual(first.files);
  });

  it("takes a drawing from the cache as long as nothing changed", async () => {
    const kept = new Map<string, string>();
    const cache = {
      get: (key: string) => kept.get(key),
      set: (key: string, value: string) => void kept.set(key, value),
    };
    const text = report(chart("src: data.csv"), milestones);
    const drawn = await chartsOf(text, { "data.csv": rows }, cache);
    expect(kept.size).toBe(1);
    const again = await chartsOf(text, { "data.csv": rows }, cache);
    expect(again).toEqual(drawn);
    expect(kept.size).toBe(1);
    await chartsOf(text, { "data.csv": rows.replace("140", "141") }, cache);
    expect(kept.size).toBe(2);
  });

  it("stacks bars at one time upon each other, and scales the axis by their sum", async () => {
    const text = report(chart("src: data.csv\ntype: stacked-bar\nunit: req"));
    const many = csv("a,b", () => "600,700");
    const { files, images, findings } = await chartsOf(text, { "data.csv": many });
    expect(findings).toEqual([]);
    expect(images[0]?.alt).toContain("Stacked bar chart of a and b");
    const { type, options, units, isStacked } = JSON.parse(String(files[0]?.content));
    expect([type, isStacked, units.left]).toEqual(["bar", true, "k req"]);
    expect([options.scales.x.stacked, options.scales.left.stacked]).toEqual([true, true]);
  });

  it("shows markup in titles and labels as text", async () => {
    const hostile = csv("<img src=x onerror=alert(1)>", () => "1");
    const text = report(chart('src: data.csv\ntitle: "</script><b>x"'));
    const { figures, files } = await chartsOf(text, { "data.csv": hostile });
    expect([...figures.values()].join("")).not.toMatch(/<img|<\/script|<b>/);
    expect(String(files.find(({ url }) => url.endsWith(".svg"))?.content)).not.toMatch(/<img|<b>/);
  });

  it("keeps 50 000 points under 40 kB of SVG, and all of them in the file", async () => {
    const long = Array.from({ length: 50_000 }, (_, at) => {
      const time = new Date(Date.UTC(2018, 6, 18) + at * 1000).toISOString();
      return `${time},${Math.round(Math.sin(at / 700) * 1000) + (at % 13)}`;
    });
    const text = report(chart("src: data.csv"));
    const drawn = await chartsOf(text, { "data.csv": `time,value\n${long.join("\n")}\n` });
    const [, file, picture] = drawn.files;
    expect(String(picture?.content).length).toBeLessThan(40_000);
    expect(String(file?.content).split("\n")).toHaveLength(50_002);
    expect(codes(drawn)).toEqual(["chart-too-many-rows"]);
  });
});

const finds = async (fields: string, files = {}, more = milestones) => {
  const { findings } = await chartsOf(report(chart(fields), more), files);
  return findings.map(({ code, file, line, column, fix }) => {
    expect(fix).not.toBe("");
    return `${file}:${line}:${column} ${code}`;
  });
};

const here = "incidents/2018-08-31-a-report.md";

describe("drawCharts(report with mistakes)", () => {
  it.each([
    ["missing", "chart-file-missing"],
    ["empty", "chart-file-empty"],
    ["outside", "chart-file-outside"],
    ["hidden", "chart-file-refused"],
    ["not-a-file", "chart-file-refused"],
    ["too-large", "chart-file-refused"],
  ] as const)("reports a file that is %s, at its key", async (refused, code) => {
    expect(await finds("title: x\nsrc: a.csv", { "a.csv": { refused } })).toEqual([
      `${here}:11:1 ${code}`,
    ]);
  });

  it.each([
    ["sorce: data.csv\nsrc: data.csv", "10:1 chart-unknown-key"],
    ["src: data.csv\ntype: pie", "11:1 chart-invalid-value"],
    ["title: x", "9:1 chart-without-data"],
    ["src: data.csv\nseries: [sucessful]", "11:10 chart-column-missing"],
    ["src: data.csv\nmark: [2018-07-18-1158]", "11:8 chart-mark-unknown"],
    ["src: data.csv\nfrom: 2018-07-19T00:00", "11:1 chart-range-empty"],
    ["src: data.csv\nfrom: yesterday", "11:1 chart-time-unreadable"],
    ["- a\n- b", "9:1 chart-unreadable"],
    ["src: [", "11:1 chart-unreadable"],
    ["src: &a data.csv\ntitle: *a", "9:1 chart-unreadable"],
  ])("reports %j", async (fields, expected) => {
    expect(await finds(fields, { "data.csv": rows })).toEqual([`${here}:${expected}`]);
  });

  it("reports data that do not reach the incident", async () => {
    const before = rows.replaceAll("2018-07-18", "2018-07-17");
    expect(await finds("src: data.csv", { "data.csv": before })).toEqual([
      `${here}:10:1 chart-misses-incident`,
    ]);
  });

  it("reports a cell at its line of the data file", async () => {
    const bad = rows.replace("101,0", "lots,0");
    expect(await finds("src: data/bad.csv", { "data/bad.csv": bad })).toEqual([
      "incidents/data/bad.csv:3:1 chart-cell-not-numeric",
    ]);
  });

  it("reports a cell of inline data at its line of the report", async () => {
    const inline = "title: x\ndata: |\n  time,n\n  2018-07-18T12:00:00+02:00,x";
    expect(await finds(inline)).toEqual([`${here}:13:1 chart-cell-not-numeric`]);
  });

  it("reports times without a zone, unless the chart names one", async () => {
    const local = "time,n\n2018-07-18 12:00,1\n2018-07-18 12:10,2\n";
    expect(await finds("src: a.csv", { "a.csv": local })).toContain(
      "incidents/a.csv:2:1 chart-time-without-zone",
    );
    expect(await finds("src: a.csv\nzone: Europe/Warsaw", { "a.csv": local })).toEqual([]);
  });
});
