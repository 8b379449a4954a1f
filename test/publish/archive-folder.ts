/** A folder with reports to build from, and ways to look at what was built. */
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { settingsSchema, type SettingsSpec } from "../../src/model/settings/index.ts";
import type { BuildEffects, BuildOptions } from "../../src/publish/options.ts";

/** Options and effects for a build of a folder of its own. */
export interface ArchiveFolder {
  readonly root: string;
  readonly incidents: string;
  readonly output: string;
  readonly options: BuildOptions;
  readonly effects: BuildEffects;
  /** Writes a file below the root. */
  readonly write: (path: string, text: string) => void;
}

/** Makes a folder with the reports given by file name. */
export function archiveFolder(
  reports: Readonly<Record<string, string>> = exampleReports,
  settings: SettingsSpec = {},
): ArchiveFolder {
  const root = mkdtempSync(join(tmpdir(), "archive-"));
  const incidents = join(root, "incidents");
  const output = join(root, "site");
  mkdirSync(incidents);
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  for (const [name, text] of Object.entries(reports)) write(`incidents/${name}`, text);
  return {
    root,
    incidents,
    output,
    options: {
      incidents,
      output,
      edition: "public",
      now: "2026-01-01T00:00:00.000Z",
      settings: settingsSchema.parse(settings),
      layouts: join(root, "layouts"),
      search: false,
      cache: undefined,
    },
    effects: { progress: () => {}, signal: undefined },
    write,
  };
}

/** Two small reports that share a tag. */
export const exampleReports: Readonly<Record<string, string>> = {
  "2024-03-07-checkout.md": `---
title: Checkout was slow
tags: [database, checkout]
severity: SEV2
timezone: UTC
started: 2024-03-07T10:00:00Z
resolved: 2024-03-07T11:30:00Z
---

A migration locked the orders table, and every checkout waited for it for an hour and a half.

- 10:00 The migration began.
- 10:20 An alert fired.
- 11:30 The migration was cancelled.
`,
  "2024-05-01-login.md": `---
title: Nobody could log in
tags: [database]
severity: SEV1
timezone: UTC
---

The session store ran out of connections, so that nobody could log in for twenty minutes.

- 08:00 Sessions failed.
- 08:20 The pool was made larger.
`,
};

/** Every file below a folder with the hash of its content; undefined where there is no folder. */
export function filesOf(folder: string): Map<string, string> | undefined {
  if (!existsSync(folder)) return undefined;
  const files = new Map<string, string>();
  const walk = (below: string): void => {
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      const path = join(below, entry.name);
      if (entry.isDirectory()) walk(path);
      else
        files.set(
          path,
          createHash("sha256")
            .update(readFileSync(join(folder, path)))
            .digest("hex"),
        );
    }
  };
  walk("");
  return new Map([...files].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** One hash of a whole folder: names and contents. */
export function hashOf(folder: string): string | undefined {
  const files = filesOf(folder);
  return (
    files &&
    createHash("sha256")
      .update(JSON.stringify([...files]))
      .digest("hex")
  );
}
