import { describe, expect, it } from "vitest";
import {
  formsOf,
  isCompound,
  likenessTo,
  partsOf,
  plain,
} from "../../../src/client/search/words.ts";

describe("plain(word)", () => {
  it.each([
    ["Überlast", "uberlast"],
    ["kube-proxy[812]:", "kubeproxy812"],
    ["sync_failed", "sync_failed"],
    ["id=8BB475F8", "id8bb475f8"],
    ["Ошибка", "ошибка"],
    ["—", ""],
  ])("keeps of %s what the index keeps", (word, kept) => {
    expect(plain(word)).toBe(kept);
  });
});

describe("likenessTo(asked)(found)", () => {
  it.each([
    ["deploying", "deploys"],
    ["failed", "failures"],
    ["queries", "query"],
    ["caching", "cache"],
    ["stopped", "stop"],
    ["connections", "connected"],
    ["kubeproxy", "kubeproxy812"],
    ["0x8007", "0x80070005"],
    ["timeo", "timeouts"],
  ])("takes %s and %s for forms of a word, or its beginning", (asked, found) => {
    expect(likenessTo(asked)(found)).toBeGreaterThan(0);
  });

  it.each([
    ["econnreset", "econnrefused"],
    ["econnreset", "ec035d65"],
    ["happened", "h"],
    ["stated", "status"],
    ["stated", "static"],
    ["503s", "503"],
    ["rating", "ratio"],
  ])("does not take %s for %s", (asked, found) => {
    expect(likenessTo(asked)(found)).toBe(0);
  });

  it("puts the word itself before its forms, and a short rest before a long one", () => {
    expect(likenessTo("cache")("cache")).toBeGreaterThan(likenessTo("cache")("caches"));
    expect(likenessTo("time")("timeout")).toBeGreaterThan(likenessTo("time")("timeoutexception"));
  });
});

describe("formsOf(word)", () => {
  it("names what stands around the word's forms in a dictionary", () => {
    expect(formsOf("caching")).toEqual(
      expect.arrayContaining(["caching", "cache", "caches", "cached"]),
    );
    expect(formsOf("dns")).toEqual(["dns"]);
  });
});

describe("partsOf(word)", () => {
  it("splits identifiers, and leaves plain words whole", () => {
    expect(partsOf("ERR_CONNECTION-refused")).toEqual(["ERR", "CONNECTION", "refused"]);
    expect(partsOf("PoolManager.borrow")).toEqual(["Pool", "Manager", "borrow"]);
    expect(partsOf("storage.")).toEqual([]);
    expect(partsOf("8bb475f8")).toEqual([]);
  });
});

describe("isCompound(word)", () => {
  it.each(["kube-proxy", "ERR_SYNC", "PoolManager", "a.b", "java:81", "v2", "É-é"])(
    "is true of %s",
    (word) => {
      expect(isCompound(word)).toBe(true);
    },
  );

  it.each(["cache", "Cache,", "(cache)", "“cache”", "12", "—", ""])("is false of %s", (word) => {
    expect(isCompound(word)).toBe(false);
    expect(partsOf(word)).toEqual([]);
  });
});
