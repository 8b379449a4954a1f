/**
 * Units as authors write them, and the prefix that makes a chart's figures short.
 *
 * In:   a unit (`ms`, `req/s`, `MB`, `%`) and the largest value that is shown.
 * Out:  what to divide by, and the unit to show: 12 300 req/s are 12.3 k req/s, 0.84 s are 840 ms.
 */

/** A unit with an SI prefix. */
export interface ScaledUnit {
  /** Values are divided by this. */
  readonly divisor: number;
  /** Empty where the values have no unit. */
  readonly text: string;
}

const prefixes = ["n", "µ", "m", "", "k", "M", "G", "T", "P"] as const;
const plainPrefix = prefixes.indexOf("");

interface KnownUnit {
  /** The symbol that takes prefixes. */
  readonly symbol: string;
  /** What stands behind it: `/s`. */
  readonly per: string;
  /** The power of a thousand that the written prefix stands for. */
  readonly power: number;
  /** Powers that make sense for it. */
  readonly least: number;
  readonly most: number;
}

const spelled: Readonly<Record<string, string>> = {
  nanosecond: "ns",
  microsecond: "µs",
  millisecond: "ms",
  second: "s",
  sec: "s",
  us: "µs",
  μs: "µs",
  byte: "B",
  kilobyte: "kB",
  megabyte: "MB",
  gigabyte: "GB",
  bit: "bit",
  bps: "bit/s",
  kbps: "kbit/s",
  mbps: "Mbit/s",
  gbps: "Gbit/s",
  KB: "kB",
  watt: "W",
  hertz: "Hz",
};

/** Chooses the prefix for values up to `largest` (absolute). */
export function scaleUnit(unit: string | undefined, largest: number): ScaledUnit {
  if (unit === undefined) return { divisor: 1, text: "" };
  const known = symbolOf(unit) ?? wordOf(unit);
  if (!known || largest === 0)
    return { divisor: 1, text: known ? unitText(known, known.power) : unit };
  const wanted = Math.floor(Math.log10(largest) / 3 + 1e-9) + known.power;
  const power = Math.min(Math.max(wanted, known.least), known.most);
  return { divisor: 1000 ** (power - known.power), text: unitText(known, power) };
}

function unitText({ symbol, per }: KnownUnit, power: number): string {
  const prefix = prefixes[plainPrefix + power] ?? "";
  return symbol.startsWith(" ") ? `${prefix}${symbol}${per}`.trim() : `${prefix}${symbol}${per}`;
}

/** Symbols that take prefixes directly: seconds, bytes, bits, watts, hertz. */
function symbolOf(unit: string): KnownUnit | undefined {
  const [written = "", per] = unit.trim().split(/\s*\/\s*/, 2);
  const singular = written.replace(/(?<=[a-z]{3})s$/i, "");
  const lower = written.toLowerCase();
  const name = spelled[written] ?? spelled[lower] ?? spelled[singular.toLowerCase()] ?? written;
  const found = /^([nµmkMGTP]?)(s|B|bit|W|Hz)(\/s)?$/.exec(name);
  if (!found) return undefined;
  const [, prefix = "", symbol = "", rate = ""] = found;
  const power = prefixes.indexOf(prefix as (typeof prefixes)[number]) - plainPrefix;
  const bounds =
    symbol === "s" ? { least: -3, most: 0 } : { least: symbol === "W" ? -2 : 0, most: 5 };
  return { symbol, per: per === undefined ? rate : `/${per}`, power, ...bounds };
}

/** Counted things, which take `k` and `M` as a word before them: requests, `req/s`, `errors/min`. */
function wordOf(unit: string): KnownUnit | undefined {
  if (!/^\p{L}[\p{L} ]{0,23}(?:\/\s?\p{L}{1,12})?$/u.test(unit) || !countable(unit))
    return undefined;
  return { symbol: ` ${unit}`, per: "", power: 0, least: 0, most: 4 };
}

/** Binary units and sentences are left as they are. */
const countable = (unit: string): boolean =>
  !/^[KMGTP]i|unknown|^percent|^ratio|^minute|^hour|^day|^min$|^h$|^d$/i.test(unit);
