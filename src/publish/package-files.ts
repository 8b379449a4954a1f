/**
 * Where the package's own files lie: beside the TypeScript sources in a checkout, compiled below
 * `dist/` in the npm package.
 */
import { extname } from "node:path";
import { fileURLToPath } from "node:url";

/** The ending of the package's own modules: `.ts` in a checkout, `.js` in the npm package. */
export const moduleEnding: string = extname(import.meta.url.replace(/\?.*$/, ""));

/** True where the package runs from its TypeScript sources. */
export const isCheckout: boolean = moduleEnding === ".ts";

/** The absolute path of a file or folder of the package, such as `layouts` or `src/client`. */
export function packagePath(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}
