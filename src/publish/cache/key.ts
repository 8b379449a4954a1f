/** What the bytes of a site depend on besides its reports, as one hash. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { AssetFiles } from "../pages/assets.ts";
import { hashOf } from "../hash.ts";
import type { BuildOptions } from "../options.ts";
import { softwareHash } from "./version.ts";

type SiteOptions = Pick<BuildOptions, "settings" | "edition" | "search">;

/** The same software, settings, edition and layout files give the same key. */
export function siteKey(
  { settings, edition, search }: SiteOptions,
  layouts: readonly string[],
  assets: AssetFiles,
): string {
  const texts = layouts.map((file) => readFileSync(file, "utf8"));
  return hashOf(
    softwareHash(),
    JSON.stringify([settings, edition, search, assets.entries]),
    ...texts,
  );
}

/** A state holds for one site made from one folder of reports. */
export const stateKey = (
  options: BuildOptions,
  layouts: readonly string[],
  assets: AssetFiles,
): string => hashOf(siteKey(options, layouts, assets), resolve(options.incidents));
