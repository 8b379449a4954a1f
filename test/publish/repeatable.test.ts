import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, renameSync, rmSync, utimesSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hashOf } from "./archive-folder.ts";

const root = resolve(import.meta.dirname, "../..");
let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), "repeatable-"))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Variation {
  readonly environment?: Readonly<Record<string, string>>;
  /** The folder to build in, below the test's own. */
  readonly place?: string;
  /** Changes the copy of the archive without changing what it says. */
  readonly change?: (place: string) => void;
  readonly flags?: readonly string[];
  /** Code that runs first in the process, for another clock or another user. */
  readonly preload?: string;
  /** Builds so often into the same folder. Default: once. */
  readonly times?: number;
}

let places = 0;

/** Builds the example archive in a folder of its own; gives the hash of everything it wrote. */
function siteHash({ environment, place, change, flags, preload, times = 1 }: Variation): string {
  const at = join(folder, place ?? `place-${++places}`);
  cpSync(join(root, "incidents"), join(at, "incidents"), { recursive: true });
  cpSync(join(root, "_data"), join(at, "_data"), { recursive: true });
  change?.(at);
  const before =
    preload === undefined
      ? []
      : ["--import", `data:text/javascript,${encodeURIComponent(preload)}`];
  const command = [...before, join(root, "src/cli/checkout.mjs")];
  const options = ["build", "--now", "2026-06-01T00:00:00Z", ...(flags ?? [])];
  for (let time = 0; time < times; time++) {
    const { status, stderr } = spawnSync(process.execPath, [...command, ...options], {
      cwd: at,
      env: { ...process.env, ...environment },
      encoding: "utf8",
    });
    expect(status, stderr).toBe(0);
  }
  return hashOf(join(at, "_site")) ?? "";
}

const clockAhead = `const ahead = 400 * 864e5; const Real = Date; const now = Real.now.bind(Real);
globalThis.Date = class extends Real { constructor(...a) { a.length ? super(...a) : super(now() + ahead); } static now() { return now() + ahead; } };`;
const otherUser = `import os from "node:os"; import { syncBuiltinESMExports } from "node:module";
os.userInfo = () => ({ username: "somebody", uid: 4711, gid: 4711, shell: null, homedir: "/nowhere" });
os.homedir = () => "/nowhere"; os.hostname = () => "elsewhere"; syncBuiltinESMExports();`;

const manyProcessors = `import os from "node:os"; import { syncBuiltinESMExports } from "node:module";
os.availableParallelism = () => 64; syncBuiltinESMExports();`;

/** The same files in another order on the disk, with other times. */
function shuffle(at: string): void {
  const reports = join(at, "incidents");
  for (const name of readdirSync(reports).toReversed()) {
    renameSync(join(reports, name), join(reports, `${name}.moved`));
    renameSync(join(reports, `${name}.moved`), join(reports, name));
    utimesSync(join(reports, name), 1_000_000, 1_000_000);
  }
}

const variations: readonly (readonly [string, Variation])[] = [
  ["again", {}],
  ["from a zone far east", { environment: { TZ: "Pacific/Kiritimati" } }],
  ["in Turkish", { environment: { LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8", LANGUAGE: "tr" } }],
  ["with a cache that is warm", { times: 2 }],
  ["from a zone far west", { environment: { TZ: "America/St_Johns" } }],
  ["without a cache", { flags: ["--no-cache"] }],
  ["in another folder", { place: "a folder/with Ünusual näme" }],
  ["with files in another order", { change: shuffle }],
  ["by another user", { preload: otherUser, environment: { USER: "somebody", HOME: "/nowhere" } }],
  ["400 days later", { preload: clockAhead }],
  ["on many processors", { preload: manyProcessors }],
  ["with another umask", { preload: "process.umask(0o077);" }],
  ["on a terminal with colours", { environment: { FORCE_COLOR: "1", COLUMNS: "40" } }],
];

describe("the same archive", () => {
  it("gives the same bytes wherever, whenever and by whomever it is built", () => {
    const first = siteHash({});
    // A sample each day, every one of them with ALL=1.
    const tried = process.env["ALL"]
      ? variations
      : [4, 3, 9].map((i) => variations[i] ?? variations[0]);
    const hashes = tried.map((one) => [one?.[0], siteHash(one?.[1] ?? {})]);
    expect(hashes).toEqual(hashes.map(([name]) => [name, first]));
  }, 1_800_000);
});
