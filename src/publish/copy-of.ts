/**
 * Text that is kept for longer than what it was cut from.
 *
 * Rule: a piece that is cut from a page keeps the whole page in memory, ten thousand pages a
 * gigabyte; a copy of it does not.
 */
import { Buffer } from "node:buffer";

/** The same text, in memory of its own. */
export const copyOf = (text: string): string => Buffer.from(text).toString();
