/**
 * Whether a folder may be replaced by a built site.
 *
 * Rule: a folder that holds something other than a built site is never removed: reports, a
 * repository, a home, the folder that the command runs in.
 */
import { existsSync, readdirSync, realpathSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { type Finding, finding } from "../../source/finding.ts";

/** What marks a folder that people work in rather than publish. */
const working = [".git", "package.json", "node_modules", ".cache"];

/** The reason not to replace `output`, as a finding; undefined where it may be replaced. */
export function refuseOutput(output: string, incidents: string): Finding | undefined {
  const why = whyNot(realPath(output), realPath(incidents), realPath("."));
  return why === undefined
    ? undefined
    : finding("output-refused", output, { line: 1, column: 1 }, { why });
}

function whyNot(output: string, incidents: string, here: string): string | undefined {
  if (isInside(incidents, output)) return "it holds the reports";
  if (isInside(output, incidents)) return "it lies among the reports";
  if (isInside(here, output)) return "it holds the folder that this command runs in";
  if (isInside(realPath(homedir()), output)) return "it holds a home folder";
  if (!existsSync(output)) return undefined;
  if (!statSync(output).isDirectory()) return "it is not a folder";
  const found = readdirSync(output).find((name) => working.includes(name));
  return found && `it holds ${found}`;
}

/** Whether a real path is that of a folder, or below it. */
export const isInside = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(folder.endsWith("/") ? folder : `${folder}/`);

/** The real path of what exists of a path, the rest as written. */
export function realPath(path: string): string {
  const whole = resolve(path);
  if (existsSync(whole)) return realpathSync(whole);
  const parent = dirname(whole);
  return parent === whole ? whole : join(realPath(parent), whole.slice(parent.length));
}
