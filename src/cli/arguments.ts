/** Arguments that several commands take, checked in the same words. */
import { existsSync, statSync } from "node:fs";
import { InvalidArgumentError } from "commander";
import type { Shard } from "../publish/options.ts";

/** An instant as ISO 8601 with `Z` or an offset, or a day, which begins at midnight UTC. */
export function instant(value: string): string {
  const isInstant =
    /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d))?$/i.test(value);
  const at = isInstant ? new Date(value) : undefined;
  if (at === undefined || Number.isNaN(at.getTime())) {
    throw new InvalidArgumentError("Expected an instant such as 2026-03-01T12:00:00Z.");
  }
  return at.toISOString();
}

/** A whole number of at least `least`. */
export const wholeNumber =
  (least: number, most = Number.MAX_SAFE_INTEGER) =>
  (value: string): number => {
    const number = Number(value);
    if (!/^\d+$/.test(value) || number < least || number > most) {
      throw new InvalidArgumentError(`Expected a whole number from ${least} to ${most}.`);
    }
    return number;
  };

/** One part of several, such as `2/4`. */
export function shard(value: string): Shard {
  const [, number = 0, of = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(value) ?? []).map(Number);
  if (number < 1 || number > of) throw new InvalidArgumentError("Expected a part such as 2/4.");
  return { number, of };
}

/** A folder that exists. */
export function folder(value: string): string {
  if (!existsSync(value) || !statSync(value).isDirectory()) {
    throw new InvalidArgumentError("There is no such folder.");
  }
  return value.length > 1 ? value.replace(/\/+$/, "") : value;
}

/** A file that exists. */
export function file(value: string): string {
  if (!existsSync(value) || !statSync(value).isFile()) {
    throw new InvalidArgumentError("There is no such file.");
  }
  return value;
}

/** A day of the calendar. */
export function day(value: string): string {
  const at = new Date(`${value}T00:00:00Z`);
  if (Number.isNaN(at.getTime()) || !at.toISOString().startsWith(`${value}T`)) {
    throw new InvalidArgumentError("Expected a day such as 2026-03-01.");
  }
  return value;
}
