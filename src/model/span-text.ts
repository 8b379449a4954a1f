/** A span of time in words. */
import { dayText } from "./civil.ts";
import { civilIn, clockAt } from "./zoned-time.ts";

/** `18 July 2018, 11:41 to 12:20 (Europe/Warsaw)`. */
export function spanText(from: number, to: number, zone: string): string {
  const [first, last] = [civilIn(from, zone).day, civilIn(to, zone).day];
  const start = `${dayText(first)}, ${clockAt(from, zone)}`;
  const end = first === last ? clockAt(to, zone) : `${dayText(last)}, ${clockAt(to, zone)}`;
  const place = `(${zone.replaceAll("_", " ")})`;
  return from === to ? `${start} ${place}` : `${start} to ${end} ${place}`;
}
