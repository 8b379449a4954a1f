import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldOf, slugOf } from "../../../src/derive/taxonomy/slug.ts";

describe("foldOf(text)", () => {
  it.each([
    ["post-mortem", "Postmortem"],
    ["post mortem", "post_mortem"],
    ["Café", "cafe"],
    ["Cafe\u0301", "caf\u00e9"],
    ["Straße", "strasse"],
    ["Łódź", "lodz"],
    ["node.js", "NodeJS"],
    ["ＤＮＳ", "dns"],
    ["rate\u200blimit", "rate limit"],
    ["İstanbul", "istanbul"],
  ])("is one for %j and %j", (a, b) => {
    expect(foldOf(a)).toBe(foldOf(b));
  });

  it.each([
    ["C", "C++"],
    ["C", "C#"],
    ["NET", ".NET"],
    ["1.2", "12"],
    ["v1.10", "v11.0"],
    ["事故", "世故"],
    ["и", "й"],
    ["🔥", "🧯"],
    ["!!!", "???"],
  ])("keeps %j and %j apart", (a, b) => {
    expect(foldOf(a)).not.toBe(foldOf(b));
  });
});

describe("slugOf(text)", () => {
  it.each([
    ["Störung", "storung"],
    ["C++", "c-plus-plus"],
    ["C#", "c-sharp"],
    [".NET", "dot-net"],
    ["node.js", "node-js"],
    ["Q&A", "q-and-a"],
    ["данные", "dannye"],
    ["数据库", "shujuku"],
    ["🔥", "fire"],
    ["!!!", "u21-u21-u21"],
    ["../../etc", "etc"],
    ["__proto__", "proto"],
    ["constructor", "constructor"],
    ["  a  /  b ", "a-b"],
  ])("makes %j %j", (text, slug) => {
    expect(slugOf(text)).toBe(slug);
  });

  it("is a safe folder's name whatever it is given, and its own slug", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1 }), (text) => {
        const slug = slugOf(text);
        expect(slug).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
        expect(slug.length).toBeLessThanOrEqual(80);
        expect(slugOf(slug)).toBe(slug);
      }),
    );
  });
});
