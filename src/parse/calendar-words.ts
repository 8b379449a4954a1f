/** Names of months and weekdays as authors write them, English first. */
import { anyWord } from "./any-word.ts";

const months: readonly (readonly string[])[] = [
  ["january", "jan", "januar", "jänner", "janvier", "enero"],
  ["february", "feb", "febr", "februar", "février", "fevrier", "febrero"],
  ["march", "mar", "märz", "mars", "marzo"],
  ["april", "apr", "avril", "abril"],
  ["may", "mai", "mayo"],
  ["june", "jun", "juni", "juin", "junio"],
  ["july", "jul", "juli", "juillet", "julio"],
  ["august", "aug", "août", "aout", "agosto"],
  ["september", "sep", "sept", "septembre", "septiembre"],
  ["october", "oct", "okt", "oktober", "octobre", "octubre"],
  ["november", "nov", "novembre", "noviembre"],
  ["december", "dec", "dez", "dezember", "décembre", "decembre", "diciembre"],
];

const weekdays: readonly (readonly string[])[] = [
  ["monday", "mon", "montag", "lundi"],
  ["tuesday", "tue", "tues", "dienstag", "mardi"],
  ["wednesday", "wed", "weds", "mittwoch", "mercredi"],
  ["thursday", "thu", "thur", "thurs", "donnerstag", "jeudi"],
  ["friday", "fri", "freitag", "vendredi"],
  ["saturday", "sat", "samstag", "sonnabend", "samedi"],
  ["sunday", "sun", "sonntag", "dimanche"],
];

const numbered = (lists: readonly (readonly string[])[]): ReadonlyMap<string, number> =>
  new Map(lists.flatMap((names, index) => names.map((name) => [name, index + 1] as const)));

const monthNumbers = numbered(months);
const weekdayNumbers = numbered(weekdays);

/** 1 for January. */
export const monthNumber = (name: string): number | undefined =>
  monthNumbers.get(name.toLowerCase());

/** 1 for Monday, as ISO 8601 counts. */
export const weekdayNumber = (name: string): number | undefined =>
  weekdayNumbers.get(name.toLowerCase());

/** "may" and "mars" are words of their own: names begin with a capital, or are all capitals. */
const capitalised = (name: string): string[] => [
  `${name[0]?.toUpperCase()}${name.slice(1)}`,
  name.toUpperCase(),
];

const monthNames = [...monthNumbers.keys()].flatMap(capitalised);

/** A month's name with a capital. */
export const monthPattern = anyWord(monthNames);

/** Names that are words of their own, or parts of them, when they are written small. */
const doubtful = new Set(["mar", "sep", "sept", "dec", "jan", "may", "mai"]);

/** A month's name in any writing: only where a number before it leaves no doubt. */
export const anyMonthPattern = anyWord([
  ...monthNames,
  ...[...monthNumbers.keys()].filter((name) => name.length > 2 && !doubtful.has(name)),
]);

/** A weekday's name with a capital. */
export const weekdayPattern = anyWord([...weekdayNumbers.keys()].flatMap(capitalised));

/** The first three letters of month names, written small. */
export const monthStems = [...monthNumbers.keys()].map((name) => name.slice(0, 3));

/** How month names begin that are written with a capital. */
export const capitalStem = anyWord(monthStems.flatMap(capitalised));

/** How month names begin, in any writing: for a cheap look before the dear patterns are tried. */
export const monthStem = anyWord(monthStems.flatMap((stem) => [stem, ...capitalised(stem)]));
