/**
 * Tells the lines with which reports written as things happen date what they say.
 *
 * Rule: "UPDATE 19:27 UTC - Drives are in" heads an entry; "Posted Mar 3, 2020 - 20:24 UTC" and
 *       "Post by Jo » Mar 3 2020 20:24" date the text beside them.
 */
import type { Moment } from "../../parse/moment.ts";

/** What stands before the time at the head of a live update: "UPDATE", "Update 2 at". */
export const liveUpdate = /^[^\p{L}\p{N}]*(?:update|edit)\b[^\p{L}]*(?:(?:at|on)\s+)?$/iu;

/** What stands before the time of a line that dates another text. */
export const posted = /^\W*post(?:ed)?\b(?: by\b[^.!?:]{1,40})?\W*(?:(?:on|at)\W*)?$/i;

/** "Post by Jo »" before the time, or a line "Jo Do jo at example.org" above it. */
const postBy = /^\W*post(?:ed)? by\b/i;
const mailFrom = /\w(?:@| at )[\w-]+(?:\.[\w-]+)+\W*$/;

/** True for a time that dates the post or the mail below it, and tells of no event. */
export const isByline = (masked: string, { day }: Moment, above: string | undefined): boolean =>
  day !== undefined && (postBy.test(masked) || (above !== undefined && mailFrom.test(above)));

/** A line that may begin so. */
export const mayBePosted = /^[\s>*_]{0,8}post(?:ed\b[^.!?]{0,60}| by\b[^.!?]{1,60})\d:\d\d/i;
