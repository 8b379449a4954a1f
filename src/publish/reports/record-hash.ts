/** What shared pages can tell of reports, as hashes. */
import type { IncidentRecord } from "../../model/archive.ts";
import { sortedFacts } from "../../render/sorted-facts.ts";
import { hashOf } from "../hash.ts";
import { rememberingOf } from "../../source/remembering.ts";

/** The hashes of one record. */
interface RecordHashes {
  /** Of what it is sorted by. */
  readonly sorted: string;
  /** Of every field but telling words. */
  readonly whole: string;
}

const hashes = new WeakMap<IncidentRecord, RecordHashes>();

/** The hashes of one record. Asked again it answers at once. */
function hashesOf(record: IncidentRecord): RecordHashes {
  let known = hashes.get(record);
  if (!known) {
    const sorted = hashOf(JSON.stringify(sortedFacts(record)));
    const whole = hashOf(JSON.stringify({ ...record, terms: "" }));
    hashes.set(record, (known = { sorted, whole }));
  }
  return known;
}

/** Both hashes of one record as a text that `knowRecord` takes. */
export function factsOf(record: IncidentRecord): string {
  const { sorted, whole } = hashesOf(record);
  return `${sorted} ${whole}`;
}

/** Takes over the hashes of a record from an earlier build, which knew the very same one. */
export function knowRecord(record: IncidentRecord, facts: string): void {
  const [sorted = "", whole = ""] = facts.split(" ");
  hashes.set(record, { sorted, whole });
}

/** The hash of all that shared pages can tell of a record. */
export const hashOfRecord = (record: IncidentRecord): string => hashesOf(record).whole;

/** The hash of what records are sorted by, in their order. Asked again it answers at once. */
export const hashOfSorted = rememberingOf((records: readonly IncidentRecord[]): string =>
  records.length === 0 ? "" : hashOf(records.map((one) => hashesOf(one).sorted)),
);
