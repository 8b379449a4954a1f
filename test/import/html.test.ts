import { describe, expect, it } from "vitest";
import { codesOf, imported, reportOf } from "./import.ts";

const page = `<!doctype html><html><head><title>Cache outage · Blog</title>
<meta property="article:published_time" content="2024-06-09T00:00:00+00:00">
<meta name="author" content="Ada Example">
<link rel="canonical" href="https://blog.example.org/cache/">
<style>p { color: red }</style><script>alert("x")</script></head>
<body><nav><a href="/">Home of the blog</a></nav>
<article><h1>Cache outage</h1>
<p>It broke at <b>10:05</b> &amp; was <a href="https://example.org/fix">mended</a>.</p>
<h2 id="why">Why <a href="#why">link to this</a></h2>
<table><tr><th>Time</th><th>Event</th></tr><tr><td>10:05</td><td>down</td></tr></table>
<pre><code class="language-sh">$ restart cache
</code></pre>
<figure><img src="https://blog.example.org/a.png" alt="Hits per second"><figcaption>Hits fell.</figcaption></figure>
</article><footer>All rights reserved</footer></body></html>`;

describe("importDocument(a page)", () => {
  it("takes title, day, author and address from the page", () => {
    const { report } = imported(page, { path: "index.html" });
    expect(report?.name).toBe("2024-06-09-cache-outage.md");
    expect(report?.text).toContain(
      "title: Cache outage\ndate: 2024-06-09\nauthors:\n  - Ada Example\nsource: https://blog.example.org/cache/\n",
    );
  });

  it("turns the article into Markdown", () => {
    const text = reportOf(page);
    expect(text).toContain("It broke at **10:05** & was [mended](https://example.org/fix).");
    expect(text).toContain("## Why link to this");
    expect(text).toMatch(/\| Time \| Event \|\n\| -+ \| -+ \|\n\| 10:05 \| down \|/);
    expect(text).toContain("```sh\n$ restart cache\n```");
  });

  it("keeps the words of pictures, and fetches none", () => {
    expect(reportOf(page)).toContain(
      "> **Picture not kept:** Hits per second ([original](<https://blog.example.org/a.png>))",
    );
    expect(reportOf(page)).toContain("Hits fell.");
    expect(codesOf(page)).toEqual(["import-left-out", "import-picture"]);
  });

  it("says what stood around the article and was left out", () => {
    const [found] = imported(page).findings;
    expect(found?.message).toContain("Home of the blog");
    expect(reportOf(page)).not.toContain("All rights reserved");
  });

  it("finds the article of exports", () => {
    const wiki = `<html><body><div id="header">Space</div><div id="main-content" class="wiki-content group">
      <h1>Queue</h1><p>The queue stood still.</p></div></body></html>`;
    expect(reportOf(wiki)).toContain("title: Queue\n---\n\nThe queue stood still.\n");
  });

  it("takes hostile markup for what it is: words", () => {
    const hostile = `<html><body><h1>x</h1><p onclick="alert(1)">Read <a href="javascript:alert(1)">this</a>
      &lt;script&gt;alert(2)&lt;/script&gt; <img src=x onerror=alert(3)></p><script>alert(4)</script></body></html>`;
    const text = reportOf(hostile);
    expect(text).not.toMatch(/(?<!\\)<script|onclick|onerror|alert\(4\)/);
    expect(text).toContain("\\<script>alert(2)");
  });
});
