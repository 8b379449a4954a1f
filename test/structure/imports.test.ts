import { readFileSync } from "node:fs";
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

const violations = files.flatMap((file) => {
  const room = roomOf(file);
  const text = readFileSync(join(root, file), "utf8");
  return [...text.matchAll(importPattern)].flatMap(([, type, from, dynamic]) => {
    const target = relative(root, resolve(root, dirname(file), from ?? dynamic ?? ""));
    const allowed =
      roomOf(target) === room ||
      (rooms[room] ?? ["src"]).some((r) => target === r || target.startsWith(`${r}/`)) ||
      (type !== undefined && mayImportTypes.includes(room) && target.startsWith("src/"));
    return allowed ? [] : [`${file} imports ${target}`];
  });
});

describe("the rooms of the code", () => {
  it("import in one direction only", () => {
    expect(files.length).toBeGreaterThan(10);
    expect(violations).toEqual([]);
  });

  it("hold no file of more than 300 lines", () => {
    const long = files.filter(
      (file) => readFileSync(join(root, file), "utf8").split("\n").length > 301,
    );
    expect(long).toEqual([]);
  });
});
