/**
 * Moves a finding about a link from the page that holds it to the report where it is written.
 */
import type { PageContext } from "../../render/context.ts";
import type { Finding } from "../../source/finding.ts";
import { readSource } from "../../source/read.ts";
import { placeAt } from "../../source/text.ts";

/** A finding at its report; unchanged where no report says it, since a layout may. */
export const inReport =
  ({ records }: PageContext) =>
  (found: Finding): Finding => {
    const slug = /^incidents\/([^/]+)\/index\.html$/.exec(found.file)?.[1];
    const file = records.find((record) => record.slug === slug)?.file;
    const { source } = file === undefined ? {} : readSource(file, file);
    const [, link = ""] = /^\/(\S*) /.exec(found.message) ?? [];
    if (!source) return found;
    for (const written of endingsOf(link)) {
      const offset = source.text.indexOf(written);
      if (offset < 0) continue;
      return { ...found, file: source.path, ...placeAt(source, offset + 1) };
    }
    return found;
  };

/** How a report may write a link, most of it first: `(/incidents/x/`, `(x/`, `"x/`. */
function endingsOf(link: string): string[] {
  const whole = link.replace(/^.*#/, "#");
  const parts = link.split("/");
  const tails = parts.map((_, index) => parts.slice(index).join("/"));
  const written = [`/${link}`, ...tails, whole].filter((tail) => tail !== "");
  const before = ["(", "(../", "(./", '"', "/", " "];
  return written.flatMap((tail) => before.map((sign) => sign + tail));
}
