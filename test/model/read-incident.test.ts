import { describe, expect, it } from "vitest";
import type { Edition } from "../../src/model/incident.ts";
import { readIncident } from "../../src/model/read-incident.ts";
import { settingsSchema } from "../../src/model/settings/index.ts";

const settings = settingsSchema.parse({});

const read = (keys: string, body: string, edition: Edition = "public") => {
  const text = `---\ntitle: Outage\n${keys}---\n${body}\n`;
  const { incident, findings } = readIncident({ path: "a.md", text }, settings, { edition });
  return { incident, codes: findings.map(({ code }) => code) };
};

describe("readIncident(source, settings, { edition })", () => {
  it("finds nothing in what the public edition leaves out", () => {
    const passage = "::: internal\nThe caf\u00c3\u00a9 op\u200bs team\n:::\nPublic.";
    expect(read("", passage, "internal").codes).toEqual(["mojibake", "deceptive-character"]);
    expect(read("", passage).codes).toEqual([]);
    const item = "actionItems:\n  - text: Call the caf\u00c3\u00a9\n    internal: true\n";
    expect(read(item, "Public.", "internal").codes).toEqual(["mojibake"]);
    expect(read(item, "Public.").codes).toEqual([]);
  });

  it("still finds what stands beside it", () => {
    expect(read("", "::: internal\nx\n:::\nThe caf\u00c3\u00a9.").codes).toEqual(["mojibake"]);
  });

  it.each(["draft: true\n", "visibility: internal\n"])(
    "says nothing about a report with `%s`, whatever is wrong with it",
    (keys) => {
      for (const [more, body] of [
        ["timezone: Europe/Warszawa\n", "x"],
        ["severty: SEV1\n", "x"],
        ["", "::: internal\nnever closed"],
      ] as const) {
        expect(read(keys + more, body)).toEqual({ incident: undefined, codes: [] });
        expect(read(keys + more, body, "internal").codes).toHaveLength(1);
      }
    },
  );

  it("refuses a report that may have meant to be a draft", () => {
    expect(read("draft: true\nvisibilty: internal\n", "x").codes).toEqual(["safety-key"]);
  });
});
