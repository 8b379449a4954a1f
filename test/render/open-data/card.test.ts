import { describe, expect, it } from "vitest";
import { recordEvents } from "../../../src/derive/recorded-events.ts";
import { cards } from "../../../src/render/open-data/card.ts";
import { record } from "../../derive/record.ts";
import { pageContext } from "../page-context.ts";
import { event, records } from "./hostile.ts";

type Fields = Parameters<typeof pageContext>[0];

const pictures = (fields: Fields): Map<string, Buffer> =>
  new Map([...cards(pageContext(fields))].map((page) => [page.url, Buffer.from(page.content)]));

const sizeOf = (jpeg: Buffer): readonly [number, number] => {
  const frame = jpeg.indexOf(Buffer.from([0xff, 0xc0]));
  return [jpeg.readUInt16BE(frame + 7), jpeg.readUInt16BE(frame + 5)];
};

describe("cards(context)", () => {
  it("draws the site and each incident, 1200 by 630, the same each time", () => {
    const drawn = pictures({ records });
    expect([...drawn.keys()].slice(0, 2)).toEqual(["/card.jpg", "/incidents/nasty/card.jpg"]);
    for (const picture of drawn.values()) expect(sizeOf(picture)).toEqual([1200, 630]);
    expect(pictures({ records })).toEqual(drawn);
  });

  it("draws titles of any script with the letters of its font", () => {
    const [at] = ["2014-10-23T04:19:00Z"];
    const reports = ["日本語のエラー", "Ошибка сети", "🚒", "A".repeat(400)].map((title, i) =>
      record({ slug: `r-${i}`, title, events: recordEvents([event({ at })]) }),
    );
    expect(pictures({ records: reports }).size).toBe(5);
  });

  it("draws one for all in a large archive, and none where none is wanted", () => {
    const many = Array.from({ length: 101 }, (_, i) => record({ slug: `r-${i}` }));
    expect([...pictures({ records: many }).keys()]).toEqual(["/card.jpg"]);
    expect(pictures({ records, settings: { openGraphImages: "never" } }).size).toBe(0);
  });
});
