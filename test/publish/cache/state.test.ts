import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { recordEvents } from "../../../src/derive/recorded-events.ts";
import type { BuildState, KnownReport } from "../../../src/publish/cache/known.ts";
import { packState, readState, statePlace } from "../../../src/publish/cache/state.ts";
import type { WrittenPages } from "../../../src/publish/pages/write-page.ts";

import { record } from "../../derive/record.ts";
import { event } from "../../render/open-data/hostile.ts";

const root = mkdtempSync(join(tmpdir(), "state-"));
const place = statePlace(root, "public", "site");
beforeEach(() => rmSync(root, { recursive: true, force: true }));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const pagesOf = (path: string): WrittenPages => ({
  files: [{ path, hash: `hash-of-${path}` }],
  listed: [`/${path}`],
  links: [{ path, targets: ["/", `/${path}#told`], missing: ["/gone/"] }],
  findings: [],
  changed: 0,
});

function known(number: number): KnownReport {
  const slug = `report-${number}`;
  const at = `20${10 + (number % 9)}-12-31T23:30:00Z`;
  const events = Array.from({ length: number % 4 }, (_, i) =>
    event({ at, text: `“Told” ${i},\tand\nmore\u007f`, phase: i > 0 ? "impact" : undefined }),
  );
  return {
    hash: `hash-of-${slug}`,
    stamp: undefined,
    heldUntil: undefined,
    findings: [],
    beside: [],
    record: record({
      slug,
      started: at,
      tags: ["dns"],
      terms: "queue zone",
      events: recordEvents(events),
    }),
    facts: `facts of ${slug}`,
    around: "",
    pages: pagesOf(`incidents/${slug}/index.html`),
  };
}

const reports = Object.fromEntries(
  Array.from({ length: 300 }, (_, number) => [`incidents/${number}.md`, known(number)]),
);
const shared = { ...pagesOf("index.html"), from: { "index.html": "origin" } };
const files = [...Object.values(reports).map(({ pages }) => pages), shared].flatMap(
  (pages) => pages.files,
);
const state: Omit<BuildState, "publishedAt"> = {
  key: "key",
  reports,
  hidden: "hidden",
  archives: "archives",
  findings: [],
  hasOldIndex: false,
  files,
  records: "records",
  shared,
  index: { part: [{ path: "search/0.json", hash: "words" }] },
  indexSize: 12,
};

/** What another process would find. */
function recalled(): BuildState | undefined {
  const now = new Date(Date.now() - 5000);
  utimesSync(place.state, now, now);
  return readState(place, "key")?.recall();
}

const textOf = (piece: string): string => readFileSync(join(place.pieces, piece), "utf8");

/** As a file keeps it: what is undefined is left out. */
const asKept = (value: unknown): object => JSON.parse(JSON.stringify(value)) as object;

describe("packState(place, known)", () => {
  it("keeps what a later build recalls", () => {
    packState(place, state).keep(1234);
    expect(asKept(recalled())).toMatchObject(asKept({ ...state, publishedAt: 1234 }));
  });

  it("writes nothing before it is to be kept", () => {
    packState(place, state);
    expect(() => readdirSync(root)).toThrow("ENOENT");
  });

  it("writes a piece that was there and is gone since", () => {
    packState(place, state).keep(1);
    const packed = packState(place, state);
    rmSync(place.pieces, { recursive: true });
    packed.keep(2);
    expect(asKept(recalled())).toMatchObject(asKept({ ...state, publishedAt: 2 }));
  });

  it("is not recalled where a piece is gone or broken", () => {
    const harms = [
      (file: string) => rmSync(file),
      (file: string) => writeFileSync(file, '{"reports":'),
      (file: string) => truncateSync(file, statSync(file).size - 1),
      (file: string) => writeFileSync(file, readFileSync(file, "utf8").replace(/\n.*\n/, "\n")),
    ];
    for (const harm of harms) {
      packState(place, state).keep(3);
      const names = readdirSync(place.pieces);
      const [piece = ""] = names.filter((name) => textOf(name).includes("Told"));
      harm(join(place.pieces, piece));
      expect(recalled()).toBeUndefined();
      expect(() => readdirSync(place.pieces)).toThrow("ENOENT");
    }
  });
});
