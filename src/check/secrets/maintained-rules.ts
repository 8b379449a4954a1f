/**
 * A rule set that others maintain, beside our own: what it adds is found as soon as it is updated.
 *
 * Rule: it never sees its own switches, so that no comment in a report can turn a rule off.
 */
import { lintSource } from "@secretlint/core";
import { secretLintProfiler } from "@secretlint/profiler";
import { creator } from "@secretlint/secretlint-rule-preset-recommend";
import { finding, type Finding } from "../../source/finding.ts";
import { lineText, placeAt, type Source } from "../../source/text.ts";
import { maySecret, type SecretException } from "./find-secrets.ts";

const preset = "@secretlint/secretlint-rule-preset-recommend";
const config = { rules: [{ id: preset, rule: creator, options: {}, rules: [] }] };

// The linter times itself and searches all it ever noted at each note: the square of the reports.
secretLintProfiler.mark = () => undefined;

/** A comment with this word would switch rules off. */
const switches = /secretlint/gi;

/** Findings of the maintained rules; most texts hold nothing for them and are not looked at. */
export async function lintSecrets(
  source: Source,
  exceptions: readonly SecretException[],
): Promise<Finding[]> {
  if (!maySecret(source.text)) return [];
  const content = source.text.replace(switches, " ".repeat("secretlint".length));
  const { messages } = await lintSource({
    source: { content, filePath: source.path, ext: ".md", contentType: "text" },
    options: { config, noPhysicFilePath: true },
  });
  return messages.flatMap(({ range, ruleId }) => {
    const place = placeAt(source, range[0]);
    const line = lineText(source, place.line);
    if (exceptions.some(({ text }) => line.includes(text))) return [];
    return [finding("secret", source.path, place, { kind: kindOf(ruleId) })];
  });
}

/** `@secretlint/secretlint-rule-aws` in words: `aws credential`. */
const kindOf = (ruleId: string): string => `${ruleId.replace(/^.*-rule-/, "")} credential`;
