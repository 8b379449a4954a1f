import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { Parser } from "htmlparser2";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readIncident } from "../../src/model/read-incident.ts";
import { settingsSchema } from "../../src/model/settings/index.ts";
import { readArchive } from "../../src/publish/reports/archive.ts";
import { build } from "../../src/publish/build.ts";
import type { Finding } from "../../src/source/finding.ts";
import { filesOf } from "../publish/archive-folder.ts";
import { readCases, whole } from "./shared.ts";

interface TextCase {
  readonly id: string;
  readonly cls: string;
  readonly text: string;
  readonly expect: string;
}

const own: readonly TextCase[] = [
  ["warn", "bidi", "rollback\u202etxt.exe done", "un\u2066ended", "pass\u200bword", "a\u{e0041}b"],
  ["keep", "script", "انقطاع الخدمة 10:30", "می\u200cخواهم", "क्\u200dष", "日本語", "ß vs SS"],
  ["keep", "emoji", "👩\u200d👩\u200d👧", "👍🏿", "1\ufe0f\u20e3", "🏴\u{e0067}\u{e0062}\u{e007f}"],
  [
    "keep",
    "sign",
    "ſtop",
    "İstanbul ıstanbul",
    "ｆｕｌｌ",
    "a\u0301\u0301\u0301\u0301",
    "so\u00adft",
  ],
  ["error", "control", "a\u0001b", "a\u001b[31mb", "a\u2028b", "a\uffffb", "a\ue000b", "a\u0085b"],
  ["ok", "words", "<b>x</b>", "'\"]]>", "&amp;", "{{ 7 * 7 }}", "{% raw %}", "${x}", "true", "1e3"],
  ["ok", "words", "</script><script>alert(1)</script>", "<img src=x onerror=alert(1)>", "=1+1"],
  ["slug", "title", "日本語", "Ünïcödé", "nul", "-", ".git", "index", "a%2fb", "__proto__", "😀"],
].flatMap(([expected = "", cls = "", ...texts]) =>
  texts.map((text, index) => ({
    id: `own-${cls}-${expected}-${index}-${text.length}`,
    cls,
    text,
    expect: expected,
  })),
);

const shared = readCases<TextCase>("unicode.json");
// A sample of the many strings that are merely odd; all of the others.
const cases = [...own, ...shared.filter((one, i) => whole || one.cls !== "blns" || i % 8 === 0)];
const kindOf = ({ expect: told }: TextCase): string =>
  /^(?:warn|keep)/.exec(told)?.[0] ??
  (/strip|^error/.test(told) ? "error" : (/slug/.exec(told)?.[0] ?? "ok"));

const settings = settingsSchema.parse({ url: "https://a.example" });
const options = { settings, edition: "public", now: "2026-01-01T00:00:00Z" } as const;

/** Two reports of one text: in front matter, where every feed and table takes it from; and below. */
function reportsOf({ text, cls }: TextCase): Readonly<Record<"stated" | "told", string>> {
  const quoted = JSON.stringify(text);
  // Each tag has pages of its own: the many odd strings do without.
  const tags = cls === "blns" || text.length > 100 ? "" : `tags: [${quoted}]\n`;
  return {
    stated: `---\ntitle: ${quoted}\n${tags}summary: ${quoted}\nactionItems: [${quoted}]\n---\nWords.\n`,
    told: `---\ntitle: Told\n---\nSo ${text} was said.\n\n- 2024-03-09 10:00 UTC ${text} failed\n`,
  };
}

const top = mkdtempSync(join(tmpdir(), "unicode-"));
const incidents = join(top, "incidents");
const output = join(top, "site");
afterAll(() => rmSync(top, { recursive: true, force: true }));

const nameOf = ({ id }: TextCase, part: string): string => `2024-03-10-${id}-${part}.md`;
const found = new Map<string, readonly Finding[]>();
const findingsOf = (one: TextCase): readonly Finding[] =>
  ["stated", "told"].flatMap((part) => found.get(nameOf(one, part)) ?? []);
const pageOf = (one: TextCase, part: string): string | undefined => {
  const file = join(output, "incidents", `${one.id.toLowerCase()}-${part}`, "index.html");
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
};

beforeAll(async () => {
  mkdirSync(incidents);
  for (const one of cases)
    for (const [part, text] of Object.entries(reportsOf(one)))
      writeFileSync(join(incidents, nameOf(one, part)), text);
  for (const finding of readArchive(incidents, options).findings) {
    const name = finding.file.split("/").at(-1) ?? "";
    found.set(name, [...(found.get(name) ?? []), finding]);
  }
  for (const [name, findings] of found)
    if (findings.some(({ level }) => level === "error")) rmSync(join(incidents, name));
  const paths = { incidents, output, layouts: "layouts", cache: undefined, search: false };
  const effects = { progress: () => {}, signal: undefined };
  const { published, findings } = await build({ ...options, ...paths }, effects);
  expect(findings.filter(({ level }) => level === "error")).toEqual([]);
  expect(published).toBe(true);
});

