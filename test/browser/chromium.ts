/** The one way in which tests start a browser. */
import { chromium, type Browser } from "playwright-core";
import { findBrowser } from "./find-browser.ts";

/** What keeps Chromium from asking anything of anybody. */
export const quiet = [
  "--headless=new",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts Chromium. Throws where there is none: a browser test is never skipped. */
export async function openChromium(): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === undefined) {
    throw new Error("no Chromium found: install one or set CHROMIUM_PATH");
  }
  return chromium.launch({ executablePath, args: quiet });
}
