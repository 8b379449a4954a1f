import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Outcome, postmortemWith } from "../cli/postmortem.ts";
import { canaries } from "./canaries/cases.ts";
import { wordsIn, wordsOf } from "./canaries/every-byte.ts";
import { type Files, now, plant, type Planted } from "./canaries/plant.ts";

const planted = canaries.map(plant);
const words = planted.map(({ one }) => one.canary);
const top = mkdtempSync(join(tmpdir(), "canaries-"));
const site = join(top, ...planted.flatMap(({ above }) => above ?? []), "site");
const output = join(site, "_site");
afterAll(() => rmSync(top, { recursive: true, force: true }));

/** Lays the files of all canaries in place of those that were there. */
function lay(kept: readonly Planted[], filesOf: (one: Planted) => Files): void {
  rmSync(join(site, "incidents"), { recursive: true, force: true });
  const all = [{ "incidents/2024-01-01-plain.md": "---\ntitle: Plain\n---\nPlain words.\n" }];
  for (const files of [...all, ...kept.map(filesOf)])
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(site, path)), { recursive: true });
      writeFileSync(join(site, path), content);
    }
}

/** A repository around the archive, with the names and the messages of those who commit to it. */
function commit(): void {
  const git = (...parts: string[]): void => {
    const { status, stderr } = spawnSync("git", parts, { cwd: site, encoding: "utf8" });
    if (status !== 0) throw new Error(stderr);
  };
  const { email, message } = Object.assign({}, ...planted.map((one) => one.commit ?? {})) as Record<
    "email" | "message",
    string
  >;
  writeFileSync(join(site, ".gitignore"), planted.flatMap((p) => p.ignored ?? []).join("\n"));
  git("init", "-q");
  git("add", ".gitignore");
  git("-c", `user.email=${email}`, "-c", "user.name=x", "commit", "-qm", message);
}

const environments = planted.map((one) => one.environment ?? {});
const build = (zone: string): Outcome =>
  postmortemWith(Object.assign({ TZ: zone }, ...environments), site, "build", "--now", now);

/** The files that errors speak of. */
const refusedIn = ({ errors }: Outcome): ReadonlySet<string> =>
  new Set([...errors.matchAll(/^(\S.*?):\d+:\d+ error/gm)].map(([, file = ""]) => file));

const refused = new Set<Planted>();
const isRefused = (files: ReadonlySet<string>, { files: own, before }: Planted): boolean =>
  Object.keys({ ...own, ...before }).some((path) => files.has(path));
const outcomes: Record<"broken" | "first" | "last", Outcome> = {} as never;

beforeAll(() => {
  lay(planted, ({ files, before }) => before ?? files);
  commit();
  outcomes.broken = build("America/St_Johns");
  const files = refusedIn(outcomes.broken);
  for (const one of planted) if (isRefused(files, one)) refused.add(one);
  const kept = planted.filter((one) => !refused.has(one));
  lay(kept, ({ files, before }) => before ?? files);
  outcomes.first = build("America/St_Johns");
  lay(kept, ({ files }) => files);
  outcomes.last = build("Pacific/Kiritimati");
});

describe("the public edition of an archive full of canaries", () => {
  it("is not built while a report disguises what is internal or a template lies in the folder", () => {
    expect(outcomes.broken.exitCode).toBe(1);
    expect(outcomes.first.exitCode, outcomes.first.errors).toBe(0);
    expect(outcomes.last.exitCode, outcomes.last.errors).toBe(0);
    const places = new Set([...refused].map(({ one }) => one.place));
    const mayBeRefused =
      /^front matter: \w+$|homoglyph|zero-width|never closed|directory data|template in|carrier: /;
    expect([...places].filter((place) => !mayBeRefused.test(place))).toEqual([]);
  });

  it("holds none of them in any byte, nor does its cache", () => {
    expect(wordsIn(output, ["plain words"])).not.toEqual([]);
    expect(told(wordsIn(output, words))).toEqual([]);
    expect(told(wordsIn(join(site, ".cache"), words))).toEqual([]);
  });

  it("tells of none of them while it is built", () => {
    const { first, last, broken } = outcomes;
    expect(told(wordsOf([first.output, first.errors, last.output, last.errors], words))).toEqual(
      [],
    );
    // Whoever writes an unknown key is shown the line.
    const strict = planted.filter(({ one }) => !one.expect.includes("error"));
    const named = strict.map(({ one }) => one.canary);
    expect(told(wordsOf([broken.output, broken.errors], named))).toEqual([]);
  });
});

/** Where words were found, with the place that each was planted in. */
const told = (found: readonly string[]): string[] =>
  found.map((one) => {
    const place = canaries.find(({ canary }) => one.startsWith(canary))?.place ?? "";
    return `${place}: ${one}`;
  });
