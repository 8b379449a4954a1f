/** Finds the documents that `import` was pointed at. */
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** Documents in order of their paths, or the first name that leads nowhere. */
export interface Documents {
  readonly paths: readonly string[];
  readonly missing: string | undefined;
}

const endings = /\.(?:txt|text|md|markdown|mdown|mkd|html?|xhtml|json)$/i;

/** Files that were named are taken as they are; folders give what ends like a document. */
export function findDocuments(named: readonly string[]): Documents {
  const missing = named.find((path) => !statSync(path, { throwIfNoEntry: false }));
  if (missing !== undefined) return { paths: [], missing };
  const paths = named.flatMap((path) =>
    statSync(path).isDirectory() ? documentsIn(path) : [path],
  );
  return { paths: [...new Set(paths)], missing: undefined };
}

function documentsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter(
      (path) =>
        !path
          .slice(folder.length)
          .split("/")
          .some((part) => /^[._]/.test(part)),
    )
    .toSorted((a, b) => (a < b ? -1 : 1));
}
