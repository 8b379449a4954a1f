import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { lostSentence } from "../../src/import/words.ts";
import { imported } from "./import.ts";

describe("lostSentence(document, report)", () => {
  it("finds nothing where every word is there, whatever the markup", () => {
    expect(lostSentence("It was DOWN. Twice!", "**it was** down [twice](x)")).toBeUndefined();
  });

  it("names the sentence of which a word is missing", () => {
    expect(lostSentence("It was down. Nobody knew why.", "It was down. Nobody knew.")).toBe(
      "Nobody knew why.",
    );
  });

  it("counts words: what stands there twice must stay there twice", () => {
    expect(lostSentence("down and down", "down and out")).toBe("down and down");
  });
});

const shared = join(import.meta.dirname, "../../../shared");
const documents = ["seeds", "timeline/documents"].flatMap((folder) =>
  existsSync(join(shared, folder))
    ? readdirSync(join(shared, folder)).map((name) => join(shared, folder, name))
    : [],
);

describe("importDocument(real reports)", () => {
  it("loses no sentence of any of them", () => {
    const refused = documents.flatMap((path) => {
      const { report, findings } = imported(readFileSync(path), { path });
      return report ? [] : [`${path}: ${findings.map(({ message }) => message).join(" ")}`];
    });
    expect(refused).toEqual([]);
  });
});
