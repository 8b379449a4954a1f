/** How long it takes from saving a report until its page shows the edit, and until all pages do. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { type Run, memoryOf } from "./measure.ts";

/** One edit after another, each told twice. */
export interface ServeRuns {
  /** Until open pages of the report are told to load anew, and it shows the edit. */
  readonly shown: readonly Run[];
  /** Until the whole site follows, but for the search index. */
  readonly built: readonly Run[];
}

/** Serves a site and edits a report so often; `edit` gives words that the page at `path` then has. */
export async function measureServe(
  command: readonly string[],
  site: string,
  path: string,
  edit: () => string,
  times: number,
): Promise<ServeRuns> {
  const [program = "", ...args] = command;
  const child = spawn(program, [...args, "serve", "--port", "0"], {
    cwd: site,
    stdio: ["ignore", "pipe", "ignore"],
  });
  try {
    const url = await addressOf(child.stdout);
    const response = await fetch(new URL("/.postmortem/events", url));
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    const shown: Run[] = [];
    const built: Run[] = [];
    for (let time = 0; time < times; time++) {
      const begun = performance.now();
      const run = (): Run => ({
        seconds: (performance.now() - begun) / 1000,
        megabytes: Math.round(memoryOf(child.pid ?? 0)),
      });
      const words = edit();
      for (let told = "", isShown = false; !isShown || !told.includes("event: built");) {
        told += (await reader?.read())?.value ?? "";
        if (!isShown && (await (await fetch(new URL(path, url))).text()).includes(words)) {
          isShown = true;
          shown.push(run());
        }
      }
      built.push(run());
    }
    await reader?.cancel();
    return { shown, built };
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
