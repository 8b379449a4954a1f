/**
 * The state of a build as it is written: each address that pages link to once, since most pages
 * link to the same ones.
 */
import type { WrittenPages } from "../pages/write-page.ts";
import type { BuildState, KnownReport } from "./known.ts";

type PackedLinks = readonly [path: string, targets: readonly number[], missing: readonly string[]];
type Packed<Holder, Key extends keyof Holder, Value> = Omit<Holder, Key> & Record<Key, Value>;
type PackedPages = Packed<WrittenPages, "links", readonly PackedLinks[]>;
type PackedReport = Packed<KnownReport, "pages", PackedPages>;

/** The state, its links numbered. */
export interface PackedState extends Omit<BuildState, "reports" | "shared"> {
  readonly targets: readonly string[];
  readonly reports: Readonly<Record<string, PackedReport>>;
  readonly shared: PackedPages;
}

/** Numbers the links of a state. */
export function packState({ reports, shared, ...rest }: BuildState): PackedState {
  const numbers = new Map<string, number>();
  const numberOf = (target: string): number => {
    const known = numbers.get(target);
    if (known !== undefined) return known;
    numbers.set(target, numbers.size);
    return numbers.size - 1;
  };
  const pack = ({ links, ...pages }: WrittenPages): PackedPages => ({
    ...pages,
    links: links.map(({ path, targets, missing }) => [path, targets.map(numberOf), missing]),
  });
  const packed = Object.entries(reports).map(
    ([path, { pages, ...report }]): [string, PackedReport] => [
      path,
      { ...report, pages: pack(pages) },
    ],
  );
  const own = pack(shared);
  return {
    ...rest,
    targets: [...numbers.keys()],
    reports: Object.fromEntries(packed),
    shared: own,
  };
}

/** The state that was packed. */
export function unpackState({ targets, reports, shared, ...rest }: PackedState): BuildState {
  const unpack = ({ links, ...pages }: PackedPages): WrittenPages => ({
    ...pages,
    links: links.map(([path, numbers, missing]) => ({
      path,
      targets: numbers.map((number) => targets[number] ?? ""),
      missing,
    })),
  });
  const unpacked = Object.entries(reports).map(
    ([path, { pages, ...report }]): [string, KnownReport] => [
      path,
      { ...report, pages: unpack(pages) },
    ],
  );
  return { ...rest, reports: Object.fromEntries(unpacked), shared: unpack(shared) };
}
