import { describe, expect, it } from "vitest";
import { stripMarkup } from "../../src/parse/plain-text.ts";

describe("stripMarkup(raw)", () => {
  it("leaves the words of links, emphasis and code", () => {
    expect(stripMarkup("The **[queue](/q)** of `a*b*c` is _full_ &amp; slow")).toBe(
      "The queue of a*b*c is full & slow",
    );
  });

  it("keeps what is escaped, and gaps where blocks and scripts were", () => {
    expect(
      stripMarkup("\\[Jo\\] and chain\\_id<script>run()</script><h2>Next</h2>it is<b>x</b>"),
    ).toBe("[Jo] and chain_id Next it isx");
  });

  it("leaves out what breaks a line", () => {
    expect(stripMarkup("It was down.\\\nNobody *knew*.\\")).toBe("It was down. Nobody knew.");
  });

  it("leaves out references to footnotes, and keeps other brackets' words", () => {
    expect(stripMarkup("The deploy[^1] began [twice]")).toBe("The deploy began twice");
  });
});
