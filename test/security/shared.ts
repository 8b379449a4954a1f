import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** The folder of shared hostile input; tests that need it pass without it, on nothing. */
export const sharedFolder = resolve(import.meta.dirname, "../../../shared/security");

/** True where the whole suites should run rather than a sample. */
export const whole = process.env["ALL"] === "1";

/** A suite of cases from the shared folder; empty where it is not there. */
export function readCases<Case>(name: string): Case[] {
  const file = join(sharedFolder, name);
  if (!existsSync(file)) return [];
  const text = readFileSync(file, "utf8");
  return name.endsWith(".jsonl")
    ? text
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line) as Case)
    : (JSON.parse(text) as Case[]);
}

/** Every `step`-th case, or all of them in the whole run. */
export function sample<Case>(cases: readonly Case[], step: number): readonly Case[] {
  return whole ? cases : cases.filter((_, index) => index % step === 0);
}
