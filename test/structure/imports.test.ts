import { readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { dirname, join, relative, resolve } from "node:path";
import { globSync } from "tinyglobby";
import { describe, expect, it } from "vitest";

/** What each room may import from, itself aside. Rooms that are not named may import nothing. */
const rooms: Readonly<Record<string, readonly string[]>> = {
  "src/source": [],
  "src/parse": ["src/source"],
  "src/model": ["src/source", "src/parse"],
  "src/derive": ["src/source", "src/parse", "src/model"],
  "src/render": ["src/source", "src/parse", "src/model", "src/derive"],
  "src/client": ["src/model"],
  "src/check": ["src/source", "src/parse", "src/model", "src/derive", "src/render"],
  "src/import": ["src/source", "src/parse", "src/model", "src/derive", "src/render"],
  "src/publish": ["src/source", "src/parse", "src/model", "src/derive", "src/render", "src/check"],
  "src/cli": ["src"],
  plugins: ["src/index.ts"],
  layouts: [],
};

/** Rooms whose files may import types, and only types, from anywhere in `src`. */
const mayImportTypes = ["layouts", "src/client"];

const root = resolve(import.meta.dirname, "../..");
const roomOf = (path: string): string =>
  Object.keys(rooms).find((room) => path.startsWith(`${room}/`)) ?? path;

const files = globSync(["src/**/*.ts", "plugins/**/*.ts", "layouts/**/*.ts"], { cwd: root });
const importPattern =
  /^\s*(?:import|export)\s+(type\s)?[^"';]*?from\s+"(\.[^"]+)"|import\("(\.[^"]+)"\)/gm;

interface Import {
  readonly target: string;
  readonly isType: boolean;
}

/** What each file imports. */
const imports = new Map(
  files.map((file): [string, Import[]] => {
    const text = readFileSync(join(root, file), "utf8");
    const found = [...text.matchAll(importPattern)].map(([, type, from, dynamic]) => ({
      target: relative(root, resolve(root, dirname(file), from ?? dynamic ?? "")),
      isType: type !== undefined,
    }));
    return [file, found];
  }),
);

const violations = [...imports].flatMap(([file, found]) => {
  const room = roomOf(file);
  return found.flatMap(({ target, isType }) => {
    const allowed =
      roomOf(target) === room ||
      (rooms[room] ?? ["src"]).some((r) => target === r || target.startsWith(`${r}/`)) ||
      (isType && mayImportTypes.includes(room) && target.startsWith("src/"));
    return allowed ? [] : [`${file} imports ${target}`];
  });
});

/** Files that reach themselves by what they import, each circle once. */
function circles(): string[] {
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) found.push([...path.slice(path.indexOf(file)), file].join(" > "));
    if (path.includes(file) || done.has(file)) return;
    for (const { target } of imports.get(file) ?? []) visit(target, [...path, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  return found;
}

const { dependencies, peerDependencies } = JSON.parse(
  readFileSync(join(root, "package.json"), "utf8"),
) as Record<"dependencies" | "peerDependencies", Readonly<Record<string, string>>>;
/** Code that runs in a checkout alone. */
const ofCheckouts = new Set(["tsx"]);
const packagePattern =
  /^\s*(?:import|export)\s[^"';]*?from\s+"((?:@[\w-]+\/)?[\w-][\w.-]*)|import\("((?:@[\w-]+\/)?[\w-][\w.-]*)/gm;

const undeclared = files.flatMap((file) =>
  [...readFileSync(join(root, file), "utf8").matchAll(packagePattern)].flatMap(
    ([, from, dynamic]) => {
      const name = from ?? dynamic ?? "";
      if (isBuiltin(name) || name === "node" || ofCheckouts.has(name)) return [];
      return name in dependencies || name in peerDependencies ? [] : [`${file} imports ${name}`];
    },
  ),
);

describe("the rooms of the code", () => {
  it("import packages that are installed with this one", () => {
    expect(undeclared).toEqual([]);
  });

  it("import in one direction only", () => {
    expect(files.length).toBeGreaterThan(10);
    expect(violations).toEqual([]);
  });

  it("hold no files that import each other in a circle", () => {
    expect(circles()).toEqual([]);
  });

  it("hold no file of more than 300 lines", () => {
    const long = files.filter(
      (file) => readFileSync(join(root, file), "utf8").split("\n").length > 301,
    );
    expect(long).toEqual([]);
  });
});
