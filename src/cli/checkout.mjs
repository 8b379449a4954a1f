#!/usr/bin/env node
/** The `postmortem` command in a checkout: the compiled package, made first where it is missing. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { compiledFolder } from "../publish/compiled.mjs";

await import(pathToFileURL(join(await compiledFolder(), "src/cli/bin.js")).href);
