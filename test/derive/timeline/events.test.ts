import { describe, expect, it } from "vitest";
import { derive } from "./derive.ts";

describe("deriveTimeline(input, settings) tells events", () => {
  it("gives each an id of its local time, stable and unique", () => {
    const { events } = derive("# 2021-03-04\n\n- 14:05 a thing\n- 14:05 another thing\n");
    expect(events.map(({ id }) => id)).toEqual(["2021-03-04-1405", "2021-03-04-1405-2"]);
  });

  it("points at the words of the time", () => {
    const text = "# 2021-03-04\n\nWe saw it at **14:05 UTC** and left.\n";
    const { events } = derive(text);
    expect(events.map(({ words }) => text.slice(words.start, words.end))).toEqual(["14:05 UTC"]);
    expect(events[0]?.words).toMatchObject({ line: 3, column: 16 });
  });

  it.each([
    [
      "an entry",
      "- 14:05 UTC - **Alert** fired for [api](https://a.example), see `ls`",
      "Alert fired for api, see ls",
    ],
    ["a sentence", "At 14:05, we rolled back. Then it was fine.", "We rolled back."],
    [
      "a sentence that holds its time inside",
      "Users complained at around 14:05 about errors.",
      "Users complained about errors.",
    ],
    [
      "a sentence after a line break of Markdown",
      "We saw no errors.\\\nAt 14:05 users saw errors.\\\nNobody knew why.",
      "Users saw errors.",
    ],
    [
      "a sentence whose time is not that of its hours",
      "We were offline for almost eight hours, from 14:05 on.",
      "We were offline for almost eight hours.",
    ],
    [
      "the clause of one of two ranges",
      "The site was down between 14:05 and 14:20 and again between 18:10 and 18:30.",
      "The site was down",
    ],
    ["a label", "Downtime: 14:05 UTC", "Downtime"],
    [
      "the clause of one of two times",
      "At 13:00 we saw errors, and at 14:05 we rolled everything back.",
      "We rolled everything back.",
    ],
    [
      "until",
      "We had no idea about the problem until 14:05.",
      "We had no idea about the problem until then.",
    ],
  ])("takes the words of %s", (_, line, expected) => {
    const { events } = derive(`# 2021-03-04\n\n${line}\n`);
    expect(events.find(({ at }) => at.includes("T14:05"))?.text).toBe(expected);
  });

  it("never cuts a word", () => {
    const { events } = derive(`# 2021-03-04\n\n- 14:05 - ${"incomprehensible ".repeat(40)}\n`);
    expect(events[0]?.text).toMatch(/incomprehensible…$/);
  });

  it("tells what a row's other cells say", () => {
    const text =
      "# 2021-03-04\n\n| Time | Who | What |\n|---|---|---|\n| 14:05 | Ann | restarts |\n";
    expect(derive(text).events[0]?.text).toBe("Ann – restarts");
  });

  it("tells a heading that is only a time by the block after it", () => {
    const text = "# 2021-03-04\n\n## Timeline\n\n### 14:05\n\nAlerts fired. We looked.\n";
    expect(derive(text).events[0]?.text).toBe("Alerts fired. We looked.");
  });

  it("lists once what a list and a sentence both tell, with the end that either gives", () => {
    const text = "# 2021-03-04\n\nIt was down from 14:05 to 15:00.\n\n- 14:05 - went down\n";
    const { events } = derive(text);
    expect(events.map(({ text: told, end }) => [told, end])).toEqual([
      ["went down", "2021-03-04T15:00:00+00:00"],
    ]);
  });

  it.each([
    ["cause", "A bad configuration was deployed by mistake"],
    ["detection", "Monitoring alerts fired"],
    ["impact", "The site became unavailable"],
    ["response", "Engineers started to investigate"],
    ["mitigation", "We rolled back the release"],
    ["recovery", "The service was fully restored"],
    ["follow-up", "Postmortem meeting held"],
    ["cause", "A wrong server was restarted by mistake"],
    ["response", "Status page updated with details"],
    ["response", "The decision was made to restore a snapshot"],
    ["response", "The on-call engineer joined (see post-mortem 12)"],
    ["mitigation", "Everything was under control"],
    ["mitigation", "Version 1.2 containing the fix was tagged"],
    ["detection", "Users alerted us, which triggered a search"],
  ])("knows %s by its words", (phase, words) => {
    expect(derive(`# 2021-03-04\n\n- 14:05 - ${words}\n`).events[0]?.phase).toBe(phase);
  });

  it("gives an event the phase of the milestone that it states", () => {
    const { events, milestones } = derive(
      "# 2021-03-04\n\nAt 8:28 the site went down. It was dull. The site came back at 8:52.\n",
    );
    expect(milestones.resolved?.event).toBe(events[1]?.id);
    expect(events.map(({ phase }) => phase)).toEqual(["impact", "recovery"]);
  });

  it("takes a change for a response once trouble is known, and for a cause before", () => {
    const text =
      "# 2021-03-04\n\n- 14:00 - config deployed\n- 14:05 - logins fail\n- 14:20 - config deployed\n";
    expect(derive(text).events.map(({ phase }) => phase)).toEqual(["cause", "impact", "response"]);
  });

  it("lists a distance without an anchor instead of guessing", () => {
    const { events, unplaced } = derive("| Time | Event |\n|---|---|\n| [+2 hrs] | b |\n");
    expect(events).toEqual([]);
    expect(unplaced.map(({ why }) => why)).toEqual(["relative-without-anchor"]);
  });
});
