/**
 * Reads time zones as they are written: "UTC", "PST", "+02:00", "(UTC+2)", "Pacific Time".
 *
 * Out:  the label without parentheses and its place; what it means is decided in `derive`.
 */
import { anyWord } from "./any-word.ts";
import type { Span } from "./block.ts";

/** A zone's label, as written. */
export interface ZoneWords extends Span {
  readonly text: string;
}

/** Abbreviations in capitals. "ET", "MT" and "IST" are words in no other writing. */
const abbreviations =
  "UTC|GMT|PST|PDT|PT|EST|EDT|ET|CST|CDT|CT|MST|MDT|MT|AKST|AKDT|HST|AST|ADT|NST|NDT|BST|IST|WET|WEST|CET|CEST|MEZ|MESZ|CETDST|EET|EEST|MSK|SAST|WAT|CAT|EAT|GST|PKT|ICT|WIB|SGT|HKT|PHT|JST|KST|AEST|AEDT|ACST|ACDT|AWST|NZST|NZDT|BRT|BRST|ART|CLT|CLST|COT|IDT";
const lowerCase = "utc|gmt|cet|cest|pst|pdt|est|edt|cst|cdt|bst|Utc|Gmt";
const offset = String.raw`[+\-–±]\s?\d{1,2}(?::?\d{2})?`;
const named =
  "(?:US[ /])?(?:Pacific|Eastern|Central|Mountain|Alaska|Hawaii|British|Irish|Indian|Israel|Japan|Korea|China|Singapore|Central European|Eastern European|Western European|Australian Eastern|New Zealand|Moscow)(?: Standard| Daylight(?: Savings?)?| Summer| Winter)?(?: Time| time)|Coordinated Universal Time|Greenwich Mean Time|(?:US[ /])?(?:Pacific|Eastern)";
/** "08:59 UTC - 09:11 UTC" is a range: between blanks, or before a zone, a dash is no sign. */
const noRange = String.raw`(?!\s[-–]\s\d{1,2}:\d\d|\s?[-–]\s?\d{1,2}:\d\d\s?(?:UTC|GMT))`;
const labels = [
  String.raw`(?:UTC|GMT|utc|gmt)${noRange}\s?(?:${offset})(?![\d:])`,
  String.raw`${anyWord(`${abbreviations}|${lowerCase}`.split("|"))}(?![A-Za-z\d])(?:\s?\(?(?:UTC|GMT)\s?(?:${offset})?\)?(?!\s?\d{1,2}:))?`,
  String.raw`${named}`,
  "(?:pacific|eastern|central|mountain)(?:(?: standard| daylight)? time(?![a-z])|(?= (?:last|this|yesterday|today|on) |[.,;)]))",
  String.raw`[Ll]ocal(?:[ -]?[Tt]ime)?(?![a-z])(?: time)?`,
  String.raw`(?!(?:This|That|Each|Every|First|Last|Next|Some|Any|All|Real|Response|The|Same|Start|End|Our)\b)[A-Z][\wäöüéèñ]+(?: [A-Z][a-zäöüéèñ]+)? (?:local )?time(?![a-z])`,
].join("|");
const zonePattern = new RegExp(
  String.raw`(?:\s{0,3}[([]?\s?\+?(?:(?<label>${labels})|(?<zulu>Z)(?![A-Za-z\d]))(?:\s?[)\]])?)|(?:\s?(?<offset>[+-](?:0\d|1[0-4])(?::?[0-5]\d)?)(?![\d:\-]))`,
  "y",
);
const anywhere = new RegExp(String.raw`(?<![\w/])(?:${labels})`, "g");

/** The zone that begins at `at` of a masked text, next to a clock. */
export function readZone(masked: string, at: number): ZoneWords | undefined {
  zonePattern.lastIndex = at;
  const hit = zonePattern.exec(masked);
  if (!hit) return undefined;
  const { label, zulu, offset: numeric } = hit.groups ?? {};
  // "02:00-04:30" is a range and "14:05 -07" hardly ever an offset: a minus needs its minutes.
  if (numeric && /^\s?-/.test(hit[0]) && !/\d:?\d\d$/.test(numeric.slice(2))) return undefined;
  if (numeric?.startsWith("-") && !isOffset(masked, at)) return undefined;
  const text = (label ?? zulu ?? numeric ?? "").trim();
  let { length } = hit[0];
  if (/[([]/.test(hit[0]) !== /[)\]]/.test(hit[0])) length = hit[0].replace(/[)\]]$/, "").length;
  return { start: at, end: at + length, text };
}

/** "15:04:05-07:00" ends in an offset; "02:00-04:30" is a range. */
function isOffset(masked: string, at: number): boolean {
  return /(?:T\d\d:\d\d|:\d\d:\d\d(?:[.,]\d+)?)\s?$/.test(masked.slice(Math.max(0, at - 20), at));
}

/** A cheap look for what every label holds. */
const mayNameZone =
  /[A-Z]{2}|[Tt]ime|utc|gmt|ce?st|[pe][sd]t|[cb][sd]t|[Uu]tc|[Gg]mt|[Ll]ocal|Pacific|Eastern/;

/** The first zone named anywhere in a text such as a header ("Time (PT)") or "all times in UTC". */
export function findZone(masked: string): ZoneWords | undefined {
  if (!mayNameZone.test(masked)) return undefined;
  anywhere.lastIndex = 0;
  const hit = anywhere.exec(masked);
  return hit
    ? { start: hit.index, end: hit.index + hit[0].length, text: hit[0].trim() }
    : undefined;
}
