import { describe, expect, it } from "vitest";
import type { ActionItem } from "../../../src/model/incident.ts";
import { actionPages } from "../../../src/render/pages/actions.ts";
import { record } from "../../derive/record.ts";
import { pageContext } from "../page-context.ts";

const item = (fields: Partial<ActionItem>): ActionItem => ({
  text: "Do it",
  owner: undefined,
  team: undefined,
  due: undefined,
  state: "open",
  url: undefined,
  inferred: false,
  words: undefined,
  ...fields,
});

const records = [
  record({
    slug: "new",
    published: "2020-06-01",
    actionItems: [
      item({ text: "Newest", inferred: true }),
      item({ text: "Due", due: "2020-05-01", team: "Storage" }),
      item({ text: "Finished", state: "done", team: "storage" }),
    ],
  }),
  record({ slug: "old", published: "2018-06-01", actionItems: [item({ text: "=cmd()" })] }),
];

async function pages(now: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for await (const { url, content } of actionPages(pageContext({ records, now })))
    found.set(url, String(content));
  return found;
}

describe("actionPages(context)", () => {
  it("has a page for each state and each team, however the team is spelt", async () => {
    expect([...(await pages("2026-01-01T00:00:00Z")).keys()]).toEqual([
      "/actions/",
      "/actions/done/",
      "/actions/teams/storage/",
      "/data/action-items.csv",
    ]);
  });

  it("puts what is due first and then the oldest", async () => {
    const page = (await pages("2026-01-01T00:00:00Z")).get("/actions/") ?? "";
    const order = ["Due", "=cmd()", "Newest"].map((text) => page.indexOf(`<p>${text}`));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(order).not.toContain(-1);
  });

  it("counts ages to the archive's own latest day, whatever the clock says", async () => {
    const page = (await pages("2026-01-01T00:00:00Z")).get("/actions/");
    expect(page).toContain("2 years");
    expect(page).toContain("was due");
    expect((await pages("2031-01-01T00:00:00Z")).get("/actions/")).toBe(page);
  });

  it("marks what was read from the text", async () => {
    const page = (await pages("2026-01-01T00:00:00Z")).get("/actions/") ?? "";
    expect(page.match(/read from the text/g)).toHaveLength(1);
  });

  it("writes a table whose cells are no formulas", async () => {
    const table = (await pages("2026-01-01T00:00:00Z")).get("/data/action-items.csv") ?? "";
    expect(table.split("\r\n")[0]).toBe(
      "incident,url,text,state,owner,team,due,since,link,inferred",
    );
    expect(table).not.toMatch(/,=cmd/);
  });
});
