/**
 * Loads a module of the site owner: settings or a layout, in JavaScript or TypeScript.
 *
 * Rule: TypeScript is compiled by esbuild, so that it loads in every Node, and a changed file is
 * loaded anew.
 */
import { readFile, stat } from "node:fs/promises";
import { extname } from "node:path";
import { pathToFileURL } from "node:url";

/** The default export of a module; undefined where it has none. */
export async function loadDefault(path: string): Promise<unknown> {
  const { default: value }: { default?: unknown } = await import(await addressOf(path));
  return value;
}

async function addressOf(path: string): Promise<string> {
  if (extname(path) !== ".ts") {
    const { mtimeMs, size } = await stat(path);
    return `${pathToFileURL(path).href}?v=${mtimeMs}-${size}`;
  }
  const { build } = await import("esbuild");
  const { outputFiles } = await build({
    stdin: {
      contents: await readFile(path, "utf8"),
      sourcefile: path,
      resolveDir: dir(path),
      loader: "ts",
    },
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    write: false,
    logLevel: "silent",
  });
  const text = outputFiles[0]?.text ?? "";
  return `data:text/javascript;base64,${Buffer.from(text).toString("base64")}`;
}

const dir = (path: string): string => path.slice(0, Math.max(path.lastIndexOf("/"), 1));
