/**
 * The pictures that a report shows: copied beside its page, without their metadata.
 *
 * In:   an incident, the paths of its pictures, a reader of the files beside it.
 * Out:  a page for each picture, and findings about those that cannot be shown.
 */
import type { Incident } from "../../model/incident.ts";
import type { Page } from "../../render/page.ts";
import type { ReadBeside } from "../../source/beside.ts";
import { finding, type Finding } from "../../source/finding.ts";
import { placeAt } from "../../source/text.ts";
import { withoutMetadata } from "./picture-metadata.ts";

/** Pictures as pages. */
export interface Pictures {
  readonly pages: readonly Page[];
  readonly findings: readonly Finding[];
}

/** Reads the pictures of one report. */
export async function picturesOf(
  incident: Incident,
  assets: readonly string[],
  readFile: ReadBeside,
): Promise<Pictures> {
  const pages: Page[] = [];
  const findings: Finding[] = [];
  for (const path of assets) {
    const read = await readFile(path);
    const content = "bytes" in read ? withoutMetadata(read.bytes) : undefined;
    if (content) pages.push({ url: `/incidents/${incident.slug}/${path}`, content });
    else {
      const code = "bytes" in read ? "picture-unreadable" : "picture-missing";
      findings.push(finding(code, incident.source.path, placeOf(incident, path), { path }));
    }
  }
  return { pages, findings };
}

/** Where the report names a file; its body's beginning where the name is spelt in another way. */
function placeOf({ source, bodyStart }: Incident, path: string) {
  const found = [path, encodeURI(path)].map((name) => source.text.indexOf(name, bodyStart));
  return placeAt(source, found.find((offset) => offset >= 0) ?? bodyStart);
}
