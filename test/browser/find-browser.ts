import { execFileSync, spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

/** Path of a Chromium on this machine (`CHROMIUM_PATH` wins); undefined when there is none. */
export function findBrowser(): string | undefined {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const candidates = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return [process.env["CHROMIUM_PATH"] ?? "", ...candidates].find(isExecutable);
}

/** Finds a Chromium, or installs Debian's where that needs no question; throws with advice. */
export function findOrInstallBrowser(): string {
  return findBrowser() ?? installed() ?? missing();
}

function installed(): string | undefined {
  if (spawnSync("apt-get", ["--version"]).status !== 0) return undefined;
  const prefix = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  const run = (...words: string[]) => {
    const [command = "", ...rest] = [...prefix, ...words];
    execFileSync(command, rest, {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
  };
  console.log("No Chromium found: installing Debian's package (once).");
  try {
    run("apt-get", "update");
    run("apt-get", "install", "-y", "--no-install-recommends", "chromium", "fonts-dejavu-core");
  } catch {
    return undefined;
  }
  return findBrowser();
}

function missing(): never {
  throw new Error(
    "The browser tests need Chromium and none was found. Install it (Debian: apt-get install chromium) or set CHROMIUM_PATH.",
  );
}

function isExecutable(path: string): boolean {
  try {
    if (path) accessSync(path, constants.X_OK);
    return path !== "";
  } catch {
    return false;
  }
}
