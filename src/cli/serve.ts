/** `postmortem serve`: a live preview on this machine. */
import { existsSync } from "node:fs";
import type { Command } from "commander";
import { serve } from "../publish/serve/index.ts";
import { folder, wholeNumber } from "./arguments.ts";
import { findingsText } from "./report.ts";

const usualPort = 8080;

interface ServeFlags {
  readonly incidents: string;
  readonly port?: number;
}

/** Adds the options and the action. */
export function configure(command: Command): void {
  command
    .option("--incidents <dir>", "the folder of reports", folder, "incidents")
    .option(
      "--port <n>",
      `the port (default: ${usualPort}, or the next free one)`,
      wholeNumber(0, 65_535),
    )
    .action(runServe);
}

async function runServe({ incidents, port }: ServeFlags, command: Command): Promise<void> {
  if (!existsSync(incidents)) {
    command.error(`error: there is no folder "${incidents}"; name one with --incidents`);
  }
  try {
    const stop = await serve({
      incidents,
      output: ".cache/postmortem/serve",
      cache: ".cache/postmortem",
      layouts: "layouts",
      settingsFolder: "_data",
      port: port ?? usualPort,
      isPortAsked: port !== undefined,
      onReady: (url) => process.stdout.write(`Serving ${url} (Ctrl+C to stop)\n`),
      onBuilt: ({ published, findings, reports, changed, milliseconds }) => {
        const text = findingsText(findings, reports);
        process.stderr.write(text);
        if (published) {
          const seconds = (milliseconds / 1000).toFixed(2);
          process.stdout.write(
            `built: ${reports} reports, ${changed} files changed, ${seconds} s\n`,
          );
        }
        return text;
      },
      problemsOf: (findings) => findingsText(findings, undefined),
      onBroken: (error) => {
        process.stderr.write(`${error.stack ?? error.message}\n`);
        return error.message;
      },
    });
    process.once("SIGINT", stop).once("SIGTERM", stop);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
    command.error(`error: port ${port ?? usualPort} is in use; name another one with --port`);
  }
}
