import { findOrInstallBrowser } from "./find-browser.ts";

/** Runs once before all tests: a missing browser is a failure, never a skip. */
export default function setup(): void {
  process.env["CHROMIUM_PATH"] = findOrInstallBrowser();
}
