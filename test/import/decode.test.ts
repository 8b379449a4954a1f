import { Buffer } from "node:buffer";
import { describe, expect, it } from "vitest";
import { codesOf, imported, reportOf } from "./import.ts";

const text = "Café closed\n\nThe café’s till was down – for an hour, on a busy day.";

describe("importDocument(bytes)", () => {
  it("mends text that was read in the wrong encoding, and says where", () => {
    const broken = text.replaceAll("é", "Ã©").replace("–", "â€“").replace("’", "â€™");
    expect(reportOf(broken)).toContain("The café’s till was down – for");
    const [found] = imported(broken).findings;
    expect(found).toMatchObject({ code: "import-mojibake", line: 1, column: 4, level: "warning" });
    expect(found?.message).toContain("places mended: 4");
  });

  it("mends what was broken twice", () => {
    expect(reportOf(text.replaceAll("é", "ÃƒÂ©"))).toContain("The café’s");
  });

  it("reads Windows-1252 and UTF-16, and says so", () => {
    expect(reportOf(Buffer.from("Caf\u00e9 closed\n\nIt was very closed.", "latin1"))).toContain(
      "Café",
    );
    expect(codesOf(Buffer.from("Caf\u00e9\n\nclosed", "latin1"))).toContain("import-encoding");
    expect(reportOf(Buffer.from(`\ufeff${text}`, "utf16le"))).toContain("The café’s till");
  });

  it("leaves text that is right as it is", () => {
    expect(codesOf(text)).toEqual([]);
    expect(reportOf(text.replaceAll("\n", "\r\n"))).toBe(reportOf(text));
  });
});
