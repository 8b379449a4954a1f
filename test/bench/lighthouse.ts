/**
 * Asks Lighthouse about pages of a built site: `node --import tsx test/bench/lighthouse.ts FOLDER PAGE…`.
 *
 * Lighthouse is no dependency of the project, because it is larger than all others together: the
 * folder that it is installed in (`npm i --prefix FOLDER lighthouse@12`) stands in `LIGHTHOUSE`.
 * Its figures mean something on an idle machine alone.
 */
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { quiet } from "../browser/chromium.ts";
import { findOrInstallBrowser } from "../browser/find-browser.ts";
import { serveFolder } from "../browser/serve-folder.ts";

/** The slice of Lighthouse that is used here. */
interface Lighthouse {
  readonly default: (
    url: string,
    flags: { readonly port: number; readonly logLevel: "error" },
  ) => Promise<{ readonly lhr: Report }>;
}

interface Report {
  readonly categories: Readonly<Record<string, { readonly id: string; readonly score: number }>>;
  readonly audits: Readonly<Record<string, { readonly displayValue?: string }>>;
}

const port = 9222;
const [folder, ...pages] = process.argv.slice(2);
const home = process.env["LIGHTHOUSE"];
if (folder === undefined || home === undefined) {
  throw new Error(
    "name the folder of a built site, and in LIGHTHOUSE where lighthouse is installed",
  );
}

const { resolve: find } = createRequire(join(resolve(home), "package.json"));
const lighthouse = (await import(pathToFileURL(find("lighthouse")).href)) as Lighthouse;
const served = await serveFolder(folder);
const browser = await chromium.launch({
  executablePath: findOrInstallBrowser(),
  args: [...quiet, `--remote-debugging-port=${port}`],
});

const shown = ["cumulative-layout-shift", "total-blocking-time", "total-byte-weight"];
for (const page of pages.length > 0 ? pages : ["/", "/incidents/", "/search/"]) {
  const { lhr } = await lighthouse.default(served.origin + page, { port, logLevel: "error" });
  const scores = Object.values(lhr.categories).map(({ id, score }) => `${id} ${score * 100}`);
  const values = shown.map((name) => `${name} ${lhr.audits[name]?.displayValue ?? "?"}`);
  console.log([page, ...scores, ...values].join("  "));
}
await browser.close();
await served.close();
