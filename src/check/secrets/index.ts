/**
 * Credentials in a report, as findings.
 *
 * Rule: a finding never quotes the credential; nothing a report says can switch the rule off.
 */
import { finding, type Finding } from "../../source/finding.ts";
import type { Source } from "../../source/text.ts";
import type { Page } from "../../render/page.ts";
import { lintSecrets } from "./maintained-rules.ts";
import { findSecrets, type SecretException } from "./find-secrets.ts";

export { findSecrets, type SecretException } from "./find-secrets.ts";
export { lintSecrets } from "./maintained-rules.ts";

/** Findings about the whole text of a file, whatever of it is published. */
export const checkSecrets = (source: Source, exceptions: readonly SecretException[]): Finding[] =>
  findSecrets(source.text, exceptions).map(({ kind, line }) =>
    finding("secret", source.path, { line, column: 1 }, { kind }),
  );

/** Findings about what a report publishes: its text by the maintained rules, its files by ours. */
export async function checkPublished(
  source: Source,
  files: readonly Page[],
  exceptions: readonly SecretException[],
): Promise<Finding[]> {
  const inFiles = files.flatMap(({ url, content }) =>
    typeof content !== "string"
      ? []
      : findSecrets(content, exceptions).map(({ kind, line }) =>
          finding("secret-in-file", source.path, start, { kind, path: url, line: String(line) }),
        ),
  );
  return [...inFiles, ...(await lintSecrets(source, exceptions))];
}

const start = { line: 1, column: 1 };
