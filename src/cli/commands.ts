/** The subcommands, in the order that `--help` prints them. Each lives in a file of its own. */
import type { Command } from "commander";

/** What the file of a subcommand exports. */
export interface CommandModule {
  /** Adds arguments, options and the action to the subcommand. */
  readonly configure: (command: Command) => void;
}

interface CommandEntry {
  readonly summary: string;
  readonly load: () => Promise<CommandModule>;
}

export const commands: Readonly<Record<string, CommandEntry>> = {
  build: { summary: "build the archive into a folder", load: () => import("./build.ts") },
  timeline: {
    summary: "show what is derived from reports",
    load: () => import("./timeline.ts"),
  },
  join: { summary: "put the parts of build --shard together", load: () => import("./join.ts") },
  serve: { summary: "preview the archive while you write", load: () => import("./serve.ts") },
  new: { summary: "begin a report", load: () => import("./new.ts") },
  check: { summary: "find what is wrong in reports", load: () => import("./check.ts") },
  audit: {
    summary: "look for internal text, secrets and broken links in a built folder",
    load: () => import("./audit.ts"),
  },
  import: { summary: "turn other documents into reports", load: () => import("./import.ts") },
};
