import { describe, expect, it } from "vitest";
import { isAmong, partsOf } from "../../../src/client/search/words.ts";

describe("isAmong(asked, found)", () => {
  it.each([
    ["deploying", "deploys."],
    ["failed", "Failures"],
    ["queries", "query"],
    ["caching", "cache"],
    ["kube-proxy", "kube-proxy[812]:"],
    ["0x8007", "0x80070005"],
    ["PoolManager.borrow", "com.example.PoolManager.borrow(PoolManager.java:81)"],
    ["uberlast", "Überlast"],
    ["エラー", "日本語エラー"],
  ])("takes %s for a form or a part of %s", (asked, found) => {
    expect(isAmong(asked, ["other", found])).toBe(true);
  });

  it.each([
    ["ECONNRESET", "ECONNREFUSED"],
    ["ECONNRESET", "id=ec035d65"],
    ["happened", "h"],
    ["CONNECTION_REFUSED", "max_connections=100"],
  ])("does not take %s for %s", (asked, found) => {
    expect(isAmong(asked, [found])).toBe(false);
  });
});

describe("partsOf(word)", () => {
  it("splits identifiers, and leaves plain words whole", () => {
    expect(partsOf("ERR_CONNECTION-refused")).toEqual(["ERR", "CONNECTION", "refused"]);
    expect(partsOf("storage.")).toEqual([]);
  });
});
