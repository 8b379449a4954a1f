import { describe, expect, it } from "vitest";
import type { Preview } from "../../src/publish/serve/previewer.ts";
import { showAhead } from "../../src/publish/serve/shown-ahead.ts";

const preview = (slug: string, content: string): Preview => ({
  url: `/incidents/${slug}/`,
  pages: new Map([[`incidents/${slug}/index.html`, content]]),
  findings: [],
});

describe("showAhead()", () => {
  it("shows the last of several previews of one report", () => {
    const ahead = showAhead();
    ahead.show(preview("login", "first"));
    ahead.show(preview("login", "second"));
    expect(ahead.get("incidents/login/index.html")).toBe("second");
    expect(ahead.get("index.html")).toBeUndefined();
  });

  it("takes away what a build has caught up with, and nothing that came after it began", () => {
    const ahead = showAhead();
    const [early, late] = [preview("login", "first"), preview("checkout", "second")];
    ahead.show(early);
    const caughtUp = ahead.follow();
    ahead.show(late);
    expect(ahead.get("incidents/login/index.html")).toBe("first"); // the build is not there yet
    expect(caughtUp()).toEqual([early]);
    expect(ahead.get("incidents/login/index.html")).toBeUndefined();
    expect(ahead.get("incidents/checkout/index.html")).toBe("second");
  });

  it("keeps a report that was edited again while the build ran", () => {
    const ahead = showAhead();
    ahead.show(preview("login", "first"));
    const caughtUp = ahead.follow();
    ahead.show(preview("login", "second"));
    caughtUp();
    expect(ahead.get("incidents/login/index.html")).toBe("second");
  });
});
