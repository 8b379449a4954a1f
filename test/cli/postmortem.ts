/** Runs the `postmortem` command in a folder of its own, as a user would. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "../..");

/** What a command left behind. */
export interface Outcome {
  readonly exitCode: number | null;
  readonly output: string;
  readonly errors: string;
}

/** Runs the command in a folder; its standard input is closed. */
export const postmortem = (folder: string, ...words: readonly string[]): Outcome =>
  postmortemWith({}, folder, ...words);

/** Runs the command with more in its environment. */
export function postmortemWith(
  environment: Readonly<Record<string, string>>,
  folder: string,
  ...words: readonly string[]
): Outcome {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, "src/cli/checkout.mjs"), ...words],
    {
      cwd: folder,
      encoding: "utf8",
      env: { ...process.env, ...environment },
      stdio: ["ignore", "pipe", "pipe"],
      timeout: 100_000,
    },
  );
  return { exitCode: status, output: stdout, errors: stderr };
}

/** A new folder with these files. */
export function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "postmortem-"));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}
