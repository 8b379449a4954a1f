/**
 * A report as written: its front matter, its body, and what is wrong with its text.
 *
 * In:   a source.
 * Out:  values as written, each with its place; nothing is settled here.
 */
import { checkCharacters } from "../source/characters.ts";
import { finding, type Finding } from "../source/finding.ts";
import { checkMojibake } from "../source/mojibake.ts";
import { placeAt, type Source } from "../source/text.ts";
import { readFrontMatter, type FrontMatter } from "./front-matter.ts";

/** What parsing a report gives; without `frontMatter` a finding says why. */
export interface ReportReading {
  readonly frontMatter: FrontMatter | undefined;
  readonly findings: readonly Finding[];
}

/** Parses one report. The same source always gives the same reading. */
export function parseReport(source: Source): ReportReading {
  const characters = checkCharacters(source);
  if (characters.some(({ level }) => level === "error")) {
    return { frontMatter: undefined, findings: characters };
  }
  const { frontMatter, findings } = readFrontMatter(source);
  const all = [...characters, ...checkMojibake(source), ...findings];
  if (frontMatter && isBlank(source.text, frontMatter.bodyStart)) {
    const place = placeAt(source, frontMatter.bodyStart);
    return {
      frontMatter: undefined,
      findings: [...all, finding("body-missing", source.path, place)],
    };
  }
  return { frontMatter, findings: all };
}

/** True where nothing visible follows `from`. */
function isBlank(text: string, from: number): boolean {
  const visible = /[^\s\p{Default_Ignorable_Code_Point}]/gu;
  visible.lastIndex = from;
  return !visible.test(text);
}
