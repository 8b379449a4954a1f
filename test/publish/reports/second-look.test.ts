import { describe, expect, it } from "vitest";
import { withoutBrokenKeys } from "../../../src/publish/reports/second-look.ts";
import { finding, type Finding } from "../../../src/source/finding.ts";

const source = {
  path: "a.md",
  text: "---\ntitle: T\nseverty: x\ntags:\n  - a\n  - b\nslug: s\n---\nBody\n",
};

const errorAt = (line: number): Finding => finding("unknown-key", "a.md", { line, column: 1 });

describe("withoutBrokenKeys(source, findings)", () => {
  it("blanks a key with all of its lines and leaves every other where it is", () => {
    expect(withoutBrokenKeys(source, [errorAt(3), errorAt(5)])?.text).toBe(
      "---\ntitle: T\n\n\n\n\nslug: s\n---\nBody\n",
    );
  });

  it("keeps a title, since a report must have one", () => {
    expect(withoutBrokenKeys(source, [errorAt(2)])?.text).toContain("---\ntitle: …\nseverty");
  });

  it("does not help where the mistake is not in a key, or there is no front matter", () => {
    expect(withoutBrokenKeys(source, [errorAt(8)])).toBeUndefined();
    expect(withoutBrokenKeys(source, [errorAt(1)])).toBeUndefined();
    expect(withoutBrokenKeys({ path: "a.md", text: "Body\n" }, [errorAt(1)])).toBeUndefined();
    expect(withoutBrokenKeys(source, [])).toBeUndefined();
  });
});
