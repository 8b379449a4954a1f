import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import sanitizeHtml from "sanitize-html";
import { describe, expect, it } from "vitest";
import { chartsOf, report } from "./report.ts";

interface Case {
  readonly id: string;
  readonly base64: string;
}

const file = join(import.meta.dirname, "../../../../shared/security/csv.json");
const shared: readonly Case[] = existsSync(file)
  ? (JSON.parse(readFileSync(file, "utf8")) as Case[])
  : [];

const own = [
  "label,<img src=x onerror=alert(1)>\n</title><script>alert(1)</script>,1\n",
  'label,"a ""onload=""alert(1)"\n"=1+1",1\n',
  "label,n\njavascript:alert(1),1\n{{ $labels.x }}{% raw %},2\n",
  "time,</desc></svg><b>\n2024-03-10T00:00:00Z,1\n2024-03-10T00:01:00Z,2\n",
].map((text, at): Case => ({ id: `own-${at + 1}`, base64: Buffer.from(text).toString("base64") }));

/** Elements that figures and pictures are made of; nothing else may come out of data. */
const known = new Set(
  (
    "a caption circle clipPath desc details div figcaption figure g li p path rect span summary svg " +
    "table tbody td text th thead time title tr ul"
  ).split(" "),
);

/** What of the markup is no element or attribute of ours. */
function foreignIn(markup: string): string[] {
  const foreign: string[] = [];
  sanitizeHtml(markup, {
    allowedTags: false,
    allowedAttributes: false,
    allowVulnerableTags: true,
    parser: { lowerCaseTags: false },
    transformTags: {
      "*": (tagName, attribs) => {
        if (!known.has(tagName)) foreign.push(tagName);
        foreign.push(...Object.keys(attribs).filter((name) => /^on|style/i.test(name)));
        return { tagName, attribs };
      },
    },
  });
  return foreign;
}

describe("drawCharts(report with hostile cells)", () => {
  it("would be seen to pass markup on", () => {
    expect(foreignIn("<p><img onerror=x></p>")).toEqual(["img", "onerror"]);
  });

  it.each([...own, ...shared])("shows $id as text, or refuses it", async ({ base64 }) => {
    const bytes = Buffer.from(base64, "base64");
    const text = report("```chart\nsrc: data.csv\n```\n");
    const { figures, files, findings } = await chartsOf(text, { "data.csv": bytes });
    const [figure] = [...figures.values()].map(String);
    expect(figure !== undefined || findings.length > 0).toBe(true);
    const [, csv, picture] = files.map(({ content }) => String(content));
    for (const markup of [figure, picture]) expect(foreignIn(markup ?? "")).toEqual([]);
    expect(csv ?? "").not.toMatch(/(?:^|[,\n"])[=+@\t\r]/);
  });
});
