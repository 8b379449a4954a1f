/**
 * What the cache depends on besides reports: the software itself.
 */
import { compiledKey } from "../package-files.ts";
import { sourcesKey } from "../compiled.mjs";

let known: string | undefined;

/** A hash of the software's sources. */
export const softwareHash = (): string => (known ??= compiledKey ?? sourcesKey());
