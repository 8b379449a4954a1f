/**
 * Compiles the package to plain JavaScript, with its styles, scripts and fonts beside it.
 *
 * In:   the sources of a checkout.
 * Out:  a folder of the same shape: what is run or loaded by its path keeps its place, everything
 *       else is bundled below `src/chunks/`, two folders deep like the modules that it was made of.
 */
import { cpSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { build, type BuildOptions } from "esbuild";
import { bundleAssets, manifestName } from "./pages/assets.ts";
import { type CompiledFacts, factsName, packagePath } from "./package-files.ts";

const fonts = "layouts/assets/fonts";

/** Modules that something starts or loads by its path. Their names are part of the package. */
function entryPoints(): string[] {
  return [
    ...modulesIn("layouts"),
    ...modulesIn("plugins"),
    "src/index.ts",
    "src/cli/bin.ts",
    "src/publish/audit/worker.ts",
    "src/publish/reports/check-worker.ts",
    "src/publish/search/aside-worker.ts",
    "src/publish/search/pair-worker.ts",
    "src/publish/folder/look-worker.ts",
    "src/publish/search/worker.ts",
    "src/publish/serve/builder.ts",
    "src/publish/serve/previewer.ts",
    "src/publish/work/worker.ts",
  ];
}

const modulesIn = (folder: string): string[] =>
  readdirSync(packagePath(folder))
    .filter((name) => name.endsWith(".ts"))
    .toSorted()
    .map((name) => `${folder}/${name}`);

/** Packages with programs or native code, and those that a site brings itself. */
const neverBundled = ["@11ty/*", "@napi-rs/canvas", "esbuild", "koffi", "pagefind", "tsx"];

/** Bundled CommonJS asks for Node's own modules by a function that modules do not have. */
const requireInModules = `import { createRequire } from "node:module";
const require = createRequire(import.meta.url);`;

/**
 * Where the code of other packages comes from. A checkout's is bundled too, some 500 files that no
 * command has to find and open; the npm package leaves them to npm, which keeps them up to date.
 */
const otherCode = ({ checkout }: CompiledFacts): BuildOptions =>
  checkout === undefined
    ? { packages: "external" }
    : { external: neverBundled, banner: { js: requireInModules } };

/** Compiles everything into `folder`. */
export async function compile(folder: string, facts: CompiledFacts): Promise<void> {
  const { outputFiles } = await build({
    absWorkingDir: packagePath(""),
    entryPoints: entryPoints(),
    outbase: ".",
    outdir: folder,
    chunkNames: "src/chunks/[hash]",
    bundle: true,
    splitting: true,
    ...otherCode(facts),
    platform: "node",
    format: "esm",
    target: "node20",
    legalComments: "none",
    logLevel: "silent",
    write: false,
  });
  for (const { path, text } of outputFiles) {
    // A module finds the package's files from where it lies.
    const own = text.replace(requireInModules, "");
    if (/import\.meta\.(?:url|dirname)/.test(own) && !path.startsWith(join(folder, "src/chunks")))
      throw new Error(`${path} must not ask where it lies`);
    mkdirSync(join(path, ".."), { recursive: true });
    writeFileSync(path, text);
  }
  const { files, entries } = await bundleAssets();
  mkdirSync(join(folder, "assets"), { recursive: true });
  for (const [url, content] of files) writeFileSync(join(folder, "assets", basename(url)), content);
  writeFileSync(join(folder, "assets", manifestName), `${JSON.stringify(entries, undefined, 2)}\n`);
  cpSync(packagePath(fonts), join(folder, fonts), { recursive: true });
  writeFileSync(join(folder, factsName), `${JSON.stringify(facts)}\n`);
}
