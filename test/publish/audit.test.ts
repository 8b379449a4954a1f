import { createCanvas } from "@napi-rs/canvas";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { settingsSchema } from "../../src/model/settings/index.ts";
import { auditOutput } from "../../src/publish/audit/index.ts";

const folder = mkdtempSync(join(tmpdir(), "audit-"));
const incidents = join(folder, "incidents");
const settings = settingsSchema.parse({
  safety: { roles: { "Wanda Quillfeather": "an engineer" } },
});
const now = "2026-01-01T00:00:00Z";
const mark = "zq7hidden3word";
const phrase = "the merger talks broke the ledger";

const reports = {
  "2024-01-01-public.md": `---\ntitle: Public outage\n---\nThe queue stopped at noon, says https://example.org/queues/long.\n\n    INFO id=80de1d34\n\n~~~chart\nsrc: traffic.csv\n~~~\n\n::: internal\nWe lost ${mark}; ${phrase}.\n:::\n`,
  "2024-01-02-ledger-collapse.md": `---\ntitle: Ledger collapse nobody knows\ndraft: true\n---\n\n~~~chart\nsrc: ledger.csv\n~~~\n\nUnfinished words about the auditors in Geneva. See https://example.org/queues/long we said.\n\n    INFO id=d80de1d3\n`,
};
const data = {
  // What a public report is drawn from, and what a draft is: with the same columns.
  "traffic.csv": "time,requests,p50,p99\n2024-01-01T10:00Z,927,20,127\n",
  "ledger.csv": "time,requests,p50,p99\nGeneva branch closed by auditors today,1,2,3\n",
};
for (const [name, text] of Object.entries({ ...reports, ...data }))
  write(join(incidents, name), text);
afterAll(() => rmSync(folder, { recursive: true }));

function write(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

async function leaksOf(name: string, content: string | Uint8Array): Promise<string[]> {
  const built = mkdtempSync(join(folder, "site-"));
  write(join(built, "index.html"), "<p>The queue stopped at noon. Time to detect: 3 min.</p>");
  write(join(built, name), content);
  const found = await auditOutput({ folder: built, incidents, settings, now });
  return found.map(({ file }) => file);
}

const entities = [...mark].map((c) => `&#x${c.charCodeAt(0).toString(16)};`).join("");
const utf16 = Buffer.from(`\ufeff${mark}`, "utf16le");
const picture = (): Buffer => {
  const png = createCanvas(4, 4).toBuffer("image/png");
  const note = deflateSync(`Comment ${mark}`);
  return Buffer.concat([png.subarray(0, 33), Buffer.from("zTXt"), note, png.subarray(33)]);
};

const planted: readonly (readonly [string, string, string | Uint8Array])[] = [
  ["in a page", "a.html", `<p>${mark}</p>`],
  ["in capitals", "a.html", mark.toUpperCase()],
  ["in an attribute", "a.html", `<p data-x="${mark}">x</p>`],
  ["in a comment", "a.html", `<!-- ${mark} -->`],
  ["as entities", "a.html", entities],
  [
    "as percent escapes",
    "a.html",
    `/x?q=${[...mark].map((c) => `%${c.charCodeAt(0).toString(16)}`).join("")}`,
  ],
  [
    "as unicode escapes",
    "a.json",
    [...mark].map((c) => `\\u00${c.charCodeAt(0).toString(16)}`).join(""),
  ],
  [
    "as style sheet escapes",
    "a.css",
    [...mark].map((c) => `\\${c.charCodeAt(0).toString(16)} `).join(""),
  ],
  ["in base64", "a.json", Buffer.from(`x ${mark} y`).toString("base64")],
  ["alone in base64", "a.json", `{"x":"${Buffer.from(mark).toString("base64url")}"}`],
  ["in hexadecimal", "a.txt", Buffer.from(mark).toString("hex")],
  [
    "in full-width letters",
    "a.xml",
    [...mark].map((c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).join(""),
  ],
  ["with soft hyphens", "a.html", [...mark].join("\u00ad")],
  ["with invisible characters", "a.html", [...mark].join("\u200b")],
  ["parted by markup", "a.html", `${mark.slice(0, 5)}<b>${mark.slice(5)}</b>`],
  ["parted by a line break", "a.html", `${mark.slice(0, 5)}\n${mark.slice(5)}`],
  [
    "packed by gzip",
    "pagefind/fragment/a.pf_fragment",
    gzipSync(`pagefind_dcd{"content":"${mark}"}`),
  ],
  ["among letters that fold by what is around them", "a.html", `ΟΔΟΣ e\u0301 ${mark} 각 𝐌`],
  ["behind characters never met before", "a.html", `\u0a05\u1e9e ${mark.toUpperCase()} \ua640`],
  ["packed by brotli", "a.html.br", brotliCompressSync(mark)],
  ["packed and encoded", "a.json", gzipSync(mark).toString("base64")],
  ["in UTF-16", "a.csv", utf16],
  ["in a picture's note", "a.png", picture()],
  ["in a file's name", `incidents/${mark}/index.html`, "x"],
  ["as a phrase", "a.html", `<p>So the <em>merger</em> talks broke the ledger.</p>`],
  ["as a draft's title", "feed.xml", "<title>Ledger collapse nobody knows</title>"],
  ["as a draft's address", "sitemap.xml", "<loc>/incidents/ledger-collapse/</loc>"],
  ["as a draft's words", "a.html", "about the auditors in Geneva"],
  ["as a name that has a role", "a.html", "Wanda Quillfeather"],
  ["of data that only a draft is drawn from", "a.csv", "geneva branch closed by auditors today"],
];

describe("auditOutput({ folder, incidents, settings, now })", () => {
  it.each(planted)("finds internal text %s", async (_, name, content) => {
    expect(await leaksOf(name, content)).toEqual([name]);
  });

  it("finds nothing in what is public", async () => {
    const page = "<h1>Public outage</h1> Contributing factors, action items";
    expect(await leaksOf("a.html", page)).toEqual([]);
    // A draft links to the same page, with the same word behind it.
    expect(await leaksOf("a.html", '<a href="https://example.org/queues/long">we</a>')).toEqual([]);
    expect(await leaksOf("charts/1.csv", data["traffic.csv"])).toEqual([]);
  });

  it("finds a mark alone where its letters stand within a longer word of public text", async () => {
    expect(await leaksOf("a.html", "<code>INFO id=80de1d34</code>")).toEqual([]);
    expect(await leaksOf("a.html", "<code>INFO id=d80de1d3</code>")).toEqual(["a.html"]);
  });
});
