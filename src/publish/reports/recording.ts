/** Notes what a report is made from besides its own file. */
import type { ReadBeside } from "../../source/beside.ts";
import { hashOf } from "../hash.ts";

/** Notes which files are read, with the hash of each; one that is refused is noted as that. */
export const recording =
  (readFile: ReadBeside, noted: Map<string, string>): ReadBeside =>
  async (path) => {
    const reading = await readFile(path);
    noted.set(path, "bytes" in reading ? hashOf(reading.bytes) : reading.refused);
    return reading;
  };
