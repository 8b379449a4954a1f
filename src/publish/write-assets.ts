/**
 * Bundles styles and scripts into `dist/assets/` and copies the fonts that pictures are drawn with,
 * for the npm package. Run by `npm run dist`.
 */
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { bundleAssets, manifestName } from "./assets.ts";
import { packagePath } from "./package-files.ts";

const folder = packagePath("dist/assets");
const { files, entries } = await bundleAssets();
mkdirSync(folder, { recursive: true });
for (const [url, content] of files) writeFileSync(join(folder, basename(url)), content);
writeFileSync(join(folder, manifestName), `${JSON.stringify(entries, undefined, 2)}\n`);

const fonts = "layouts/assets/fonts";
cpSync(packagePath(fonts), packagePath(`dist/${fonts}`), { recursive: true });
