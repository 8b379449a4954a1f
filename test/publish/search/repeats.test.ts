import { describe, expect, it } from "vitest";
import { withoutRepeats } from "../../../src/publish/search/repeats.ts";

const events = `<ol><li class="event phase-none" id="event-1"><p class="event-time">10:07</p>
<div class="event-body"><p>Pods refused connections, all of them.</p></div></li>
<li class="event phase-none" id="event-2"><div class="event-body"><p>Calm again.</p></div></li></ol>`;
const time = (id: number): string =>
  `<a class="said" id="said-${id}" href="#event-${id}">10:07</a>`;

/** What becomes of a part of the report. */
const after = (report: string): string => withoutRepeats(events + report).slice(events.length);

describe("withoutRepeats(markup)", () => {
  it("keeps the time alone where an event says the rest", () => {
    const item = `<ul><li>${time(1)} – Pods <b>refused</b> connections, all of them</li></ul>`;
    expect(after(item)).toBe(`<ul><li>${time(1)}</li></ul>`);
    const row = `<tr><td>${time(2)}</td><td>Calm again</td></tr>`;
    expect(after(row)).toBe(`<tr>${time(2)}</tr>`);
  });

  it.each([
    [
      "more than its event says",
      `<li>${time(1)} Pods refused connections, all of them, twice</li>`,
    ],
    ["the same in other words", `<li>${time(1)} All of them refused connections, pods</li>`],
    ["part of another word", `<li>${time(2)} Cal</li>`],
    ["code of its own", `<li>${time(2)} Calm again<pre>exit 1</pre></li>`],
    ["no event", `<li>Calm again.</li>`],
    ["prose", `<p>At ${time(2)} it was calm again.</p>`],
  ])("leaves an entry that says %s", (_, report) => {
    expect(after(report)).toBe(report);
  });

  it("takes the entries of a list in a list one by one", () => {
    const list = `<ul><li>Monday<ul><li>${time(2)} Calm again</li><li>Quiet.</li></ul></li></ul>`;
    expect(after(list)).toBe(`<ul><li>Monday<ul><li>${time(2)}</li><li>Quiet.</li></ul></li></ul>`);
  });
});
