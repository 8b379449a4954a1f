import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { lostPictures } from "../../src/derive/lost-pictures.ts";

const lines = (text: string): number[] =>
  lostPictures({ path: "report.md", text }, 0).map(({ line }) => line);

const caption = "Search traffic around noon\nSearch traffic around noon. It rose before twelve.\n";

describe("lostPictures(source)", () => {
  it("finds a picture's title that its caption repeats", () => {
    expect(lines(`Words.\n\n${caption}\nMore.`)).toEqual([3]);
  });

  it("finds a numbered caption without a picture", () => {
    expect(lines("Words.\n\nFigure 2: Threads of the pool\n\nMore.")).toEqual([3]);
  });

  it("is content where a picture or a chart stands beside it", () => {
    expect(lines(`![traffic](a.png)\n\n${caption}`)).toEqual([]);
    expect(
      lines(`\`\`\`chart\ntitle: x\ndata: |\n  time,a\n\n  1,2\n\n\n\n\`\`\`\n\n${caption}`),
    ).toEqual([]);
    expect(lines("![threads](a.png)\n\n*Figure 2: Threads of the pool*")).toEqual([]);
  });

  it("takes neither headings, lists nor sentences for captions", () => {
    expect(lines("# What happened\n\nWhat happened is told below.")).toEqual([]);
    expect(lines("We restarted it.\nWe restarted it. Twice.")).toEqual([]);
    expect(lines("As figure 2 shows, it rose.\n- Chart the course")).toEqual([]);
  });

  const seed = join(import.meta.dirname, "../../../shared/seeds/001_bc53f644e238a292.txt");
  it.runIf(existsSync(seed))("finds the three captions of the report of 2018", () => {
    const text = readFileSync(seed, "utf8");
    expect(lostPictures({ path: "001.txt", text }, 0).map(({ message }) => message)).toEqual([
      expect.stringContaining("Search service traffic around noon"),
      expect.stringContaining("Listing service response times"),
      expect.stringContaining("Undertow thread count in Listing service"),
    ]);
  });
});
