/** Compiles the npm package into `dist/`. Run by `npm run dist`, after its declarations. */
import { compile } from "./compile.ts";
import { sourcesKey } from "./compiled.mjs";
import { packagePath } from "./package-files.ts";

await compile(packagePath("dist"), { key: sourcesKey() });
