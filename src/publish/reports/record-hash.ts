/** What shared pages can tell of a report, as a hash: every field of its record but telling words. */
import type { IncidentRecord } from "../../model/archive.ts";
import { hashOf } from "../hash.ts";

const hashes = new WeakMap<IncidentRecord, string>();

/** The hash of one record. Asked again it answers at once. */
export function hashOfRecord(record: IncidentRecord): string {
  const hash = hashes.get(record) ?? hashOf(JSON.stringify({ ...record, terms: [] }));
  hashes.set(record, hash);
  return hash;
}

/** Takes over the hash of a record from an earlier build, which knew the very same one. */
export function knowRecord(record: IncidentRecord, hash: string): void {
  hashes.set(record, hash);
}
