/**
 * Decides what a zone's label means: "PST", "Denver", "local time", "UTC+2".
 *
 * In:   the label as written and the zone of the report.
 * Out:  a zone whose clocks can be read; undefined for words that name none.
 * Rule: a label that is ambiguous ("CST", "IST", "BST") means the place nearest to the report's.
 *       A label of a season names a place: its civil time counts, and a contradiction is told.
 */
import { isPlace, utc, type Zone } from "./civil.ts";
import { sentenceAround } from "./sentence.ts";
import type { Sighting } from "./sighting.ts";

type Meaning = readonly [place: string, minutes: number];

/** Labels and the places that use them, the usual one first. Minutes are what the label says. */
const labels: Readonly<Record<string, readonly Meaning[]>> = {
  PST: [
    ["America/Los_Angeles", -480],
    ["Asia/Manila", 480],
  ],
  PDT: [["America/Los_Angeles", -420]],
  MST: [
    ["America/Denver", -420],
    ["America/Phoenix", -420],
  ],
  MDT: [["America/Denver", -360]],
  CST: [
    ["America/Chicago", -360],
    ["Asia/Shanghai", 480],
  ],
  CDT: [["America/Chicago", -300]],
  EST: [
    ["America/New_York", -300],
    ["Australia/Sydney", 600],
  ],
  EDT: [
    ["America/New_York", -240],
    ["Australia/Sydney", 660],
  ],
  AKST: [["America/Anchorage", -540]],
  AKDT: [["America/Anchorage", -480]],
  HST: [["Pacific/Honolulu", -600]],
  AST: [
    ["America/Halifax", -240],
    ["Asia/Riyadh", 180],
  ],
  ADT: [["America/Halifax", -180]],
  NST: [["America/St_Johns", -210]],
  NDT: [["America/St_Johns", -150]],
  BST: [
    ["Europe/London", 60],
    ["Asia/Dhaka", 360],
  ],
  IST: [
    ["Asia/Kolkata", 330],
    ["Europe/Dublin", 60],
    ["Asia/Jerusalem", 120],
  ],
  IDT: [["Asia/Jerusalem", 180]],
  WET: [["Europe/Lisbon", 0]],
  WEST: [["Europe/Lisbon", 60]],
  CET: [["Europe/Berlin", 60]],
  MEZ: [["Europe/Berlin", 60]],
  CEST: [["Europe/Berlin", 120]],
  CETDST: [["Europe/Berlin", 120]],
  MESZ: [["Europe/Berlin", 120]],
  EET: [["Europe/Helsinki", 120]],
  EEST: [["Europe/Helsinki", 180]],
  MSK: [["Europe/Moscow", 180]],
  SAST: [["Africa/Johannesburg", 120]],
  WAT: [["Africa/Lagos", 60]],
  CAT: [["Africa/Maputo", 120]],
  EAT: [["Africa/Nairobi", 180]],
  GST: [["Asia/Dubai", 240]],
  PKT: [["Asia/Karachi", 300]],
  ICT: [["Asia/Bangkok", 420]],
  WIB: [["Asia/Jakarta", 420]],
  SGT: [["Asia/Singapore", 480]],
  HKT: [["Asia/Hong_Kong", 480]],
  PHT: [["Asia/Manila", 480]],
  JST: [["Asia/Tokyo", 540]],
  KST: [["Asia/Seoul", 540]],
  AWST: [["Australia/Perth", 480]],
  ACST: [["Australia/Adelaide", 570]],
  ACDT: [["Australia/Adelaide", 630]],
  AEST: [
    ["Australia/Sydney", 600],
    ["Australia/Brisbane", 600],
  ],
  AEDT: [["Australia/Sydney", 660]],
  NZST: [["Pacific/Auckland", 720]],
  NZDT: [["Pacific/Auckland", 780]],
  BRT: [["America/Sao_Paulo", -180]],
  BRST: [["America/Sao_Paulo", -120]],
  ART: [["America/Argentina/Buenos_Aires", -180]],
  CLT: [["America/Santiago", -240]],
  CLST: [["America/Santiago", -180]],
  COT: [["America/Bogota", -300]],
};

/** Labels that name a place in every season: "PT", "Pacific Time". */
const places: Readonly<Record<string, string>> = {
  PT: "America/Los_Angeles",
  MT: "America/Denver",
  CT: "America/Chicago",
  ET: "America/New_York",
  pacific: "America/Los_Angeles",
  mountain: "America/Denver",
  central: "America/Chicago",
  eastern: "America/New_York",
  alaska: "America/Anchorage",
  hawaii: "Pacific/Honolulu",
  british: "Europe/London",
  irish: "Europe/Dublin",
  indian: "Asia/Kolkata",
  israel: "Asia/Jerusalem",
  japan: "Asia/Tokyo",
  korea: "Asia/Seoul",
  china: "Asia/Shanghai",
  singapore: "Asia/Singapore",
  moscow: "Europe/Moscow",
  "central european": "Europe/Berlin",
  "eastern european": "Europe/Helsinki",
  "western european": "Europe/Lisbon",
  "australian eastern": "Australia/Sydney",
  "new zealand": "Pacific/Auckland",
};

let cities: Map<string, string> | undefined;

