import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readIncident } from "../../src/model/read-incident.ts";
import { settingsSchema } from "../../src/model/settings/index.ts";
import type { Edition, Incident } from "../../src/model/incident.ts";
import type { TimelineEvent } from "../../src/model/timeline.ts";
import { renderBody } from "../../src/render/body.ts";
import { html, type Html } from "../../src/render/html.ts";
import { readCases, whole } from "../security/shared.ts";

const settings = settingsSchema.parse({});

function incidentOf(body: string, edition: Edition = "public"): Incident {
  const source = { path: "incidents/report.md", text: `---\ntitle: Outage\n---\n${body}\n` };
  const { incident, findings } = readIncident(source, settings, { edition });
  if (!incident) throw new Error(findings.map(({ message }) => message).join("\n"));
  return incident;
}

function eventAt(incident: Incident, words: string, id = "2024-03-10-1115"): TimelineEvent {
  const start = incident.text.indexOf(words, incident.bodyStart);
  return {
    id,
    at: "2024-03-10T11:15:00+01:00",
    end: undefined,
    precision: "minute",
    approximate: false,
    implied: [],
    text: "it broke",
    phase: undefined,
    track: undefined,
    source: "prose",
    words: { start, end: start + words.length, line: 1, column: 1 },
  };
}

function render(body: string, words: readonly string[] = [], figures = new Map<number, Html>()) {
  const incident = incidentOf(body);
  const events = words.map((word, index) => eventAt(incident, word, `e${index}`));
  return renderBody(incident, { events, figures });
}

const markup = (body: string, ...words: string[]): string => render(body, words).html.markup.trim();
const mark = (words: string, index = 0): string =>
  `<a class="said" id="said-e${index}" href="#event-e${index}"><time datetime="2024-03-10T11:15:00+01:00" data-show="said" data-precision="minute">${words}</time></a>`;

const saidPattern = /<(?:a|span) class="said"[^>]*><time [^>]*>([^<]*)<\/time><\/(?:a|span)>/g;

