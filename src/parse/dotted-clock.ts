/**
 * Tells "at 9.40", a clock, from "at 9.40 ms" and "upgraded to 1.10", figures and versions.
 *
 * In:   the words before and after two numbers with a dot between them.
 * Rule: a dot makes a clock only after a word that leads to clocks, with nothing before it that
 *       leads to figures, and when the clause ends or goes on with a word that no figure takes.
 */

/** "kl." and "klo" lead to nothing but clocks; "at" and its kin to clocks at most. */
const only = /(?:^|[\s(])(?:kl|klo|um)\.?\s$/i;
const leads =
  /(?:^|[^\p{L}])(?:at|as of|until|till|(?:at|until|till|from|since) (?:about|around|approximately|roughly|exactly)|(?:^|[.;(]\s*)(?:by|from|around|about|between|since|before|after))\s[~≈]?$/iu;
/** What figures stand at: "priced at 3.50", "load stayed at 9.40". */
const figures =
  /\b(?:price[sd]?|pric\w+|valued?|stay\w*|sat|sits|sitting|remain\w*|stood|stand\w*|peak\w*|cap|capped|pin|pinned|held|hold\w*|set|version\w*|v|release\w*|running|run|runs|averag\w*|rated?|trad\w+|load|usage|latency|ratio|score\w*|level\w*|bought|sold|open\w*|clos\w+|flat|steady|constant|start\w*|affect\w+|support\w+|section|chapter|figure|table)(?:\s+[\w.]+){0,2}\s+(?:at|until|till|from|since|around|about|between)\b[^.]*$/i;
const goesOn =
  /^(?:\s*(?:$|[,;:)\]]|\.(?:\s|$)|[-–—]\s)|\s+(?:the|we|it|our|a|an|this|that|all|they|he|she|users?|customers?|someone|on|in|and|when|I|as|there|everything|most|some|yesterday|today|[Mm]on|[Tt]ue|[Ww]ed|[Tt]hu|[Ff]ri|[Ss]at|[Ss]un)\b)/;

/** The head of an entry, and what parts it from its text: "- 09.40: alert". */
const head = /^[\s>*_([~•-]*$/;
const separator = /^[\s)\]*]*(?:[-–—:]\s|:\s*$)/;

/** True when two numbers with a dot between them are a clock. */
export function isDottedClock(before: string, hour: string, after: string): boolean {
  if (hour.length === 2 && head.test(before) && separator.test(after)) return true;
  if (!/\s[~≈]?$/.test(before)) return false;
  if (only.test(before)) return true;
  // "down from 9.40 until 14.05": both ends of a range are clocks.
  if (/^\s(?:until|till)\s\d/.test(after) && /\b(?:from|between)\s$/.test(before))
    return !figures.test(before);
  return goesOn.test(after) && leads.test(before) && !figures.test(before);
}
