/** Writes a file of the archive into a host's output folder, where the host has none. */
import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { HostedPage } from "./pages.ts";

/** Writes a file that no template can print. Throws where the host has another file there. */
export async function writeHostedFile(
  output: string,
  { url, path, content }: HostedPage,
): Promise<void> {
  const file = join(output, path);
  if (existsSync(file) && !isOurs(await readFile(file), content)) {
    throw new Error(
      `postmortem: the site already has ${url}. ` +
        "Move the archive with the option `mount`, or leave the file out with `leaveOut`.",
    );
  }
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}

const isOurs = (found: Uint8Array, content: string | Uint8Array): boolean =>
  Buffer.from(content).equals(found);
