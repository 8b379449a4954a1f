import { describe, expect, it } from "vitest";
import { editWords } from "../../../src/publish/search/edit-words.ts";
import { joinWords, type JoinedWords } from "./joined-words.ts";
import { partOf } from "./part-of.ts";

const pagesPerPart = 16;
const count = { pages: 5 * pagesPerPart, pagesPerPart };

/** Numbers that look random and are the same each time. */
function numbers(seed: number): (below: number) => number {
  let state = seed * 2_654_435_761 + 1;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 374_761_393) >>> 0;
    return state % below;
  };
}

const oldOf = ({ starts, size, files, places, common }: JoinedWords) => ({
  starts,
  size,
  common: new Set(common),
  words: (number: number) => files[number] ?? [],
  places: (number: number) => places[number] ?? [],
});

/** The files that an edit comes to, whole. */
function filesAfter(before: JoinedWords, edits: Parameters<typeof editWords>[1]) {
  const edited = editWords(oldOf(before), edits, count);
  const whole = (edited?.files ?? []).map((file) =>
    typeof file === "number"
      ? { words: before.files[file], places: before.places[file] }
      : { words: file.words, places: file.places },
  );
  const made = (edited?.files ?? []).filter((file) => typeof file !== "number").length;
  return { edited, whole, made };
}

const wholeOf = ({ files, places }: JoinedWords) =>
  files.map((words, number) => ({ words, places: places[number] }));

describe("editWords(old, edits, count)", () => {
  it("comes to what all words put together anew come to, edit after edit", () => {
    const next = numbers(7);
    const vocabulary = Array.from({ length: 9000 }, (_, i) => `w${next(40).toString(36)}x${i * 7}`);
    const word = (): string => vocabulary[Math.min(next(9000), next(9000))] ?? "";
    const texts = Array.from({ length: 5 }, () =>
      Array.from({ length: pagesPerPart }, () => Array.from({ length: 160 }, word)),
    );
    const parts = texts.map(partOf);
    let joined = joinWords(parts, count);
    expect(joined.files.length).toBeGreaterThan(8);
    let kept = 0;
    for (let time = 0; time < 60; time++) {
      const number = next(5);
      const before = parts[number] ?? [];
      const text = texts[number]?.[next(pagesPerPart)] ?? [];
      if (time % 3 === 0) text.splice(next(text.length), next(9), word(), word(), `new${time}`);
      else if (time % 3 === 1) text.splice(0, text.length, ...Array.from({ length: 90 }, word));
      else text[next(text.length)] = `${next(2) === 0 ? "a" : "zz"}${time}`;
      const after = partOf(texts[number] ?? []);
      parts[number] = after;
      const { edited, whole, made } = filesAfter(joined, [{ part: number, before, after }]);
      joined = joinWords(parts, count);
      expect(edited?.size).toBe(joined.size);
      expect(edited?.starts).toEqual(joined.starts);
      expect(whole).toEqual(wholeOf(joined));
      kept += whole.length - made;
    }
    expect(kept).toBeGreaterThan(200);
  });

  it("knows pairs of common words, and gives up where other words are common", () => {
    const next = numbers(3);
    const word = (): string => ["the", "of", `w${next(300)}`, `w${next(300)}`][next(4)] ?? "";
    const text = (): string[] => Array.from({ length: 830 }, word); // about 200 of each
    const texts = Array.from({ length: 5 }, () => Array.from({ length: pagesPerPart }, text));
    const parts = texts.map(partOf);
    let joined = joinWords(parts, count);
    expect(joined.files[0]).toContain(" of the");
    let givenUp = 0;
    const alone = new Set<boolean>();
    for (let time = 0; time < 30; time++) {
      alone.add(joined.files.some((file) => file.length === 3 && file[0] === "the"));
      const number = next(5);
      const before = parts[number] ?? [];
      const page = next(pagesPerPart);
      const own = texts[number] ?? [];
      if (time % 2 === 0) own[page] = text().map((word, i) => (i % 9 > 0 ? "so" : word));
      else own[page]?.splice(next(800), 9, ...Array.from({ length: 60 }, () => "the"));
      const after = partOf(own);
      parts[number] = after;
      const { edited, whole } = filesAfter(joined, [{ part: number, before, after }]);
      const known = joined.common;
      joined = joinWords(parts, count);
      expect(edited === undefined).toBe(String(known) !== String(joined.common));
      if (!edited) givenUp++;
      else expect(whole).toEqual(wholeOf(joined));
    }
    expect(givenUp).toBeGreaterThan(0);
    expect(givenUp).toBeLessThan(30);
    expect(alone.size).toBe(2); // it became large, or was no longer
  });

  it("changes several parts at once, and makes a first file of nothing", () => {
    const empty = joinWords([[], []], count);
    const after = [partOf([["cache", "dns"]]), partOf([[], ["dns"]])];
    const edits = after.map((words, part) => ({ part, before: [], after: words }));
    const { whole } = filesAfter(empty, edits);
    expect(whole).toEqual(wholeOf(joinWords(after, count)));
    const back = edits.map(({ part, after }) => ({ part, before: after, after: [] }));
    const full = joinWords(after, count);
    expect(filesAfter(full, back).whole).toEqual(wholeOf(empty));
  });

  it("gives up where files become of another size", () => {
    const before = joinWords([[]], count);
    const many = Array.from({ length: 90 }, (_, i) => `${i}${"long".repeat(30_000)}`);
    const edit = { part: 0, before: [], after: partOf([many]) };
    expect(editWords(oldOf(before), [edit], count)).toBeUndefined();
  });
});