const failing = (kind: string, isRight: (one: TextCase) => boolean): string[] =>
  cases
    .filter((one) => kindOf(one) === kind && !isRight(one))
    .map(({ id, text }) => `${id} ${text}`);

const squeezed = (text: string): string => text.replace(/\s+/g, " ").trim();

const isKept = (one: TextCase): boolean =>
  findingsOf(one).every(({ level }) => level !== "error") &&
  headingOf(pageOf(one, "stated") ?? "") === squeezed(one.text);

const isTold = (one: TextCase): boolean =>
  ["stated", "told"].every((part) =>
    found
      .get(nameOf(one, part))
      ?.some(({ code, line }) => code === "deceptive-character" && line > 1),
  );

const isRefused = (one: TextCase): boolean =>
  findingsOf(one).some(({ level, line }) => level === "error" && line > 1);

const isShown = (one: TextCase): boolean => {
  const page = pageOf(one, "stated");
  if (page !== undefined) return headingOf(page) === squeezed(one.text);
  return findingsOf(one).some(({ level, line }) => level === "error" && line >= 1);
};

const slugOf = (text: string): string | undefined => {
  const source = { path: `incidents/2024-01-01-${text}.md`, text: "---\ntitle: x\n---\nx\n" };
  return readIncident(source, settings, { edition: "public" }).incident?.slug;
};

const texts = (ending: RegExp): [string, string][] =>
  [...(filesOf(output)?.keys() ?? [])]
    .filter((path) => ending.test(path))
    .map((path) => [path, readFileSync(join(output, path), "utf8")]);

describe("text of every script and kind", () => {
  it("is kept as it is where it is plain", () => {
    expect(failing("keep", isKept)).toEqual([]);
  });

  it("is told of, with its place, where it hides or reorders words", () => {
    expect(failing("warn", isTold)).toEqual([]);
  });

  it("is refused, with its place, where no feed can carry it", () => {
    expect(failing("error", isRefused)).toEqual([]);
  });

  it("is shown as text in the title, or refused with its place", () => {
    expect(failing("ok", isShown)).toEqual([]);
  });

  it("makes a safe slug that stays the same, or none", () => {
    for (const { text } of cases) {
      const slug = slugOf(text);
      expect(slug ?? "none", text).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
      expect(slugOf(text)).toBe(slug);
    }
  });
});

describe("every file that carries such text", () => {
  it("is well-formed XML, JSON or CSV", () => {
    for (const [path, text] of texts(/\.(?:xml|svg)$/)) {
      expect(XMLValidator.validate(text), path).toBe(true);
      expect(() => new XMLParser().parse(text), path).not.toThrow();
      expect(text, path).not.toMatch(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]|\p{Cs}/u);
    }
    for (const [path, text] of texts(/\.json$/)) expect(() => JSON.parse(text), path).not.toThrow();
    for (const [path, text] of texts(/\.(?:csv|ics)$/))
      expect(text, path).not.toMatch(/(?![\t\n\r])\p{Cc}/u);
  });

  it("holds no script but the site's own, no handler and no address that runs", () => {
    for (const [path, text] of texts(/\.html$/)) expect(activeParts(text), path).toEqual([]);
  });
});

/** The text of a page's first heading, as a reader sees it. */
function headingOf(page: string): string {
  let text = "";
  let isInside = false;
  const parser = new Parser({
    onopentag: (name) => void (isInside ||= name === "h1" && text === ""),
    ontext: (part) => void (isInside && (text += part)),
    onclosetag: (name) => void (isInside &&= name !== "h1"),
  });
  parser.end(page);
  return squeezed(text);
}

function activeParts(page: string): string[] {
  const active: string[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      const { src, type = "", href = "" } = attributes;
      const isIsland = type === "application/json" || type === "application/ld+json";
      if (name === "script" && !isIsland && !src?.startsWith("/assets/")) active.push(name);
      if (/^(?:iframe|object|embed|base)$/.test(name)) active.push(name);
      if (/^\s*(?:javascript|data|vbscript):/i.test(href)) active.push(href);
      active.push(...Object.keys(attributes).filter((key) => /^on|^srcdoc$/i.test(key)));
    },
  });
  parser.end(page);
  return active;
}
