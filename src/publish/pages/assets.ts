/**
 * Styles and scripts of the site, each under a name that holds the hash of its content.
 *
 * In:   `layouts/assets/css/site.css` and the modules of `src/client/`.
 * Out:  files below `/assets/`, and how a page addresses them.
 * Rule: the compiled package brings them bundled (`assets/`), so that a site needs no bundling.
 */
import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { isCompiled, packagePath } from "../package-files.ts";

/** Bundled assets: files by url, and the url of each entry by name. */
export interface AssetFiles {
  /** Content by page url, `/assets/site-HASH.css`. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Url of an entry by its name: `site.css`, `main.js`. */
  readonly entries: Readonly<Record<string, string>>;
}

/** Names the entries of `assets/`. */
export const manifestName = "manifest.json";

/** The assets: read from the compiled package, bundled now from sources. */
export async function loadAssets(): Promise<AssetFiles> {
  const built = packagePath("assets");
  return isCompiled ? readBuilt(built) : bundleAssets();
}

async function readBuilt(folder: string): Promise<AssetFiles> {
  const entries = JSON.parse(await readFile(join(folder, manifestName), "utf8")) as Record<
    string,
    string
  >;
  const files = new Map<string, Uint8Array>();
  for (const name of (await readdir(folder)).toSorted()) {
    if (name !== manifestName) files.set(`/assets/${name}`, await readFile(join(folder, name)));
  }
  return { files, entries };
}

const isClassic = (name: string): boolean => name === "theme.ts"; // runs before the first paint
const pathOf = (name: string): string => `src/client/${name}`;

/** Bundles styles and scripts with esbuild. */
export async function bundleAssets(): Promise<AssetFiles> {
  const { build } = await import("esbuild");
  const root = packagePath("");
  const shared = {
    absWorkingDir: root,
    outdir: "assets",
    outbase: ".",
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    legalComments: "none",
    target: "es2022",
    entryNames: "[name]-[hash]",
    chunkNames: "chunk-[hash]",
    assetNames: "[name]-[hash]",
    logLevel: "silent",
    loader: { ".woff2": "file", ".svg": "file" },
  } as const;
  const modules = await entryModules(packagePath("src/client"));
  const results = await Promise.all([
    build({ ...shared, entryPoints: ["layouts/assets/css/site.css"] }),
    build({
      ...shared,
      entryPoints: modules.filter((name) => !isClassic(name)).map(pathOf),
      format: "esm",
      splitting: true,
    }),
    build({ ...shared, entryPoints: modules.filter(isClassic).map(pathOf), format: "iife" }),
  ]);
  const files = new Map<string, Uint8Array>();
  const entries: Record<string, string> = {};
  for (const { outputFiles, metafile } of results) {
    for (const file of outputFiles) files.set(`/assets/${basename(file.path)}`, file.contents);
    for (const [path, { entryPoint }] of Object.entries(metafile.outputs)) {
      if (entryPoint === undefined) continue;
      entries[basename(entryPoint).replace(/\.ts$/, ".js")] = `/assets/${basename(path)}`;
    }
  }
  return { files, entries };
}

/** The modules that no other module of the folder imports: what pages ask for by name. */
async function entryModules(folder: string): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".ts")).toSorted();
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), "utf8")));
  const imported = new Set(
    texts.flatMap((text) =>
      [...text.matchAll(/(?:from|import)\s*\(?\s*"\.\/([^"/]+)"/g)].map(([, name]) => name),
    ),
  );
  return names.filter((name) => !imported.has(name));
}
