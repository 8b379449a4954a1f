import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folderWith, postmortem, postmortemWith } from "./postmortem.ts";

const plain = `Incident 2022-11-09: queue stuck

14:05 - the queue stopped
14:20 - on-call was paged
15:02 - queue restarted, all messages processed
`;

interface Printed {
  readonly files: readonly {
    readonly events: readonly { readonly at: string; readonly text: string }[];
  }[];
}

const instants = (output: string): string[] =>
  (JSON.parse(output) as Printed).files.flatMap(({ events }) => events.map(({ at }) => at));

describe("postmortem timeline FILE", () => {
  it("reads a plain text, whose first line names the day", () => {
    const folder = folderWith({ "queue.txt": plain });
    const { exitCode, output } = postmortem(folder, "timeline", "queue.txt", "--json");
    expect(exitCode).toBe(0);
    expect(instants(output)).toEqual([
      "2022-11-09T14:05:00+00:00",
      "2022-11-09T14:20:00+00:00",
      "2022-11-09T15:02:00+00:00",
    ]);
  });

  it("names no date where the report names none, of events as of milestones", () => {
    const text =
      "---\ntitle: Down\n---\n\nAt 08:34 the site went down. At 08:52 it was fully restored.\n";
    const { output } = postmortem(folderWith({ "down.md": text }), "timeline", "down.md");
    expect(output).toMatch(/^day 1$/m);
    expect(output).toMatch(/^ {2}started +day 1 08:34 /m);
    expect(output).toMatch(/^ {2}resolved +day 1 08:52 /m);
  });

  it("prints the same wherever and in whatever language the machine stands", () => {
    const folder = folderWith({ "queue.md": plain });
    const [here, ...others] = [
      { TZ: "UTC", LANG: "C", LC_ALL: "C" },
      { TZ: "Pacific/Apia", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" },
      { TZ: "America/St_Johns", LANG: "ar_EG.UTF-8", LC_ALL: "ar_EG.UTF-8" },
    ].map((environment) => postmortemWith(environment, folder, "timeline", "queue.md", "--json"));
    for (const other of others) expect(other.output).toBe(here?.output);
  });

  it("writes what it derived into front matter, once, and nothing else", () => {
    const report = `---\ntitle: Queue stuck\ndate: 2022-11-10\n---\n\n${plain}`;
    const folder = folderWith({ "queue.md": report });
    const before = instants(postmortem(folder, "timeline", "queue.md", "--json").output);
    const { exitCode, output } = postmortem(folder, "timeline", "queue.md", "--write");
    expect([exitCode, output]).toEqual([0, "queue.md: 3 events written into front matter\n"]);
    const written = readFileSync(join(folder, "queue.md"), "utf8");
    expect(written.replace(/^timeline:\n(?: .*\n)*/m, "")).toBe(report);
    expect(instants(postmortem(folder, "timeline", "queue.md", "--json").output)).toEqual(before);
    const again = postmortem(folder, "timeline", "queue.md", "--write");
    expect([again.exitCode, again.errors]).toEqual([
      1,
      expect.stringContaining("it states a timeline already"),
    ]);
  });

  it("leaves a file without front matter as it is, and says why", () => {
    const folder = folderWith({ "queue.txt": plain });
    const { exitCode, errors } = postmortem(folder, "timeline", "queue.txt", "--write");
    expect([exitCode, errors]).toEqual([1, expect.stringContaining("no front matter")]);
    expect(readFileSync(join(folder, "queue.txt"), "utf8")).toBe(plain);
  });
});
