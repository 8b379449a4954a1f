import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { printChart } from "../../../src/publish/hosted/alone.ts";
import { resolvePluginOptions } from "../../../src/publish/hosted/options.ts";

const folder = mkdtempSync(join(tmpdir(), "alone-"));
afterAll(() => rmSync(folder, { recursive: true }));

const fileOf = (name: string, text: string): string => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};
const options = resolvePluginOptions({ site: { timezone: "Europe/Warsaw" } }, "charts", () => "");

describe("printChart(file, title, options)", () => {
  it("draws a figure that needs neither files nor styles of a site of ours", async () => {
    const rows = "time,delay\n2024-03-07T10:00Z,80\n2024-03-07T11:00Z,90\n";
    const figure = await printChart(fileOf("delay.csv", rows), "Delays & more", options);
    expect(figure).toContain('<figure class="chart" id="chart-delay">');
    expect(figure).toContain("<figcaption>Delays &amp; more</figcaption>");
    expect(figure).toContain('stroke="#1d5fb4"');
    expect(figure).not.toMatch(/data-chart|download/);
  });

  it("throws what is wrong with the data, or with the path", async () => {
    const file = fileOf("words.csv", "time,delay\n2024-03-07T10:00Z,long\n");
    await expect(printChart(file, "Delays", options)).rejects.toThrow(/"long"/);
    await expect(printChart(join(folder, "gone.csv"), "Delays", options)).rejects.toThrow(/ENOENT/);
  });
});
