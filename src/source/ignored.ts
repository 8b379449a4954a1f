/**
 * Which files git ignores: they are never published.
 *
 * Rule: git itself is asked, once. Where a folder belongs to no repository, its own `.gitignore`
 *       files still count; where git cannot answer, they count and nothing else is guessed.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import ignore from "ignore";
import { remembering } from "./remembering.ts";

/** The files that git ignores, of those that are named (absolute paths, real). */
export function findIgnored(root: string, files: readonly string[]): ReadonlySet<string> {
  if (files.length === 0) return new Set();
  const repository = repositoryOf(root);
  return (
    (repository !== undefined && askGit(repository, files)) ||
    readIgnoreFiles(repository ?? root, files)
  );
}

/** The nearest folder above that git keeps. */
function repositoryOf(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, ".git"))) return at;
    if (dirname(at) === at) return undefined;
  }
}

function askGit(repository: string, files: readonly string[]): ReadonlySet<string> | undefined {
  const { status, stdout } = spawnSync(
    "git",
    ["-c", "core.fsmonitor=false", "check-ignore", "--stdin", "-z"],
    {
      cwd: repository,
      input: `${files.join("\0")}\0`,
      maxBuffer: 1 << 28,
      env: { ...process.env, GIT_OPTIONAL_LOCKS: "0" },
      encoding: "utf8",
    },
  );
  // 0: some are ignored; 1: none is; anything else: no answer.
  if (status !== 0 && status !== 1) return undefined;
  return new Set(stdout.split("\0"));
}

type Rules = ReturnType<typeof ignore>;

/** What `.gitignore` files from the top folder down to each file say. */
function readIgnoreFiles(top: string, files: readonly string[]): ReadonlySet<string> {
  const rulesOf = remembering((folder: string): Rules | undefined => {
    const file = join(top, folder, ".gitignore");
    return existsSync(file) ? ignore().add(readFileSync(file, "utf8")) : undefined;
  });
  /** What the rules from the top folder down say of a file, or of a folder that ends in `/`. */
  const verdictOn = (parts: readonly string[]): boolean => {
    let verdict = false;
    for (let depth = 0; depth < parts.length; depth++) {
      const result = rulesOf(parts.slice(0, depth).join("/"))?.test(parts.slice(depth).join("/"));
      if (result?.ignored) verdict = true;
      else if (result?.unignored) verdict = false;
    }
    return verdict;
  };
  // Like git: what lies in an ignored folder is ignored, whatever a rule in there says.
  const isFolderIgnored = remembering((folder: string): boolean => {
    const parts = folder.split("/");
    const above = parts.slice(0, -1);
    return (
      folder !== "" &&
      (isFolderIgnored(above.join("/")) || verdictOn([...above, `${parts.at(-1) ?? ""}/`]))
    );
  });
  const hasRules = (folder: string): boolean =>
    folder.split("/").some((_, depth, parts) => rulesOf(parts.slice(0, depth).join("/"))) ||
    rulesOf(folder) !== undefined;
  /** What is known of all files of a folder: most have no rule above them. */
  const verdictWithin = remembering((directory: string): boolean | undefined => {
    const folder = relative(top, directory).split(sep).join("/");
    return isFolderIgnored(folder) || (hasRules(folder) ? undefined : false);
  });
  const isIgnored = (file: string): boolean =>
    verdictWithin(dirname(file)) ?? verdictOn(relative(top, file).split(sep));
  return new Set(files.filter(isIgnored));
}
