import { describe, expect, it } from "vitest";
import { isPlain } from "../../src/source/plain.ts";

describe("isPlain(text)", () => {
  it("calls a text plain that no normalisation would change", () => {
    expect(isPlain("A “plain” text – with → signs’\r\n\t")).toBe(true);
    for (const text of ["é", "\u200b", "ﬁ", "x\u0000", "e\u0301", "\u00a0", "\u007f"])
      expect([text, isPlain(text)]).toEqual([text, false]);
  });

  it("answers for the text that it is asked about, whatever it was asked before", () => {
    expect([isPlain("a"), isPlain("ä"), isPlain("a")]).toEqual([true, false, true]);
  });
});
