/**
 * Where the package's own files lie: beside the TypeScript sources, or compiled, in the cache of a
 * checkout or in `dist/` of the npm package.
 */
import { readFileSync } from "node:fs";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";

/** True where the package runs compiled, false where it runs from its TypeScript sources. */
export const isCompiled: boolean = extname(import.meta.url.replace(/\?.*$/, "")) === ".js";

/** The absolute path of a file or folder of the package, such as `layouts` or `src/client`. */
export function packagePath(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}

/** What the compiled package knows of its sources. */
export interface CompiledFacts {
  /** The hash of them. */
  readonly key: string;
  /** The checkout that they lie in; the npm package has none. */
  readonly checkout?: string;
}

/** The file of a compiled package that tells of its sources. */
export const factsName = "compiled.json";

const facts: CompiledFacts | undefined = isCompiled
  ? (JSON.parse(readFileSync(packagePath(factsName), "utf8")) as CompiledFacts)
  : undefined;

/** The hash of the sources, where the package runs compiled. */
export const compiledKey: string | undefined = facts?.key;

/** The folder of the checkout; undefined in the npm package. */
export const checkout: string | undefined = isCompiled ? facts?.checkout : packagePath("");
