/**
 * What the cache depends on besides reports: the software itself.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { hashOf } from "../hash.ts";
import { isCheckout, packagePath } from "../package-files.ts";

let known: string | undefined;

/** A hash of the software: of its sources in a checkout, of its version in the npm package. */
export function softwareHash(): string {
  return (known ??= isCheckout ? sourcesHash() : versionHash());
}

function sourcesHash(): string {
  const texts = ["src", "layouts"].flatMap((folder) => {
    const root = packagePath(folder);
    return readdirSync(root, { recursive: true, encoding: "utf8" })
      .filter((name) => /\.(?:ts|css)$/.test(name))
      .toSorted()
      .flatMap((name) => [name, readFileSync(join(root, name), "utf8")]);
  });
  return hashOf(packageText(""), ...texts);
}

/** The package's own file lies above `dist/`. */
const versionHash = (): string => hashOf(packageText("../"));

const packageText = (above: string): string =>
  readFileSync(packagePath(`${above}package.json`), "utf8");
