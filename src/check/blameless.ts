/**
 * Wording that blames: what it hides, and what to write instead.
 *
 * In:   a text as the edition shows it.
 * Out:  a finding for each phrase, with better words.
 */
import { finding, type Finding, type FindingLevel } from "../source/finding.ts";
import { watchFor } from "../source/look.ts";
import { placeAt, type Source } from "../source/text.ts";

interface WordingRule {
  /** One of these stands in every text that the pattern matches. */
  readonly needs: readonly string[];
  readonly pattern: string;
  readonly better: string;
}

const rules: readonly WordingRule[] = [
  {
    needs: ["n error", "r error", "t error"],
    pattern: "(?:human|operator|user|engineer|pilot) error",
    better: "what made the action seem right, and what let it through",
  },
  {
    needs: ["should have", "ought to have", "could have"],
    pattern:
      "(?:should|ought to|could) have (?:known|noticed|checked|realis?zed|seen|caught|tested|been more careful)",
    better: "what was known at the time, and what would have shown it",
  },
  {
    needs: [
      "careless",
      "negligen",
      "incompeten",
      "reckless",
      "slopp",
      "lazy",
      "stupid",
      "foolish",
      "inexcusable",
    ],
    pattern:
      "careless(?:ly|ness)?|negligen(?:t|tly|ce)|incompeten(?:t|ce)|reckless(?:ly|ness)?|sloppy|sloppiness|lazy|stupid(?:ly|ity)?|foolish(?:ly)?|inexcusable",
    better: "what happened, without a judgement",
  },
  {
    needs: ["failed to "],
    pattern: "failed to (?:notice|check|follow|test|verify|realis?ze|communicate|read)",
    better: "what they saw and did instead",
  },
  {
    needs: [
      "simply forgot",
      "simply ignored",
      "simply didn",
      "just forgot",
      "just ignored",
      "just didn",
    ],
    pattern: "(?:simply|just) (?:forgot|ignored|didn.t (?:check|read|test|bother))",
    better: "what made the step easy to miss",
  },
  {
    needs: ["to blame", "at fault", "the culprit", "guilty"],
    pattern:
      "(?:he|she|they|who|team|person|engineer|operator|developer|admin\\w*|employee|contractor|colleague) (?:was|were|is|are) (?:to blame|at fault|the culprit|guilty)",
    better: "what in the system allowed it",
  },
  {
    needs: [" fault", " mistake", " blunder", " negligence"].flatMap((word) =>
      ["his", "her", "their", "whose", "own"].map((whose) => whose + word),
    ),
    pattern: "(?:his|her|their|whose) (?:own )?(?:fault|mistake|blunder|negligence)",
    better: "what in the system allowed it",
  },
  {
    needs: ["blame", "fat-finger", "fat finger"],
    pattern: "blame(?:d|s)?(?= (?:on|the|him|her|them|us|our|an?\\b))|fat[- ]finger(?:ed|ing)?",
    better: "which guard was missing",
  },
  {
    needs: ["t bother", "t pay attention", "t follow"],
    pattern:
      "(?:didn.t|did not) (?:bother|pay attention|follow (?:the )?(?:process|procedure|runbook|rules))",
    better: "what the procedure missed in this situation",
  },
  {
    needs: ["common sense", "obvious"],
    pattern: "common sense|obvious(?:ly)? (?:wrong|mistake|error)",
    better: "what was visible to the people at the time",
  },
];

const any = new RegExp(rules.map(({ pattern }) => `(\\b(?:${pattern})\\b)`).join("|"), "gi");

const mayBlame = watchFor(...rules.flatMap(({ needs }) => needs));

/** What follows a person's name where it is blamed: "Jane Doe deleted the wrong …". */
const faults = [
  "accidentally",
  "mistakenly",
  "wrongly",
  "broke",
  "forgot",
  "messed",
  "caused the",
  "deleted the wrong",
  "misconfigured",
  "pushed a bad",
];
const named = new RegExp(
  String.raw`(?<![.#*]\s*)\b[A-Z][a-z]+ [A-Z][a-z]+(?= (?:${faults.join("|")}))`,
  "g",
);
const mayName = watchFor(...faults.map((fault) => ` ${fault}`));

/** Findings about wording; quotations and code are left alone. */
export function checkBlameless(source: Source, bodyStart: number, level: FindingLevel): Finding[] {
  const findings: Finding[] = [];
  const report = (phrase: string, offset: number, better: string): void => {
    const line = source.text.slice(source.text.lastIndexOf("\n", offset - 1) + 1, offset);
    if (/^\s*>|^\s{4}/.test(line) || (line.match(/`/g)?.length ?? 0) % 2 === 1) return;
    const place = placeAt(source, offset);
    findings.push(finding("blame", source.path, place, { phrase, better }, level));
  };
  const body = source.text.slice(bodyStart);
  if (mayBlame(source.text))
    for (const match of body.matchAll(any)) {
      const rule = rules[match.slice(1).findIndex((group) => group !== undefined)];
      if (rule) report(match[0], bodyStart + match.index, rule.better);
    }
  if (mayName(source.text))
    for (const match of body.matchAll(named))
      report(match[0], bodyStart + match.index, "the role instead of the name, and what led to it");
  return findings;
}
