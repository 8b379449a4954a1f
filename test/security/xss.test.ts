import MarkdownIt from "markdown-it";
import type { BrowserContext } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readIncident } from "../../src/model/read-incident.ts";
import { settingsSchema } from "../../src/model/settings/index.ts";
import { renderBody } from "../../src/render/body.ts";
import { html } from "../../src/render/html.ts";
import { contentPolicy } from "../../src/render/policy.ts";
import { openChromium } from "../browser/chromium.ts";
import { readCases, sample } from "./shared.ts";

interface Payload {
  readonly id: string;
  readonly context: string;
  readonly payload: string;
  readonly firesOnStock: boolean | null;
}

/** Payloads of our own, so that the test means something where the shared ones are missing. */
const own: readonly Payload[] = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "<svg onload=alert(1)>",
  `<iframe srcdoc="<script>alert(1)</script>"></iframe>`,
  "<details open ontoggle=alert(1)>x</details>",
  "<link rel=stylesheet href=https://evil.example/x.css>",
].map((payload, index) => ({
  id: `own-${index}`,
  context: "md-body",
  payload,
  firesOnStock: true,
}));

const settings = settingsSchema.parse({});
const origin = "http://site.test";
const policy = `<meta http-equiv="Content-Security-Policy" content="${contentPolicy}">`;
const stock = new MarkdownIt({ html: true });

const pageOf = (head: string, body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8">${head}<title>x</title></head><body><main>${body}</main></body></html>`;

/** Where a payload goes that is no body: into text and into an attribute of a layout. */
const inLayout = (text: string): string =>
  html`<h1>${text}</h1><a href="#x" title="${text}" data-facet="${text}">${text}</a>`.markup;

/** The page's content with the sanitiser; a refused report has none. */
function safeBody({ context, payload }: Payload): string {
  if (context === "search-query") return inLayout(payload);
  const text =
    context === "md-body" ? payload : context === "image-alt" ? `![${payload}](a.png)` : "x";
  const source = {
    path: "incidents/x.md",
    text: `---\ntitle: ${JSON.stringify(context === "md-body" ? "x" : payload)}\n---\n${text}\n`,
  };
  const { incident } = readIncident(source, settings, { edition: "public" });
  if (!incident) return "";
  const { html: body } = renderBody(incident, { events: [], figures: new Map() });
  return inLayout(incident.title) + body.markup;
}

const rawBody = ({ context, payload }: Payload): string =>
  context === "md-body" ? stock.render(payload) : payload;

const variants: Readonly<Record<string, (payload: Payload) => string>> = {
  "all layers": (payload) => pageOf(policy, safeBody(payload)),
  "the sanitiser alone": (payload) => pageOf("", safeBody(payload)),
  "the policy alone": (payload) => pageOf(policy, rawBody(payload)),
  "no layer": (payload) => pageOf("", rawBody(payload)),
};

let context: BrowserContext;
const pages = new Map<string, string>();
const fired = new Set<string>();
const left = new Map<string, string>();
/** Pages that the test has begun to click and hover on. */
const touched = new Set<string>();

beforeAll(async () => {
  const browser = await openChromium();
  context = await browser.newContext();
  await context.exposeBinding("reportFired", ({ page }) => void fired.add(page.url()));
  await context.addInitScript(() => {
    for (const name of ["alert", "confirm", "prompt", "print"])
      Object.defineProperty(window, name, { value: () => Reflect.get(window, "reportFired")() });
  });
  await context.route("**", (route, request) => {
    const url = request.url();
    if (url.startsWith(`${origin}/`)) {
      const body = pages.get(url);
      return route.fulfill(
        body === undefined ? { status: 404 } : { contentType: "text/html", body },
      );
    }
    const from = request.frame().page().url();
    // A link that the test follows may lead away, as links do.
    if (/^(?:https?|wss?|ftp):/.test(url) && !touched.has(from)) left.set(from, url);
    return route.abort();
  });
});
afterAll(() => context.browser()?.close());

/** Does to every element what a reader may do: hover, press, focus, type, submit, click. */
async function touchAll(): Promise<void> {
  const mouse = "pointerenter mouseenter pointerover mouseover mousedown mouseup".split(" ");
  for (const element of document.querySelectorAll<HTMLElement>("body, body *")) {
    for (const name of mouse) element.dispatchEvent(new MouseEvent(name, { bubbles: true }));
    element.focus?.();
    element.blur?.();
    for (const name of ["focus", "focusout", "input", "change", "submit"])
      element.dispatchEvent(new Event(name, { bubbles: true, cancelable: true }));
    const leadsAway = /^\s*(?:https?:|\/\/)/i.test(element.getAttribute("href") ?? "");
    if (leadsAway) continue;
    element.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
    await new Promise((resume) => setTimeout(resume, 2));
  }
}

/** Opens a page for each payload, four at a time; ids of those that ran or asked another site. */
async function unsafe(name: string, payloads: readonly Payload[]): Promise<string[]> {
  const render = variants[name] ?? (() => "");
  const waiting = [...payloads];
  const found: string[] = [];
  const work = async (): Promise<void> => {
    const page = await context.newPage();
    page.on("dialog", (dialog) => void dialog.dismiss());
    for (let payload = waiting.shift(); payload; payload = waiting.shift()) {
      const url = `${origin}/${encodeURIComponent(name)}/${payload.id}`;
      pages.set(url, render(payload));
      await page.goto(url, { waitUntil: "load", timeout: 10_000 }).catch(() => undefined);
      await page.waitForTimeout(60);
      touched.add(url);
      await page.evaluate(touchAll).catch(() => undefined); // a link may have led elsewhere
      await page.waitForTimeout(60);
      if (fired.has(url) || left.has(url)) found.push(payload.id);
      await page.goto("about:blank").catch(() => undefined);
    }
    await page.close();
  };
  await Promise.all([work(), work(), work(), work()]);
  return found.toSorted();
}

const payloads = [...own, ...sample(readCases<Payload>("xss.jsonl"), 20)];

describe("hostile payloads in a browser", () => {
  it.each(["all layers", "the sanitiser alone", "the policy alone"])(
    "neither run nor reach another site with %s",
    async (name) => {
      expect(await unsafe(name, payloads)).toEqual([]);
    },
    900_000,
  );

  it("do run where nothing holds them, so that the test sees what it looks for", async () => {
    const firing = payloads.filter(({ firesOnStock }) => firesOnStock);
    const seen = await unsafe("no layer", firing);
    expect(seen.length).toBeGreaterThanOrEqual(Math.floor(firing.length * (100 / 106)));
  }, 900_000);
});
