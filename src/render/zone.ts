/**
 * Instants as the clocks of a named zone show them.
 *
 * Rule: luxon knows the zones. A lookup is dear and neighbours in time share their offset, so the
 * offset of a block of days is kept where both of its ends agree.
 */
import { Info, type Zone } from "luxon";
import { civilAt, type Civil } from "../model/civil.ts";

/** No zone moved its clocks away and back within this many milliseconds. */
const block = 4 * 24 * 60 * 60 * 1000;

interface KnownZone {
  readonly zone: Zone;
  /** Offsets in minutes by block; undefined where the clocks move within it. */
  readonly offsets: Map<number, number | undefined>;
}

const known = new Map<string, KnownZone>();

/** Calendar and clock at an ISO instant in an IANA zone or at an offset (`+02:00`). */
export function civilIn(instant: string, zone: string): Civil {
  const at = Date.parse(instant);
  return civilAt(at, offsetAt(at, zoneNamed(zone)));
}

function offsetAt(at: number, { zone, offsets }: KnownZone): number {
  const index = Math.floor(at / block);
  if (!offsets.has(index)) {
    const [first, last] = [zone.offset(index * block), zone.offset((index + 1) * block)];
    offsets.set(index, first === last ? first : undefined);
  }
  return offsets.get(index) ?? zone.offset(at);
}

function zoneNamed(name: string): KnownZone {
  const found = known.get(name);
  if (found) return found;
  const zone = Info.normalizeZone(/^[+-]/.test(name) ? `UTC${name}` : name);
  const made = { zone, offsets: new Map<number, number | undefined>() };
  known.set(name, made);
  return made;
}
