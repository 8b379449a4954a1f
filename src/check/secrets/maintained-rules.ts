/**
 * A rule set that others maintain, beside our own: what it adds is found as soon as it is updated.
 *
 * Rule: it never sees its own switches, so that no comment in a report can turn a rule off.
 */
import { lintSource } from "@secretlint/core";
import { secretLintProfiler } from "@secretlint/profiler";
import { creator, rules } from "@secretlint/secretlint-rule-preset-recommend";
import { finding, type Finding } from "../../source/finding.ts";
import { lineText, placeAt, type Source } from "../../source/text.ts";
import { watchFor } from "../../source/look.ts";
import type { SecretException } from "./find-secrets.ts";

const preset = "@secretlint/secretlint-rule-preset-recommend";
const config = { rules: [{ id: preset, rule: creator, options: {}, rules: [] }] };

// The linter times itself and searches all it ever noted at each note: the square of the reports.
secretLintProfiler.mark = () => undefined;

/**
 * What the rules of the preset look for, in lower case: without a word of its list a rule finds
 * nothing in Markdown. Read off the rules of `presetVersion`; a test asks for it anew when they
 * are updated.
 */
export const wordsOfRules: Readonly<Record<string, readonly string[]>> = {
  aws: ["secretaccess", "secret_access"],
  npm: ["npm_"],
  slack: ["xoxb-", "xoxp-", "xapp-", "xoxa-", "xoxo-", "xoxr-", "hooks.slack.com/"],
  openai: ["t3blbkfj"],
  anthropic: ["sk-ant-api0"],
  linear: ["lin_api_"],
  privatekey: ["private key"],
  sendgrid: ["sg."],
  shopify: ["shppa_", "shpca_", "shpat_", "shpss_"],
  github: ["ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_"],
  "1password": ["ops_ey"],
  "database-connection-string": [
    "mongodb://",
    "mongodb+srv://",
    "mysql://",
    "mysqlx://",
    "postgres://",
    "postgresql://",
  ],
  // An address with a name and a password has no word of its own: see `hasUser`.
  basicauth: [],
  // These look at other kinds of files, and at the switches of the package itself.
  gcp: [],
  "filter-comments": [],
};
export const presetVersion = "11.7.1";

const holdsWord = watchFor(...Object.values(wordsOfRules).flat());
const hasUser = (text: string): boolean =>
  text.includes("://") && /:\/\/[-\w]{1,256}:[-\w]{1,256}@/.test(text);

/** True where the preset has a rule that is not known here: then it is shown every text. */
const isNewer = rules.some(({ meta }) => !(kindOf(meta.id) in wordsOfRules));

/** A comment with this word would switch rules off. */
const switches = /secretlint/gi;

/** Findings of the maintained rules; most texts hold nothing for them and are not looked at. */
export async function lintSecrets(
  source: Source,
  exceptions: readonly SecretException[],
): Promise<Finding[]> {
  if (!isNewer && !holdsWord(source.text) && !hasUser(source.text)) return [];
  const content = source.text.replace(switches, " ".repeat("secretlint".length));
  const { messages } = await lintSource({
    source: { content, filePath: source.path, ext: ".md", contentType: "text" },
    options: { config, noPhysicFilePath: true },
  });
  return messages.flatMap(({ range, ruleId }) => {
    const place = placeAt(source, range[0]);
    const line = lineText(source, place.line);
    if (exceptions.some(({ text }) => line.includes(text))) return [];
    return [finding("secret", source.path, place, { kind: `${kindOf(ruleId)} credential` })];
  });
}

/** `aws`, of `@secretlint/secretlint-rule-aws`. */
function kindOf(ruleId: string): string {
  return ruleId.replace(/^.*-rule-/, "");
}
