/**
 * Tells what is evidence rather than account: logs that programs wrote, chats that were pasted.
 */

/** Lines that programs write: severities, process ids, fractions of seconds, fields. */
const logLine =
  /\b(?:ERROR|WARN(?:ING)?|INFO|DEBUG|FATAL|TRACE|LOG|STATEMENT|CRITICAL|NOTICE)\b|\w\[\d+\]:|\d:\d\d[.,]\d{3}|\w=\S|[{}<>]|^[-dl][rwx-]{9}/;

/** True for code that a program wrote; an author's own timeline in a code block is words. */
export function isLog(raw: string): boolean {
  const lines = raw.split("\n", 60).filter((line) => line.trim() !== "");
  const written = lines.filter((line) => !logLine.test(line) && /(?:\p{L}{2,}\s+){2}/u.test(line));
  return written.length < 2 || written.length < lines.length * 0.6;
}

/** A single line of a log that stands among an author's own lines. */
export const isLogLine = (masked: string): boolean =>
  /\d:\d\d[.,]\d{3}/.test(masked) &&
  /\b(?:ERROR|WARN(?:ING)?|INFO|DEBUG|FATAL|TRACE)\b/.test(masked);

/** The head of a chat line: "liggitt [6:27 AM]". What follows is talk, not the report's account. */
export const chatHead =
  /(?:^|\n)[\s>]*@?[\w.-]{2,24}(?: [A-Z][\w.-]+)?\s+[[(]?\d{1,2}:\d\d(?:\s?[AP]M)?[\])]?\s*(?:$|\n)/;
