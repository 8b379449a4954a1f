import { describe, expect, it } from "vitest";
import { printFindings, type PrintFormat } from "../../../src/check/print/index.ts";
import { withoutRepeats } from "../../../src/check/print/repeats.ts";
import { summarise } from "../../../src/check/print/summary.ts";
import { type Finding, finding, type FindingCode } from "../../../src/source/finding.ts";
import type { Source } from "../../../src/source/text.ts";

const file = "incidents/2024-03-07-checkout.md";
const source: Source = {
  path: file,
  text: "---\ntitle: Checkout\nseverity: sev-2\n---\n\nA \u001b[2J line\twith\u202e tricks, % signs and :: colons.\n",
};

const base: Finding = {
  code: "unknown-severity" as FindingCode,
  level: "error",
  file,
  line: 3,
  column: 11,
  message: 'Unknown severity "sev-2"; expected one of SEV1, SEV2, SEV3, SEV4.',
  fix: 'Write one of those levels, or add "sev-2" to the `severities` option.',
};

const print = (
  findings: readonly Partial<Finding>[],
  format: PrintFormat = "text",
  colour = false,
): string =>
  printFindings(
    findings.map((finding) => ({ ...base, ...finding })),
    (path) => (path === file ? source : undefined),
    { format, colour },
  );

describe('printFindings(findings, sources, { format: "text" })', () => {
  it("shows place, level, code, sentence, line and fix", () => {
    expect(print([{}])).toBe(
      [
        "incidents/2024-03-07-checkout.md:3:11 error unknown-severity",
        '  Unknown severity "sev-2"; expected one of SEV1, SEV2, SEV3, SEV4.',
        "  3 | severity: sev-2",
        "                ^^^^^",
        '  Fix: Write one of those levels, or add "sev-2" to the `severities` option.',
        "",
      ].join("\n"),
    );
  });

  it("sorts by place and parts findings with an empty line", () => {
    const printed = print([{ line: 3 }, { line: 2, column: 1, level: "warning" }]);
    expect(printed.match(/^\S+:\d+:\d+ \w+/gm)).toEqual([
      `${file}:2:1 warning`,
      `${file}:3:11 error`,
    ]);
    expect(printed).toContain("\n\n");
  });

  it("spells out control and direction characters wherever they come from", () => {
    const printed = print([
      { line: 6, column: 3, message: "a\u001b]0;x\u0007b\nc\u2066", fix: "d\re" },
    ]);
    expect(printed).toContain("A \\u{1b}[2J line with\\u{202e} tricks");
    expect(printed).toContain("a\\u{1b}]0;x\\u{7}b\\u{a}c\\u{2066}");
    expect([...printed].filter((c) => c !== "\n" && /[\p{Cc}\p{Cf}]/u.test(c))).toEqual([]);
  });

  it("keeps the carets under the words when characters before them are spelled out", () => {
    const [, , code, carets] = print([{ line: 6, column: 19 }]).split("\n");
    expect(code?.slice(carets?.indexOf("^"))).toMatch(/^tricks, %/);
    expect(carets?.trim()).toBe("^^^^^^");
  });

  it("leaves the frame out where there is no source or no such line", () => {
    expect(print([{ file: "elsewhere.md" }])).not.toContain(" | ");
    expect(print([{ line: 99 }])).not.toContain(" | ");
  });

  it("cuts long lines around the place", () => {
    const long: Source = { path: file, text: `${"a ".repeat(500)}here ${"b ".repeat(500)}` };
    const printed = printFindings([{ ...base, line: 1, column: 1001 }], () => long, {
      format: "text",
      colour: false,
    });
    const [, , code, carets] = printed.split("\n");
    expect(code?.length).toBeLessThan(110);
    expect(code?.slice(carets?.indexOf("^"))).toMatch(/^here b/);
    expect(carets?.trim()).toBe("^^^^");
  });

  it("colours only when asked", () => {
    expect(print([{}], "text", true)).toContain("\u001b[31merror");
    expect(print([{}], "text", false)).not.toContain("\u001b");
  });

  it("prints nothing for nothing", () => {
    expect(print([])).toBe("");
  });
});

