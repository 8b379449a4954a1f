import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { tables } from "../../../src/render/open-data/tables.ts";
import { pageContext } from "../page-context.ts";
import { records } from "./hostile.ts";

const pages = [...tables(pageContext({ records }))];
const rowsOf = (url: string): Record<string, string>[] =>
  parse(String(pages.find((page) => page.url === url)?.content), { columns: true });

describe("tables(context)", () => {
  it("writes all incidents in one table and events by year, newest first", () => {
    expect(pages.map(({ url }) => url)).toEqual([
      "/data/incidents.csv",
      "/data/events-2019.csv",
      "/data/events-2015.csv",
      "/data/events-2014.csv",
    ]);
  });

  it("leaves cells empty where nothing is stated", () => {
    const [, servers, undated] = rowsOf("/data/incidents.csv");
    expect(servers).toMatchObject({
      slug: "servers",
      tags: "dns; database",
      started: "2014-10-23T04:19:00+02:00",
      detected: "",
      "timeToResolve (minutes)": "281",
      events: "2",
    });
    expect(undated).toMatchObject({ published: "", severity: "", events: "0" });
  });

  it("begins no cell with a formula and breaks no line inside one", () => {
    for (const { url } of pages) {
      for (const row of rowsOf(url)) {
        for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@＝＋－＠\t\r]|\n/);
      }
    }
    expect(rowsOf("/data/events-2019.csv")[0]?.["text"]).toBe("'@SUM(A1) =cmd|' /C calc'!A0");
  });
});