/** The IANA zone that is named for a city: "Denver", "New York". */
export function cityZone(name: string): string | undefined {
  cities ??= new Map(
    Intl.supportedValuesOf("timeZone").map((zone) => [
      (zone.split("/").at(-1) ?? zone).replaceAll("_", " ").toLowerCase(),
      zone,
    ]),
  );
  return cities.get(name.toLowerCase());
}

const pad = (value: number): string => String(value).padStart(2, "0");

/** A fixed distance from UTC, in minutes. */
export function fixedZone(minutes: number): Zone {
  if (minutes === 0) return utc;
  const size = Math.abs(minutes);
  const name = `${minutes < 0 ? "-" : "+"}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
  return { name, fixed: minutes, label: undefined };
}

const known = new Map<string, Zone | undefined>();

/** What a label means to a report in the zone `home`; undefined for "local time" and unknown words. */
export function zoneOf(label: string, home: string): Zone | undefined {
  const key = `${label}\n${home}`;
  if (!known.has(key)) known.set(key, settle(label, home));
  return known.get(key);
}

function settle(written: string, home: string): Zone | undefined {
  const label = written.replace(/\s+/g, " ").trim();
  if (/^z$|^coordinated|^greenwich/i.test(label)) return utc;
  // "PDT (UTC-7)": the author states the offset, and it counts.
  const numeric =
    /^(?:[A-Z]{2,5}\s?\(?(?=UTC|GMT))?(?:UTC|GMT)?\s?([+\-−–])\s?(\d{1,2})(?::?(\d{2}))?\)?$/i.exec(
      label,
    );
  if (numeric) {
    const minutes = Number(numeric[2]) * 60 + Number(numeric[3] ?? 0);
    return fixedZone(numeric[1] === "+" ? minutes : -minutes);
  }
  if (/^(?:UTC|GMT)\b/i.test(label)) return utc;
  if (isPlace(label) && label.includes("/"))
    return { name: label, fixed: undefined, label: undefined };
  const short = /^[A-Za-z]+/.exec(label)?.[0] ?? "";
  const word = short.toUpperCase();
  const meanings = labels[word];
  if (meanings && (short === word || short === short.toLowerCase()) && !/time$/i.test(label)) {
    const [place, minutes] = nearest(meanings, home);
    return { name: place, fixed: undefined, label: { text: word, minutes } };
  }
  const named = places[short] ?? places[placeName(label)];
  if (named) return { name: named, fixed: undefined, label: undefined };
  const city = cityZone(label.replace(/,.*$/, "").replace(/\s+(?:local\s+)?time$/i, ""));
  return city === undefined ? undefined : { name: city, fixed: undefined, label: undefined };
}

const placeName = (label: string): string =>
  label
    .toLowerCase()
    .replace(/^us[ /]/, "")
    .replace(/(?: standard| daylight(?: savings?)?| summer| winter)?(?: time)?$/, "");

/** The meaning that fits the report's own place, by name first, then by continent. */
function nearest(meanings: readonly Meaning[], home: string): Meaning {
  const [usual] = meanings;
  const continent = home.split("/")[0] ?? "";
  const kin: Readonly<Record<string, string>> = {
    Asia: "Asia/",
    Europe: "Europe/",
    Australia: "Australia/",
  };
  const prefix = kin[continent];
  const fit =
    meanings.find(([place]) => place === home) ??
    (prefix === undefined ? undefined : meanings.find(([place]) => place.startsWith(prefix)));
  return fit ?? usual ?? ["UTC", 0];
}

/** The zone of settings or front matter; UTC when nothing is known of it. */
export function homeZone(name: string): Zone {
  return zoneOf(name, name) ?? (isPlace(name) ? { name, fixed: undefined, label: undefined } : utc);
}

/**
 * The zone that a report names wherever it names one, for its times without a label: at the head
 * of an entry once, in its first sentence once, or in its sentences twice.
 */
export function onlyZone(sightings: readonly Sighting[], home: Zone): Zone | undefined {
  const labels = new Map<string, number>();
  for (const { moment, leads } of sightings) {
    const label = moment?.clock.zone;
    if (label === undefined) continue;
    const name = /^local/i.test(label) ? "local" : (zoneOf(label, home.name)?.name ?? "local");
    labels.set(name, (labels.get(name) ?? 0) + (leads ? 2 : 1));
  }
  const [first, ...others] = labels;
  if (!first || others.length > 0 || first[0] === "local") return undefined;
  return first[1] > 1 || opensWithZone(sightings) ? zoneOf(first[0], home.name) : undefined;
}

/**
 * "Down from 6:38 to 7:03 and again from 9:51 to 10:23 Pacific time": an account in prose says it at
 * the outset, once for all. A list below it may be in the zone of those who keep such lists.
 */
function opensWithZone(sightings: readonly Sighting[]): boolean {
  const opening = sightings.find(({ moment }) => moment);
  if (!opening?.moment || sightings.some(({ leads }) => leads)) return false;
  const { start, end } = sentenceAround(opening.passage.masked, opening.moment);
  return sightings.some(
    ({ passage, moment }) =>
      moment?.clock.zone !== undefined &&
      passage === opening.passage &&
      moment.start >= start &&
      moment.end <= end,
  );
}
