#!/usr/bin/env node
/**
 * The `postmortem` command: finds the subcommand, loads it alone, and runs it.
 *
 * Exit codes: 0 done; 1 the reports have problems, each printed; 2 the command was used wrongly.
 */
import { setFlagsFromString } from "node:v8";
import { Command, CommanderError } from "commander";
import { commands } from "./commands.ts";

// A command runs much code for seconds only. V8 would spend a good part of them on compiling it
// better, some of it several times; three times its budget (in bytes of code run) is enough.
setFlagsFromString("--interrupt-budget=400000");

const program = new Command("postmortem")
  .description("Publishes incident postmortems written as Markdown.")
  .exitOverride()
  .showHelpAfterError("(add --help for what the command takes)");

for (const [name, { summary, load }] of Object.entries(commands)) {
  const command = program.command(name).summary(summary).description(summary).exitOverride();
  if (name === process.argv[2]) (await load()).configure(command);
}

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode === 0 ? 0 : 2;
}
