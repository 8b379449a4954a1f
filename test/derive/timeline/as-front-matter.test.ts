import { describe, expect, it } from "vitest";
import { writeTimeline } from "../../../src/derive/timeline/as-front-matter.ts";
import { derive, instants } from "./derive.ts";

const body = '---\n\n- 14:05 UTC - down: "all" of it\n- 14:20 UTC - up\n';
const head = "---\ntitle: 'Outage of 4 March 2021'   # as written\n";

describe("writeTimeline(source, events)", () => {
  const text = `${head}${body}`;
  const written = writeTimeline({ path: "a.md", text }, derive(text).events);

  it("adds the derived events and keeps every other byte", () => {
    if (!("text" in written)) throw new Error(written.refused);
    expect(written.text.startsWith(head)).toBe(true);
    expect(written.text.endsWith(body)).toBe(true);
    expect(derive(written.text).events.map(({ text: told }) => told)).toEqual([
      'down: "all" of it',
      "up",
    ]);
    expect(instants(derive(written.text))).toEqual(instants(derive(text)));
  });

  it("never overwrites a timeline", () => {
    if (!("text" in written)) throw new Error(written.refused);
    const again = writeTimeline({ path: "a.md", text: written.text }, derive(text).events);
    expect(again).toEqual({ refused: "it states a timeline already" });
  });

  it("leaves a text without front matter as it is", () => {
    expect(writeTimeline({ path: "a.md", text: "- 14:05 x\n" }, [])).toHaveProperty("refused");
  });
});
