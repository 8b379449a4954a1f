import { describe, expect, it } from "vitest";
import { placesOf } from "../../../src/derive/taxonomy/places.ts";

const incident = (front: string) => ({
  source: { path: "a.md", text: `${front}\nBody` },
  bodyStart: front.length + 1,
});

describe("placesOf(incident, key, words)", () => {
  it("points at the words of a flow list, in their order", () => {
    const front = "---\ntitle: dns\ntags: [dns, 'cdn', dns]\nseverity: dns\n---";
    expect(placesOf(incident(front), "tags", ["dns", "cdn", "dns"])).toEqual([
      { line: 3, column: 8 },
      { line: 3, column: 14 },
      { line: 3, column: 20 },
    ]);
  });

  it("points at the words of a block list", () => {
    const front = "---\ntags:\n  - dns\n  - load balancer\n---";
    expect(placesOf(incident(front), "tags", ["dns", "load balancer"])).toEqual([
      { line: 3, column: 5 },
      { line: 4, column: 5 },
    ]);
  });

  it("points at the key where a word is written in another way", () => {
    const front = '---\nservices: ["a\\u0062"]\n---';
    expect(placesOf(incident(front), "services", ["ab"])).toEqual([{ line: 2, column: 1 }]);
  });
});
