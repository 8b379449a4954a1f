import { describe, expect, it } from "vitest";
import { addressBelow, linkTo, ownAddress } from "../../src/model/other-archive.ts";

const base = new URL("https://example.org/payments/");

describe("addressBelow(url, base)", () => {
  it.each([
    ["/payments/incidents/a/", "/payments/incidents/a/"],
    ["incidents/a/", "/payments/incidents/a/"],
    ["https://example.org/payments/a/?mark=b#c", "/payments/a/"],
    ["/payments/x/../y/", "/payments/y/"],
  ])("takes %s", (url, path) => {
    expect(addressBelow(url, base)?.pathname).toBe(path);
  });

  it.each([
    "/incidents/a/",
    "../incidents/a/",
    "/payments/../a/",
    "/payments/%2e%2e/a/",
    "/payments",
    "/paymentsx/",
    "//payments/",
    "https://evil.example/payments/a/",
    "https://me:pass@example.org/payments/a/",
    "http://example.org/payments/a/",
    "javascript:alert(1)",
    "mailto:a@example.org",
    "data:text/html,x",
    "\tjavascript:alert(1)",
    "",
  ])("refuses %j", (url) => {
    expect(addressBelow(url, base)).toBeUndefined();
  });
});

describe("linkTo(address, settings)", () => {
  it("is a path on the site's own origin, and a whole address elsewhere", () => {
    const settings = { url: "https://example.org/shop/", mount: "/post/" };
    expect(linkTo(base, settings)).toBe("/payments/");
    expect(linkTo(new URL("https://b.example/x/"), settings)).toBe("https://b.example/x/");
    expect(ownAddress(settings).href).toBe("https://example.org/shop/post/");
  });
});
