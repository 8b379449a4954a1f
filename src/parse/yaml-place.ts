/** Where a value stands: offsets of its text, and of its key where it has one. */
export interface YamlPlace {
  readonly start: number;
  readonly end: number;
  readonly keyStart: number;
  readonly keyEnd: number;
  /** Places of a mapping's values or of a list's items. */
  readonly inside: ReadonlyMap<string, YamlPlace> | undefined;
}
