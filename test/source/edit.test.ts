import { describe, expect, it } from "vitest";
import { applyEdits } from "../../src/source/edit.ts";

const source = { path: "a.md", text: "one two\nthree four\n" };

describe("applyEdits(source, edits)", () => {
  it("replaces words at their places", () => {
    const edits = [
      { line: 2, column: 1, written: "three", meant: "3" },
      { line: 1, column: 5, written: "two", meant: "2" },
    ];
    expect(applyEdits(source, edits)).toEqual({ text: "one 2\n3 four\n", count: 2 });
  });

  it("leaves places where other words stand, and places that do not exist", () => {
    const edits = [
      { line: 1, column: 1, written: "two", meant: "2" },
      { line: 9, column: 1, written: "two", meant: "2" },
    ];
    expect(applyEdits(source, edits)).toEqual({ text: source.text, count: 0 });
  });

  it("makes the first of two edits that overlap", () => {
    const edits = [
      { line: 1, column: 1, written: "one two", meant: "x" },
      { line: 1, column: 5, written: "two", meant: "2" },
    ];
    expect(applyEdits(source, edits)).toEqual({ text: "x\nthree four\n", count: 1 });
  });
});
