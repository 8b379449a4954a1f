import { describe, expect, it } from "vitest";
import { findLandings } from "../../../src/client/search/landing.ts";
import type { Found } from "../../../src/client/search/landing.ts";

const content =
  "Broken cache. Cache nodes restarted twice. Root cause the <cache> was full and ECONNREFUSED, followed.";

const fragment = {
  url: "/incidents/x/",
  content,
  meta: {},
  anchors: [
    { element: "li", id: "event-2014-10-23-0419", text: "", location: 2 },
    { element: "p", id: "note", text: "", location: 6 },
    { element: "h3", id: "root-cause", text: " Root cause ", location: 6 },
  ],
};

/** Each place holds another of the words asked for. */
const find = (...places: number[]): Found =>
  findLandings(
    fragment,
    places.map((at, word) => ({ at, weight: 1, asked: 1 << word })),
  );

describe("findLandings(fragment, hits)", () => {
  it("lands on the event that holds the word, with the word marked", () => {
    const { landings } = find(4);
    expect(landings[0]).toMatchObject({ anchor: "event-2014-10-23-0419", heading: undefined });
    expect(landings[0]?.excerpt.filter(({ marked }) => marked)).toEqual([
      { text: "restarted", marked: true },
    ]);
  });

  it("lands on the heading over a word that stands in no event", () => {
    const { landings, words } = find(12);
    expect(landings[0]).toMatchObject({ anchor: "root-cause", heading: "Root cause" });
    expect(words).toEqual(["and"]);
  });

  it("puts the place with most of the words first, then events before headings", () => {
    expect(find(2, 9, 13).landings.map(({ anchor }) => anchor)).toEqual([
      "root-cause",
      "event-2014-10-23-0419",
    ]);
    expect(find(9, 2).landings[0]?.anchor).toBe("event-2014-10-23-0419");
  });

  it("lands on the top of the page for words of the title", () => {
    expect(find(0).landings[0]?.anchor).toBeUndefined();
  });

  it("does not repeat the heading that stands above an excerpt", () => {
    const [below] = find(7, 9).landings;
    expect(below?.excerpt.map(({ text }) => text)).not.toContain("cause");
    const [itself] = find(7).landings;
    expect(itself?.excerpt.map(({ text }) => text)).toContain("cause");
  });

  it("names the words as the page has them, without punctuation", () => {
    const { words, landings } = find(9, 13);
    expect(words).toEqual(["cache", "ECONNREFUSED"]);
    expect(landings[0]?.excerpt.map(({ text }) => text)).toContain("<cache>");
  });

  it("counts words once that an event was read from", () => {
    const content =
      "The cache failed. What happened At 10:07 the cache failed, and nobody knew. cache";
    const anchors = [
      { element: "li", id: "event-1", text: "", location: 0 },
      { element: "h2", id: "happened", text: "What happened", location: 3 },
    ];
    const hits = [1, 8, 13].map((at) => ({ at, weight: 1, asked: 1 }));
    const { landings } = findLandings({ url: "/", content, meta: {}, anchors }, hits);
    const marked = landings.map(({ anchor, excerpt }) => [
      anchor,
      excerpt.filter((piece) => piece.marked).length,
    ]);
    expect(marked).toEqual([
      ["event-1", 1],
      ["happened", 1],
    ]);
  });
});
