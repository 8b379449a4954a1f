/**
 * Makes archives of any size to measure with: the same reports at every size.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const words =
  "queue database replica lock latency deploy cache token timeout retry shard index backlog certificate failover connection memory disk request worker alert canary rollback traffic router node cluster session write read error rate limit pool thread batch stream schema migration leader quorum".split(
    " ",
  );
const services = ["api", "billing", "checkout", "search", "login", "media", "queue", "registry"];

/** Numbers that look random and are the same each time. */
function numbers(seed: number): (below: number) => number {
  let state = seed * 2_654_435_761 + 1;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 374_761_393) >>> 0;
    return state % below;
  };
}

const clock = (minutes: number): string =>
  `${String(8 + Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

/** The name and the text of one report of about 5 KiB. */
export function benchReport(number: number): { name: string; text: string } {
  const next = numbers(number + 1);
  const word = (): string => words[next(words.length)] ?? "";
  const sentence = (length: number): string => {
    const said = Array.from({ length }, word).join(" ");
    return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
  };
  const paragraph = (): string => Array.from({ length: 5 }, () => sentence(8 + next(12))).join(" ");
  const month = String(1 + next(12)).padStart(2, "0");
  const day = `${2008 + next(18)}-${month}-${String(1 + next(28)).padStart(2, "0")}`;
  const events = Array.from(
    { length: 10 },
    (_, i) => `- ${clock(i * 17 + next(16))} UTC — ${sentence(9)}`,
  );
  const rows = Array.from({ length: 4 }, () => `| ${word()} | ${next(90_000)} | ${next(40)}% |`);
  const log = Array.from(
    { length: 6 },
    (_, i) => `${day}T${clock(i * 9)}:0${i}Z ERROR ${word()}-${next(400)} ${word()} ${word()}`,
  );
  const tags = [word(), word(), word()].join(", ");
  const text = `---
title: "${sentence(6).slice(0, -1)} ${number}"
date: ${day}
tags: [${tags}]
author: Writer ${number % 20}
severity: SEV${1 + next(4)}
services: [${services[next(8)]}, ${services[next(8)]}]
---

## Summary

${paragraph()}

## Timeline

${events.join("\n")}

## Impact

${paragraph()}

| Service | Requests lost | Error rate |
| --- | ---: | ---: |
${rows.join("\n")}

## Detection

${Array.from({ length: 5 }, paragraph).join("\n\n")}

\`\`\`text
${log.join("\n")}
\`\`\`

## Lessons learned

${paragraph()}

- ${sentence(10)}
- ${sentence(12)}
`;
  return { name: `${day}-report-${number}.md`, text };
}

/** Writes so many reports into a folder and returns the path of one of them. */
export function writeCorpus(folder: string, count: number): string {
  mkdirSync(folder, { recursive: true });
  let one = "";
  for (let number = 0; number < count; number++) {
    const { name, text } = benchReport(number);
    one = join(folder, name);
    writeFileSync(one, text);
  }
  return one;
}
