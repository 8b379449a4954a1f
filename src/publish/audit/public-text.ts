/**
 * What public text says as well is no leak: the needles that are left when it was searched.
 *
 * In:   needles, everything that the public edition shows, what earlier audits know of it.
 * Out:  the needles that are leaks wherever they stand.
 */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { packagePath } from "../package-files.ts";
import { type ItemFinder, within } from "./find-items.ts";
import type { InternalNeedle } from "./needles.ts";
import type { PublicMemory } from "./public-memory.ts";
import type { PublicText } from "./published.ts";

/**
 * The needles that no public text holds; one that chance can make needs a word of its own. A mark
 * that stands within longer words of public text, as `d80` does in `id=801`, is a leak only where
 * it stands alone.
 */
export async function liveNeedles(
  needles: readonly InternalNeedle[],
  published: readonly PublicText[],
  memory: PublicMemory,
  findItems: ItemFinder,
): Promise<readonly InternalNeedle[]> {
  const strict = needles.filter(({ isStrict }) => isStrict);
  const others = needles
    .filter(({ isStrict }) => !isStrict)
    .map((needle) => ({ needle, parts: needle.words.split(" ") }));
  const texts = [...published, ...softwareTexts()];
  const marks = strict.filter(({ isWhole }) => !isWhole);
  const wanted = new Set([
    ...strict.map(({ words }) => words),
    ...marks.map(({ words }) => within + words),
  ]);
  const single = new Set(others.flatMap(({ parts }) => parts));
  const said = await memory.said({ kind: "phrases", items: wanted, texts }, findItems);
  const known = await memory.said({ kind: "words", items: single, texts }, findItems);
  return [
    ...strict
      .filter(({ words }) => !said.has(words))
      .map((needle) => (said.has(within + needle.words) ? { ...needle, isWhole: true } : needle)),
    ...others
      .filter(({ parts }) => parts.some((word) => !known.has(word)))
      .map(({ needle }) => needle),
  ];
}

/** The words that this software itself puts on pages: headings, labels, scripts. */
function softwareTexts(): PublicText[] {
  const code = packagePath("");
  return ["src", "layouts"].flatMap((folder) =>
    readdirSync(join(code, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /(?<!\.d)\.(?:ts|js|css)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => ({
        hash: `software ${file.slice(code.length)}`, // memory is of one software alone
        file,
      })),
  );
}
