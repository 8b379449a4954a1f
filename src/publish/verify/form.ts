/**
 * Checks that a written file is what its ending promises: JSON that parses, XML that nests.
 */
import { XMLValidator } from "fast-xml-parser";
import { type Finding, finding } from "../../source/finding.ts";

/** The finding about a malformed file; undefined where it is well-formed or of another kind. */
export function malformed(path: string, content: string): Finding | undefined {
  const why = path.endsWith(".json")
    ? whyNotJson(content)
    : path.endsWith(".xml")
      ? whyNotXml(content)
      : undefined;
  if (why === undefined) return undefined;
  return finding("malformed-output", path, { line: 1, column: 1 }, { page: path, why });
}

function whyNotJson(content: string): string | undefined {
  try {
    JSON.parse(content);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function whyNotXml(content: string): string | undefined {
  const verdict = XMLValidator.validate(content);
  if (verdict !== true) return `${verdict.err.msg} (line ${verdict.err.line})`;
  // oxlint-disable-next-line no-control-regex
  const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(content);
  return forbidden ? "it holds a control character" : undefined;
}