describe("renderBody(incident, { events, figures })", () => {
  it("marks the words of events", () => {
    expect(markup("At 11:15 it broke.", "11:15")).toBe(`<p>At ${mark("11:15")} it broke.</p>`);
    expect(markup("**11:15** _(12:00)_", "11:15", "(12:00)")).toBe(
      `<p><strong>${mark("11:15")}</strong> <em>(${mark("12:00", 1)})</em></p>`,
    );
    expect(markup("- 11:15 – it broke", "11:15")).toContain(`<li>${mark("11:15")} – it broke</li>`);
    expect(markup("<p>At 11:15</p>", "11:15")).toContain(mark("11:15"));
  });

  it("puts no link into an author's link", () => {
    const rendered = markup("[at 11:15](/x), 12:00", "11:15", "12:00");
    expect(rendered).toContain(`<a href="/x">at <span class="said" id="said-e0"><time `);
    expect(rendered).toContain(mark("12:00", 1));
  });

  it("shows no day in the times of a report that names none", () => {
    const incident = incidentOf("At 11:15 it broke.");
    const events = [eventAt(incident, "11:15", "e0")];
    const { html } = renderBody(incident, { events, figures: new Map(), isUndated: true });
    expect(html.markup).toContain(`<time datetime="11:15">11:15</time>`);
  });

  it.each([
    ["code", "`11:15`", "<p><code>11:15</code></p>"],
    ["an address", "[x](/2024/11:15)", `<p><a href="/2024/11:15">x</a></p>`],
    ["an attribute", `<time datetime="11:15">x</time>`, `<p><time datetime="11:15">x</time></p>`],
    ["a reference", "[11:15]\n\n[11:15]: /x", `<p><a href="/x">11:15</a></p>`],
    [
      "a picture's description",
      "![11:15](a.png)",
      `<p><img src="a.png" alt="11:15" loading="lazy"></p>`,
    ],
    ["a fence", "```\n11:15\n```", "<pre><code>11:15\n</code></pre>"],
  ])("leaves words in %s plain", (_, body, expected) => {
    expect(markup(body, "11:15")).toBe(expected);
  });

  it("never changes what Markdown means", () => {
    const piece = fc.constantFrom(
      "11:15",
      "22. ",
      "1) ",
      "*",
      "_",
      "**",
      "`",
      "[",
      "](/u)",
      "]: /u",
      "\n",
      "\n\n",
      "> ",
      "- ",
      "# ",
      "|",
      "|---|",
      "<b>",
      "</b>",
      "<a href='11:15'>",
      "\\",
      "&#1",
      "    ",
      "```\n",
      "word",
      "é",
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 25 }),
        fc.nat(40),
        fc.nat(12),
        (pieces, from, length) => {
          const incident = incidentOf(`x\n\n${pieces.join("")}\n\nend`);
          const start = incident.bodyStart + from;
          const event = {
            ...eventAt(incident, "x"),
            words: { start, end: start + length, line: 1, column: 1 },
          };
          const plain = renderBody(incident, { events: [], figures: new Map() }).html.markup;
          const marked = renderBody(incident, { events: [event], figures: new Map() }).html.markup;
          expect(marked.replace(saidPattern, "$1")).toBe(plain);
          expect(marked).not.toMatch(/[\ufdd0-\ufdef]/);
        },
      ),
      { numRuns: whole ? 5000 : 500 },
    );
  });

  it("puts figures in the place of their blocks", () => {
    const body = "Before\n\n```chart\nx: 1\n```\n\nAfter";
    const incident = incidentOf(body);
    const offset = incident.text.indexOf("```chart");
    const figures = new Map([[offset, html`<figure>drawn</figure>`]]);
    const shown = renderBody(incident, { events: [], figures }).html.markup;
    expect(shown).toBe("<p>Before</p>\n<figure>drawn</figure>\n<p>After</p>\n");
  });

  it("gives headings levels in order, names and links", () => {
    const { html: shown, headings } = render("# What\n\n### Why & how\n\n# What");
    expect(headings).toEqual([
      { id: "what", text: "What", level: 2 },
      { id: "why--how", text: "Why & how", level: 3 },
      { id: "what-1", text: "What", level: 2 },
    ]);
    expect(shown.markup).toContain(
      `<h2 id="what">What<a class="heading-link" href="#what" aria-label="Link to “What”"></a></h2>`,
    );
  });

  it("shows pictures beside the report and names the others", () => {
    const { html: shown, assets } = render(
      "![a](./img/a%20b.png) ![b](https://evil.example/b.png) ![c](../c.png) ![d](d.svg)",
    );
    expect(assets).toEqual(["img/a b.png"]);
    expect(shown.markup).toContain(`<img src="img/a%20b.png" alt="a" loading="lazy">`);
    expect(shown.markup).toContain(`<a href="https://evil.example/b.png">b</a>`);
    expect(shown.markup).toContain(`<span class="picture-left-out">c</span>`);
    expect(shown.markup).toContain(`<span class="picture-left-out">d</span>`);
  });

  it("prints nothing that a reader cannot see", () => {
    const shown = markup(
      '[x](https://a.example "secret") ![y](y.png "secret")\n\n[u]: /secret\n\n```text secret\nx\n```',
    );
    expect(shown).not.toContain("secret");
  });

  it("keeps the words of a link that it refuses", () => {
    expect(markup("[x](javascript:alert(1)) <irc://a>")).toBe("<p>x irc://a</p>");
  });

  it("shows containers, and internal ones marked in the internal edition", () => {
    const incident = incidentOf("::: warning\nHot\n:::\n\n::: internal\nSecret\n:::", "internal");
    const shown = renderBody(incident, { events: [], figures: new Map() }).html.markup;
    expect(shown).toContain(`<div class="callout warning" role="note">`);
    expect(shown).toContain(`<div class="callout internal" role="note">`);
    expect(markup("::: internal\nSecret\n:::")).toBe("");
  });
});

interface SpecCase {
  readonly markdown: string;
  readonly html: string;
  readonly number: number;
}

/** What this software changes on purpose: titles, empty elements, headings, pictures, links. */
function comparable(shown: string): string {
  return shown
    .replace(/<a class="heading-link"[^>]*><\/a>/g, "")
    .replace(/<(\/?)h[1-6](?: id="[^"]*")?>/g, "<$1h>")
    .replace(/ title="[^"]*"/g, "")
    .replace(/ ?\/>/g, ">")
    .replace(/<span class="picture-left-out">[^<]*<\/span>|<img [^>]*>/g, "<img>")
    .replace(/<a href="(?!https?:|mailto:)[a-z][\w+.-]*:[^"]*">([^<]*)<\/a>/gi, "$1")
    .replace(/&quot;/g, '"')
    .replace(/\s+(?=<)|(?<=>)\s+/g, "")
    .trim();
}

describe("the CommonMark examples", () => {
  it("render as the specification says, raw HTML aside", () => {
    const cases = readCases<SpecCase>("commonmark-0.31.2.json");
    const wrong = cases.flatMap(({ markdown, html: expected, number }) => {
      const body = markdown.replaceAll("→", "\t");
      if (/<[!?/a-z]/i.test(body) || body.trim() === "") return [];
      const shown = comparable(markup(body.trimEnd()));
      return shown === comparable(expected.replaceAll("→", "\t"))
        ? []
        : [{ number, body, shown, expected }];
    });
    expect(wrong).toEqual([]);
  });
});
