import { describe, expect, it } from "vitest";
import { sanitizeMarkup } from "../../src/render/sanitize.ts";

const clean = (markup: string, remoteImages: "refuse" | "link" = "link"): string =>
  sanitizeMarkup(markup, { remoteImages, assets: new Set() });

describe("sanitizeMarkup(markup, options)", () => {
  it("keeps what reports use", () => {
    const used =
      `<figure><img src="a.png" alt="x" loading="lazy"><figcaption>c</figcaption></figure>` +
      `<details open><summary>s</summary><table><tr><td colspan="2">1</td></tr></table></details>` +
      `<p><sup>2</sup> <abbr title="Service Level">SL</abbr> <a id="anchor" href="#x">y</a></p>`;
    expect(clean(used).replace(`open=""`, "open")).toBe(used);
    expect(clean(`<a name="old">x</a>`)).toBe(`<a id="old">x</a>`);
  });

  it.each([
    ["scripts", "<script>alert(1)</script>ok"],
    ["handlers", `<p onclick="alert(1)">ok</p>`],
    ["styles", `<style>p{}</style><p style="background:url(//evil.example)">ok</p>`],
    ["frames", `<iframe srcdoc="<script>alert(1)</script>"></iframe>ok`],
    ["foreign elements", `<svg><script>alert(1)</script></svg><math><mi>alert(1)</mi></math>ok`],
    ["forms", `<form action="//evil.example"><input name=a><button>alert(1)</button></form>ok`],
    ["other addresses", `<a href="java&#10;script:alert(1)">ok</a>`],
    ["protocol-relative addresses", `<a href="//evil.example">ok</a>`],
    ["names of the page's own parts", `<p id="event-1" class="badge">ok</p>`],
    ["comments", "<!-- alert(1) -->ok"],
  ])("drops %s", (_, markup) => {
    const shown = clean(markup);
    expect(shown).toContain("ok");
    expect(shown).not.toMatch(/script|onclick|style|evil|<svg|<math|form|event-|class|<!--/i);
  });

  it("fetches no picture from elsewhere", () => {
    const remote = `<img src="https://evil.example/a.png" alt="graph">`;
    expect(clean(remote)).toBe(`<a href="https://evil.example/a.png">graph</a>`);
    expect(clean(remote, "refuse")).toBe(`<span class="picture-left-out">graph</span>`);
    expect(clean(`<a href="/x">${remote}</a>`)).toBe(
      `<a href="/x"><span class="picture-left-out">graph</span></a>`,
    );
    expect(clean(`<img srcset="https://evil.example/a.png 1x" src=x.svg>`)).not.toContain("evil");
  });

  it("gives every name once", () => {
    expect(clean(`<p id="a">1</p><p id="a">2</p>`)).toBe(`<p id="a">1</p><p>2</p>`);
  });
});