describe('printFindings(findings, sources, { format: "json" })', () => {
  it("holds every field and the counts", () => {
    expect(JSON.parse(print([{}, { level: "warning" }], "json"))).toEqual({
      findings: [base, { ...base, level: "warning" }],
      errors: 1,
      warnings: 1,
    });
  });
});

describe('printFindings(findings, sources, { format: "github" })', () => {
  it("prints one command a finding", () => {
    expect(print([{}], "github")).toBe(
      `::error file=${file},line=3,col=11,title=unknown-severity::${base.message}%0AFix: ${base.fix}\n`,
    );
  });

  it("lets nothing end the command or begin another", () => {
    const printed = print(
      [{ file: "a,b:c\n::warning ::x.md", message: "50%\r\n::error ::boo", fix: "%0A" }],
      "github",
    );
    expect(printed.split("\n")).toHaveLength(2);
    expect(printed).toContain("file=a%2Cb%3Ac\\u{a}%3A%3Awarning %3A%3Ax.md,");
    expect(printed).toContain("::50%25\\u{d}\\u{a}::error ::boo%0AFix: %250A\n");
  });
});

describe('printFindings(findings, sources, { format: "sarif" })', () => {
  it("is one run with places in UTF-16 columns and encoded addresses", () => {
    const log = JSON.parse(print([{ file: "incidents/a b#c.md" }], "sarif"));
    expect(log.version).toBe("2.1.0");
    expect(log.runs).toHaveLength(1);
    expect(log.runs[0].columnKind).toBe("utf16CodeUnits");
    const [result] = log.runs[0].results;
    expect(result.level).toBe("error");
    expect(result.message.text).toContain("Fix: ");
    expect(result.locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: "incidents/a%20b%23c.md" },
      region: { startLine: 3, startColumn: 11 },
    });
  });

  it("is a whole document without findings", () => {
    expect(JSON.parse(print([], "sarif")).runs[0].results).toEqual([]);
  });
});

describe("summarise(findings, reports)", () => {
  it("counts in words", () => {
    expect(summarise([], 12)).toBe("no problems in 12 reports");
    expect(summarise([base], 1)).toBe("1 error in 1 report");
    expect(summarise([base, base, { ...base, level: "warning" }], 3)).toBe(
      "2 errors and 1 warning in 3 reports",
    );
  });
});

describe("printFindings of what must stay inside", () => {
  it("names the place of a credential and never repeats its line", () => {
    const source = { path: "a.md", text: "token: hunter2hunter2\n" };
    const found = [finding("secret", "a.md", { line: 1, column: 1 }, { kind: "password" })];
    const printed = printFindings(found, () => source, { format: "text", colour: false });
    expect(printed).toContain("a.md:1:1 error secret");
    expect(printed).not.toContain("hunter2");
  });
});

describe("withoutRepeats(findings)", () => {
  const warnings = [5, 1, 2, 3, 4].map((line) => ({ ...base, level: "warning" as const, line }));

  it("keeps the first warnings that say the same, and counts the others", () => {
    const { findings, leftOut } = withoutRepeats(warnings);
    expect(findings.map(({ line }) => line)).toEqual([1, 2, 3]);
    expect(leftOut).toEqual([`2 more places: unknown-severity  ${base.message}`]);
  });

  it("keeps every error, and warnings that say different things", () => {
    const errors = warnings.map((warning) => ({ ...warning, level: "error" as const }));
    const others = warnings.map((warning) => ({ ...warning, message: `On line ${warning.line}.` }));
    for (const findings of [errors, others]) {
      expect(withoutRepeats(findings).findings).toHaveLength(5);
      expect(withoutRepeats(findings).leftOut).toEqual([]);
    }
  });
});
