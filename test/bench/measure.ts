/** Runs a command as a whole process and measures it. */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";

/** What one run took. */
export interface Run {
  /** From start to end, in seconds. */
  readonly seconds: number;
  /** The most memory that the process and its children held at once, in megabytes. */
  readonly megabytes: number;
}

/** Runs a command once. Throws where it fails. */
export function measure(command: readonly string[], cwd: string): Promise<Run> {
  const [program = "", ...args] = command;
  return new Promise((done, failed) => {
    const begun = performance.now();
    const child = spawn(program, args, { cwd, stdio: ["ignore", "ignore", "pipe"] });
    let printed = "";
    child.stderr.on("data", (chunk: Buffer) => (printed += chunk.toString()));
    let most = 0;
    const watch = setInterval(() => (most = Math.max(most, memoryOf(child.pid ?? 0))), 50);
    child.once("error", failed);
    child.once("close", (code) => {
      clearInterval(watch);
      const seconds = (performance.now() - begun) / 1000;
      if (code === 0) done({ seconds, megabytes: Math.round(most) });
      else failed(new Error(`${command.join(" ")} failed:\n${printed}`));
    });
  });
}

/** Resident memory of a process and all below it, as Linux tells it; 0 elsewhere. */
export function memoryOf(pid: number): number {
  try {
    const resident = Number(/^VmRSS:\s+(\d+)/m.exec(read(pid, "status"))?.[1] ?? 0) / 1024;
    const children = read(pid, `task/${pid}/children`).split(" ").filter(Boolean).map(Number);
    return children.reduce((sum, child) => sum + memoryOf(child), resident);
  } catch {
    return 0;
  }
}

const read = (pid: number, name: string): string => readFileSync(`/proc/${pid}/${name}`, "utf8");

/** The middle of some numbers. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[middle]];
  return (low + high) / 2;
}
