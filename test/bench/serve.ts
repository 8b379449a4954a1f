/** How long it takes from saving a report to the order that reloads open pages. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { type Run, memoryOf } from "./measure.ts";

/** Serves a site, edits a report so often, and measures until each edit is announced. */
export async function measureServe(
  command: readonly string[],
  site: string,
  edit: () => void,
  times: number,
): Promise<readonly Run[]> {
  const [program = "", ...args] = command;
  const child = spawn(program, [...args, "serve", "--port", "0"], {
    cwd: site,
    stdio: ["ignore", "pipe", "ignore"],
  });
  try {
    const url = await addressOf(child.stdout);
    const response = await fetch(new URL("/.postmortem/events", url));
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    const runs: Run[] = [];
    for (let time = 0; time < times; time++) {
      const begun = performance.now();
      edit();
      for (let text = ""; !text.includes("event: built");)
        text += (await reader?.read())?.value ?? "";
      const seconds = (performance.now() - begun) / 1000;
      runs.push({ seconds, megabytes: Math.round(memoryOf(child.pid ?? 0)) });
    }
    await reader?.cancel();
    return runs;
  } finally {
    child.kill();
    await once(child, "exit");
  }
}

/** The address that the command prints once the site is there. */
function addressOf(output: NodeJS.ReadableStream): Promise<string> {
  let printed = "";
  return new Promise((found, failed) => {
    output.on("data", (chunk: Buffer) => {
      printed += chunk.toString();
      const url = /https?:\/\/\S+/.exec(printed)?.[0];
      if (url !== undefined) found(url);
    });
    output.on("end", () => failed(new Error(`the site was not served:\n${printed}`)));
  });
}
