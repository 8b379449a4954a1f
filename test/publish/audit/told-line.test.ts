import { describe, expect, it } from "vitest";
import { toldLine } from "../../../src/publish/audit/told-line.ts";

const line = toldLine(
  "On Monday the “Queue” broke: see https://example.org/a-b, then run 42 İstanbul",
);

describe("toldLine(line)", () => {
  it("gives the words of a line in their order", () => {
    expect(line.words.slice(0, 6)).toEqual(["on", "monday", "the", "queue", "broke", "see"]);
    expect(line.words.slice(6, 11)).toEqual(["https", "example", "org", "a", "b"]);
  });

  it("cuts a phrase anywhere", () => {
    const { words, phrase } = line;
    for (let from = 0; from < words.length; from++)
      for (let to = from + 1; to <= words.length; to++)
        expect([undefined, words.slice(from, to).join(" ")]).toContain(phrase(from, to));
    expect(phrase(0, words.length)).toBe(words.join(" "));
  });

  it("cuts none that has less than two telling words or eleven letters in them", () => {
    expect(line.phrase(0, 4)).toBeUndefined(); // a day and an article tell nothing
    expect(line.phrase(3, 5)).toBeUndefined(); // ten letters
    expect(line.phrase(3, 6)).toBe("queue broke see");
    expect(line.phrase(9, 11)).toBeUndefined();
  });

  it("counts the words of addresses", () => {
    expect(line.addressed(0, 6)).toBe(0);
    expect(line.addressed(4, 9)).toBe(3);
    expect(line.addressed(0, line.words.length)).toBe(5);
  });

  it("has no word in an empty line", () => {
    expect(toldLine("---").words).toEqual([]);
    expect(toldLine("").phrase(0, 0)).toBeUndefined();
  });
});
