/** Narrowing of JSON whose shape is not known. */

export type JsonRecord = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is JsonRecord =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The list under a key; undefined where there is none. */
export const listAt = (record: JsonRecord, key: string): readonly unknown[] | undefined =>
  Array.isArray(record[key]) ? (record[key] as unknown[]) : undefined;

/** The text under a key; undefined where there is none. */
export const textAt = (record: JsonRecord, key: string): string | undefined =>
  typeof record[key] === "string" && record[key] !== "" ? record[key] : undefined;

/** A finite number, or undefined: the systems write NaN and null where they know no value. */
export const finite = (value: unknown): number | undefined =>
  typeof value === "number" && Number.isFinite(value) ? value : undefined;
