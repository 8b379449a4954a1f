/**
 * Findings as SARIF 2.1.0, which code hosts and editors read.
 *
 * In:   findings with files relative to the folder that the command was started in.
 * Out:  one run with one rule for each code that occurs. Source: OASIS SARIF 2.1.0, §3.14 to §3.30.
 */
import type { Edit } from "../../source/edit.ts";
import type { Finding } from "../../source/finding.ts";
import { describeMessages } from "./messages.ts";
import { visible } from "./visible.ts";

const schema = "https://json.schemastore.org/sarif-2.1.0.json";

/** Prints one SARIF log with one run. */
export function printSarif(findings: readonly Finding[]): string {
  const occurring = new Set(findings.map(({ code }) => code));
  const rules = describeMessages().filter(({ code }) => occurring.has(code));
  const indexes = new Map(rules.map(({ code }, index) => [code, index]));
  const log = {
    $schema: schema,
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "eleventy-plugin-postmortem",
            rules: rules.map(({ code, level, message, fix }) => ({
              id: code,
              shortDescription: { text: message },
              help: { text: fix },
              defaultConfiguration: { level },
            })),
          },
        },
        columnKind: "utf16CodeUnits",
        results: findings.map((finding) => ({
          ruleId: finding.code,
          ruleIndex: indexes.get(finding.code) ?? -1,
          level: finding.level,
          message: { text: `${visible(finding.message)} Fix: ${visible(finding.fix)}` },
          locations: [{ physicalLocation: physicalLocation(finding) }],
          ...(finding.edits ? { fixes: [fixOf(finding, finding.edits)] } : {}),
        })),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function physicalLocation({ file, line, column }: Finding): object {
  return { artifactLocation: artifact(file), region: { startLine: line, startColumn: column } };
}

function artifact(file: string): { uri: string } {
  const uri = file.split("/").map(encodeURIComponent).join("/");
  return { uri: file.startsWith("/") ? `file://${uri}` : uri };
}

/** What `check --fix` would do, for editors that offer it. */
function fixOf({ file, fix }: Finding, edits: readonly Edit[]): object {
  const replacements = edits.map(({ line, column, written, meant }) => ({
    deletedRegion: { startLine: line, startColumn: column, endColumn: column + written.length },
    insertedContent: { text: meant },
  }));
  const artifactChanges = [{ artifactLocation: artifact(file), replacements }];
  return { description: { text: visible(fix) }, artifactChanges };
}
