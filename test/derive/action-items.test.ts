import { describe, expect, it } from "vitest";
import { inferActionItems } from "../../src/derive/action-items/index.ts";
import type { ActionItem } from "../../src/model/incident.ts";

const infer = (text: string, actionItems: ActionItem[] = []): ActionItem[] =>
  inferActionItems({ actionItems, source: { path: "a.md", text }, text, bodyStart: 0 });

const told = (text: string): string[] => infer(text).map((item) => `${item.state}: ${item.text}`);

describe("inferActionItems(incident)", () => {
  it("reads check lists wherever they stand, with their state and place", () => {
    const text = "## Impact\n\n- [x] Restart the queue\n- [ ] Alert on lag\n";
    expect(told(text)).toEqual(["done: Restart the queue", "open: Alert on lag"]);
    const [first] = infer(text);
    expect(first).toMatchObject({ inferred: true, words: { line: 3, column: 7 } });
    expect(text.slice(first?.words?.start, first?.words?.end)).toBe("Restart the queue");
  });

  it("reads boxes of HTML lists", () => {
    const text = `<ul>\n<li><input type="checkbox" checked disabled> Rotate keys</li>\n<li><input type="checkbox"> Test restores</li>\n</ul>\n`;
    expect(told(text)).toEqual(["done: Rotate keys", "open: Test restores"]);
  });

  it.each([
    "## Action items",
    "### Action Items:",
    "## Future work",
    "Future Work:",
    "## Prevention?",
    "# Preventing the issue from happening again / What we have learnt",
    "## What is being done to prevent future incidents?",
    "## Corrective and Preventative Measures",
    "## Follow-up actions",
    "## Next steps",
    "## Remediations",
    "## Lessons and measures",
    "## Countermeasures",
    "## Lessons learned\n\n### Next steps",
    "## 7. Corrective actions\n\n### Long-term",
  ])("reads the list below %j", (title) => {
    expect(told(`${title}\n\n- Add a spare\n- Test it\n`)).toEqual([
      "open: Add a spare",
      "open: Test it",
    ]);
  });

  it.each([
    "## Lessons learned\n\n### What went well",
    "## What went wrong",
    "## Timeline",
    "## Measures",
    "## Action items\n\n## Where we got lucky",
    "## Next steps\n\nWe leave it as it is, because:",
  ])("reads no list below %j", (title) => {
    expect(told(`${title}\n\n- Alerts came late\n`)).toEqual([]);
  });

  it("takes sentences that commit somebody, and leaves the others", () => {
    const text =
      "Future Work:\n\nScaling lagged. We will investigate ways to improve this. Alerts must be tested. We have already raised the limit.\n";
    expect(told(text)).toEqual([
      "open: We will investigate ways to improve this",
      "open: Alerts must be tested",
      "done: We have already raised the limit",
    ]);
  });

  it("reads measures that a sentence announces, and knows those that were taken", () => {
    const text =
      "## Lessons\n\nInstead, we've taken the following steps:\n\n- Signed up for a monitor\n- Working on thresholds\n";
    expect(told(text)).toEqual(["done: Signed up for a monitor", "open: Working on thresholds"]);
  });

  it("does not take the steps of the recovery for work to be done", () => {
    const text =
      "We implemented the following steps to recover:\n\n1. Patched the nodes\n2. Restarted them\n";
    expect(told(text)).toEqual([]);
  });

  it("reads owner, team, due day and ticket", () => {
    const text =
      "## Action items\n\n- [Hypha] Look at the window\n- Add alerts (owner: Jo Ash, due: 2024-05-01) ([#12](https://git.example/issues/12))\n- Rotate keys @sam\n- Test restores by March 3rd, 2025, team: storage\n";
    expect(infer(text)).toMatchObject([
      { text: "Look at the window", owner: "Hypha" },
      {
        text: "Add alerts",
        owner: "Jo Ash",
        due: "2024-05-01",
        url: "https://git.example/issues/12",
      },
      { text: "Rotate keys", owner: "sam" },
      { due: "2025-03-03", team: "storage", owner: undefined },
    ]);
  });

  it("reads tables by their header", () => {
    const text =
      "### Actions\n\n| Action Item | Type | Owner | Due | State |\n|---|---|---|---|---|\n| Alert contributors | mitigate | mar | 2025-02-12 | DONE |\n| Final fix | fix | luk | | ONGOING |\n| Old plan | fix | | | won't fix |\n";
    expect(infer(text)).toMatchObject([
      { text: "Alert contributors", owner: "mar", due: "2025-02-12", state: "done" },
      { text: "Final fix", owner: "luk", due: undefined, state: "open" },
      { text: "Old plan", owner: undefined, state: "dropped" },
    ]);
  });

  it.each([
    ["- Build a new version **DONE**", "done: Build a new version"],
    ["- (done) Build it", "open: (done) Build it"],
    ["- Build it (fixed in 2.4)", "done: Build it"],
    ["- ~~Build it~~", "dropped: Build it"],
    ["- An alert has been added", "done: An alert has been added"],
    ["- **Always keep a spare**: we run one replica more.", "open: Always keep a spare"],
  ])("reads %j", (line, item) => {
    expect(told(`## Action items\n\n${line}\n`)).toEqual([item]);
  });

  it("takes what is nested for an explanation, unless the item is only its title", () => {
    const text =
      "## Next steps\n\n- Move off the volume\n  - What was the reason?\n- Backend:\n  - Add retries\n";
    expect(told(text)).toEqual(["open: Move off the volume", "open: Add retries"]);
  });

  it("reads a line that calls itself an action point", () => {
    expect(told("Some were lost.\n\nAction point: create a mailing list\n")).toEqual([
      "open: create a mailing list",
    ]);
  });

  it("lets front matter replace what the text tells", () => {
    const stated: ActionItem = {
      text: "Stated",
      owner: undefined,
      team: undefined,
      due: undefined,
      state: "open",
      url: undefined,
      inferred: false,
      words: undefined,
    };
    expect(infer("- [ ] Told\n", [stated])).toEqual([stated]);
  });
});
