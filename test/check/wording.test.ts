import { describe, expect, it } from "vitest";
import { checkBlameless } from "../../src/check/blameless.ts";
import { findIdentifiers } from "../../src/check/identifiers.ts";
import { replaceNames } from "../../src/parse/names.ts";
import { readCases } from "../security/shared.ts";

const blame = (text: string): string[] =>
  checkBlameless({ path: "incidents/x.md", text }, 0, "warning").map(
    ({ line, fix }) => `${line} ${fix}`,
  );

describe("checkBlameless(source)", () => {
  it("offers better words", () => {
    expect(blame("It was human error.")).toEqual([
      "1 Write what made the action seem right, and what let it through.",
    ]);
    expect(blame("They should have known.\nHe was careless.")).toHaveLength(2);
    expect(blame("Later Jane Doe accidentally dropped it.")).toHaveLength(1);
  });

  it("leaves quotations, code and plain words alone", () => {
    expect(blame("> human error\n\n`human error`\n\nAn error rate that humans saw.")).toEqual([]);
    expect(blame("We ran git blame and failed over.")).toEqual([]);
  });
});

const kinds = (text: string): string[] => findIdentifiers(text).map(({ kind }) => kind);

describe("findIdentifiers(text)", () => {
  it.each([
    ["10.1.2.3", "private address"],
    ["fd12:3456:789a::1", "private address"],
    ["db-1.prod.internal", "internal host name"],
    ["db-1&#46;prod&#46;internal", "internal host name"],
    ["db-1.pro\u200bd.internal", "internal host name"],
    ["jane.doe@company.com", "e-mail address"],
    ["+48 601 234 567", "phone number"],
    ["/Users/jane/notes.txt", "path of a home folder"],
  ])("flags %s", (text, kind) => {
    expect(kinds(`see ${text} there`)).toEqual([kind]);
  });

  it.each([
    "198.51.100.7",
    "1.2.3.4",
    "release 10.4.2.1",
    "someone@example.com",
    "10.5 GB",
    "a.b.c()",
  ])("lets %s pass", (text) => {
    expect(kinds(`see ${text} there`)).toEqual([]);
  });

  it("flags the shared identifiers and none of the controls", () => {
    const wrong = readCases<{ text: string; mustFlag: boolean }>("identifiers.json").filter(
      ({ text, mustFlag }) => kinds(text).length > 0 !== mustFlag,
    );
    expect(wrong).toEqual([]);
  });
});

describe("replaceNames(text, roles)", () => {
  it("puts roles in the place of names and keeps lines", () => {
    const roles = { "Jane Doe": "the on-call engineer", Jane: "the on-call engineer" };
    expect(replaceNames("Jane\nDoe and Jane's cat Janet", roles)).toBe(
      "the on-call engineer\n and the on-call engineer's cat Janet",
    );
  });
});
