/**
 * Durations and measures in words.
 *
 * Rule: never finer than what was stated; an uncertain measure says so.
 */
import type { Measure } from "../model/timeline.ts";

const hour = 60;
const day = 24 * hour;

/** Minutes in the two largest units that matter: `4 h 21 min`, `2 d 3 h`, `under a minute`. */
export function durationText(minutes: number): string {
  const whole = Math.round(minutes);
  if (minutes > 0 && minutes < 1) return "under a minute";
  const days = Math.floor(whole / day);
  const hours = Math.floor((whole % day) / hour);
  const rest = whole % hour;
  if (days >= 10) return `${Math.round(whole / day)} d`;
  const parts =
    days > 0 ? [unit(days, "d"), unit(hours, "h")] : [unit(hours, "h"), unit(rest, "min")];
  return parts.filter((part) => part !== undefined).join(" ") || "0 min";
}

const unit = (count: number, name: string): string | undefined =>
  count > 0 ? `${count} ${name}` : undefined;

/** ISO 8601 for `datetime` attributes: `PT4H21M`. */
export function durationIso(minutes: number): string {
  const whole = Math.max(0, Math.round(minutes));
  const days = Math.floor(whole / day);
  const hours = Math.floor((whole % day) / hour);
  const rest = whole % hour;
  const time = `${hours ? `${hours}H` : ""}${rest ? `${rest}M` : ""}`;
  return whole === 0 ? "PT0M" : `P${days ? `${days}D` : ""}${time ? `T${time}` : ""}`;
}

/** A measure with its uncertainty: `about 3 h 40 min`, `between 10 min and 20 min`. */
export function measureText({ minutes, least, most, approximate }: Measure): string {
  if (approximate) return `about ${durationText(minutes)}`;
  const [from, to] = [durationText(least), durationText(most)];
  return from === to ? durationText(minutes) : `between ${from} and ${to}`;
}
