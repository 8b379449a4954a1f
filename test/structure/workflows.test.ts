import { execFileSync, spawnSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { folderWith } from "../cli/postmortem.ts";

const root = resolve(import.meta.dirname, "../..");
const folder = join(root, ".github/workflows");

interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
}

interface Workflow {
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>>;
}

const textOf = (name: string): string => readFileSync(join(folder, name), "utf8");
const stepsOf = (name: string): readonly Step[] =>
  Object.values((parse(textOf(name)) as Workflow).jobs).flatMap(({ steps }) => steps);

describe.each(readdirSync(folder))("the workflow %s", (name) => {
  it("pins every action by its hash and names the version beside it", () => {
    const uses = textOf(name).match(/uses: .*/g) ?? [];
    expect(uses).not.toEqual([]);
    for (const line of uses)
      expect(line).toMatch(/^uses: actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it("starts with a token that can only read, and installs without running scripts", () => {
    expect((parse(textOf(name)) as Workflow).permissions).toEqual({ contents: "read" });
    const installs = stepsOf(name).flatMap(
      ({ run = "" }) => run.match(/npm (?:ci|i|install)\b.*/g) ?? [],
    );
    for (const install of installs) expect(install).toMatch(/^npm ci --ignore-scripts/);
    expect(textOf(name)).not.toMatch(/secrets\.|pull_request_target/);
    expect(textOf(name).match(/actions\/checkout@/g)?.length).toBe(
      textOf(name).match(/persist-credentials: false/g)?.length,
    );
  });

  it("puts nothing that others write into a script", () => {
    for (const { run = "" } of stepsOf(name))
      expect(run).not.toMatch(/\$\{\{\s*github\.(?:event|head_ref)/);
  });
});

const report = (time: string): string =>
  `---\ntitle: Outage\ntimezone: UTC\n---\n\n- 2024-03-10 ${time} The pool ran dry.\n\n\`\`\`\n# not a heading\n\`\`\`\n`;

describe("the summary of a pull request", () => {
  const site = folderWith({
    "package.json": JSON.stringify({
      scripts: { postmortem: `node ${root}/src/cli/checkout.mjs` },
    }),
    "incidents/2024-03-10-pool.md": report("10:00"),
    "incidents/2024-03-11-other.md": report("09:00"),
  });
  afterAll(() => rmSync(site, { recursive: true, force: true }));

  it("holds findings, what was read from changed reports, and what differs, as plain text", () => {
    const git = (...words: string[]): void =>
      void execFileSync("git", ["-c", "user.name=x", "-c", "user.email=x@a.example", ...words], {
        cwd: site,
      });
    git("init", "-q");
    git("add", ".");
    git("commit", "-qm", "one");
    writeFileSync(join(site, "incidents/2024-03-10-pool.md"), report("10:30"));
    writeFileSync(join(site, "incidents/2024-03-12-`x`.md"), "---\nseverty: SEV1\n---\n\n# Big\n");
    git("add", ".");
    git("commit", "-qm", "two");
    const script = stepsOf("check.yml").find(({ name }) => name?.startsWith("Summary"))?.run ?? "";
    const summary = join(site, "summary.md");
    const { status, stderr } = spawnSync("bash", ["-e", "-o", "pipefail", "-c", script], {
      cwd: site,
      encoding: "utf8",
      env: { ...process.env, GITHUB_STEP_SUMMARY: summary },
    });
    expect(status, stderr).toBe(0);
    const lines = readFileSync(summary, "utf8").split("\n");
    const plain = lines.filter((line) => line !== "" && !line.startsWith("    "));
    const changed = "## Read from a changed report";
    expect(plain).toEqual(["## Findings", changed, "What differs from before:", changed]);
    const quoted = lines.filter((line) => line.startsWith("    ")).join("\n");
    expect(quoted).toMatch(/2024-03-12-`x`\.md:2:1 error unknown-key/);
    expect(quoted).toMatch(/incidents\/2024-03-10-pool\.md/);
    expect(quoted).toMatch(/^ {4}-.*10:00.*The pool ran dry/m);
    expect(quoted).toMatch(/^ {4}\+.*10:30.*The pool ran dry/m);
    expect(quoted).not.toContain("2024-03-11-other");
  });
});
