import { describe, expect, it } from "vitest";
import { encodedRuns } from "../../../src/publish/audit/encoded-runs.ts";
import { fewestLetters } from "../../../src/publish/audit/probe.ts";
import { wordsOf } from "../../../src/publish/audit/words.ts";
import { chance } from "./chance.ts";

/** All runs that decode to something readable, by the plainest means. */
const plainly = (text: string): string[] =>
  [...text.matchAll(/[A-Za-z0-9+/_-]{12,}={0,2}/g)]
    .map(([run]) => run)
    .filter((run) => /\d|[a-z][A-Z]|[+/=]/.test(run) && kindsOf(run).some(isWorth));

const kindsOf = (run: string): Buffer[] => [
  ...(/^[0-9a-f]+$/i.test(run) && run.length % 2 === 0 ? [Buffer.from(run, "hex")] : []),
  Buffer.from(run, "base64"),
];

const isWorth = (bytes: Buffer): boolean =>
  bytes[0] === 0x78 ||
  (bytes[0] === 0x1f && bytes[1] === 0x8b) ||
  (/^[\t\n\r\x20-\x7e\x80-\xff]{6,}$/.test(bytes.toString("latin1")) &&
    wordsOf(bytes.toString()).join("").length >= fewestLetters);

describe("encodedRuns(text)", () => {
  it("gives every run that decodes to something that can be read", () => {
    const { below, one } = chance(11);
    const words = ["zq7hidden3word", "the ledger", "ąę — ü", "x", "incidents/2024-01-01/"];
    for (let round = 0; round < 2000; round++) {
      const pieces = Array.from({ length: 1 + below(6) }, () => {
        const word = one(words).repeat(1 + below(3));
        const kind = one(["base64", "base64url", "hex", "utf8"] as const);
        return Buffer.from(word).toString(kind) + one([" ", "", "=", "==", "<", "-"]);
      });
      const text = pieces.join("");
      expect(encodedRuns(text)).toEqual(expect.arrayContaining(plainly(text)));
    }
  });

  it("leaves out plain words and what no text can be decoded from", () => {
    expect(encodedRuns("responsibilities, AAAAzAAAA1AA, 9f8e")).toEqual([]);
  });
});
