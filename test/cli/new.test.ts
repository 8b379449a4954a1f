import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folderWith, postmortem } from "./postmortem.ts";

describe("postmortem new", () => {
  const folder = folderWith({ "_data/site.yaml": "timezone: Europe/Warsaw\n" });
  const words = ["new", 'Checkout: "down" & out', "--date", "2024-03-07", "--severity", "sev2"];
  const { output, exitCode } = postmortem(folder, ...words);

  it("writes a dated report and prints its path", () => {
    expect(output).toBe("incidents/2024-03-07-checkout-down-out.md\n");
    expect(exitCode).toBe(0);
    const text = readFileSync(join(folder, output.trim()), "utf8");
    expect(text).toContain(`title: 'Checkout: "down" & out'\ndate: 2024-03-07\n`);
    expect(text).toContain("severity: SEV2\n");
    expect(text).toContain("timezone: Europe/Warsaw\n");
  });

  it("writes what passes the check and claims no events", () => {
    expect(postmortem(folder, "check", "--max-warnings", "0")).toMatchObject({
      exitCode: 0,
      output: "",
    });
  });

  it("never writes over a report", () => {
    const before = readFileSync(join(folder, output.trim()), "utf8");
    const again = postmortem(folder, ...words);
    expect(again).toMatchObject({ exitCode: 1, output: "" });
    expect(again.errors).toContain("exists already");
    expect(readFileSync(join(folder, output.trim()), "utf8")).toBe(before);
  });

  it("gives a report of the same title another address", () => {
    const later = postmortem(folder, "new", "Checkout down out", "--date", "2024-04-01");
    expect(readFileSync(join(folder, later.output.trim()), "utf8")).toContain(
      "slug: checkout-down-out-2024-04-01\n",
    );
    expect(postmortem(folder, "check").exitCode).toBe(0);
  });

  it("is used wrongly without a title, with no such day, no such severity", () => {
    expect(postmortem(folder, "new").exitCode).toBe(2);
    expect(postmortem(folder, "new", "x", "--date", "2024-02-30").exitCode).toBe(2);
    expect(postmortem(folder, "new", "x", "--severity", "huge").exitCode).toBe(2);
    expect(postmortem(folder, "new", "../..").exitCode).toBe(2);
  });
});
