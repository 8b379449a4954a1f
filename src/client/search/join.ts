/**
 * Searches several archives as if they were one.
 *
 * In:   what this site's archive answers, and the other archives of its origin.
 * Out:  one answer: rows counted through, facets with the values of all, results in one order.
 * Rule: an archive that cannot be asked is named, and takes nothing from the others.
 */
import type { FacetFile } from "../../model/search/facets.ts";
import { joinArchives, joinFiles } from "./join-facets.ts";
import { isWhole, lookAt, otherSource, resultOf, type Look, type Source } from "./look.ts";
import { sortRows, type Archive } from "./narrow.ts";
import type { SearchState } from "./state.ts";
import type { TextHit } from "./text.ts";

/** What several archives answer. */
export interface JoinedLook extends Look {
  /** Names of archives that could not be asked. */
  readonly failed: readonly string[];
  /** Whether anything is from another archive than the first. */
  readonly hasOthers: boolean;
}

/** Asks further archives and adds their answers to that of the first. */
export type AskOthers = (own: Look, state: SearchState) => Promise<JoinedLook>;

/** An archive has so many milliseconds to answer. */
const patience = 10_000;

/** Opens the other archives, given as `[{ title, base }]`. */
export function openOthers(own: Source, archives: string): AskOthers {
  const given = JSON.parse(archives) as readonly { title: string; base: string }[];
  const others = given.map(({ title, base }) => otherSource(title, base));
  const files = new Map<string, FacetFile>();
  return async (first, state) => {
    const answers = await Promise.allSettled(
      others.map((source) => inTime(answerOf(source, state))),
    );
    const looks = [{ source: own, look: await withOrder(own, first, state) }];
    const failed: string[] = [];
    answers.forEach((answer, index) => {
      const source = others[index];
      if (!source) return;
      if (answer.status === "fulfilled") looks.push({ source, look: answer.value });
      else failed.push(source.title ?? "");
    });
    const titles = looks.map(({ source }) => source.title ?? "");
    const key = JSON.stringify(titles);
    const parts = looks.map(({ look }) => look.file);
    const file = files.get(key) ?? joinFiles(parts, titles);
    files.set(key, file); // the same file, so that its filters stay
    return { ...joinLooks(looks, file, state), failed };
  };
}

async function answerOf(source: Source, state: SearchState): Promise<Look> {
  await source.files.facets(); // says whether the rest can be understood
  const found = state.query === "" ? undefined : await source.files.search(state.query);
  return withOrder(source, await lookAt(source, state, await found?.all()), state);
}

/** Where all is listed, the days of the newest incidents tell how archives stand to each other. */
async function withOrder({ files }: Source, look: Look, state: SearchState): Promise<Look> {
  if (!isWhole(state)) return look;
  const { rows, rowsPerBlock } = look.file;
  const newest = Array.from({ length: Math.min(rows, rowsPerBlock) }, (_, row) => row);
  return { ...look, archive: await files.archive(newest) };
}

function joinLooks(
  parts: readonly { readonly source: Source; readonly look: Look }[],
  file: FacetFile,
  state: SearchState,
): Omit<JoinedLook, "failed"> {
  let first = 0;
  const placed = parts.map(({ source, look }) => {
    const from = first;
    first += look.file.rows;
    return { source, look, from };
  });
  const archives = parts.flatMap(({ look }) => look.archive ?? []);
  const archive: Archive = joinArchives(file, archives);
  const hits =
    state.query === ""
      ? undefined
      : new Map(
          placed
            .flatMap(({ look, from }) =>
              [...(look.hits ?? [])].map(([row, hit]): [number, TextHit] => [row + from, hit]),
            )
            .toSorted(([, a], [, b]) => b.score - a.score),
        );
  const all = Array.from({ length: file.rows }, (_, row) => row);
  const own = parts[0]?.look.file.rows ?? 0;
  return {
    file,
    archive: isWhole(state) ? undefined : archive,
    hits,
    ...(isWhole(state) && { order: sortRows(all, "date", archive) }),
    hasOthers: hits ? [...hits.keys()].some((row) => row >= own) : file.rows > own,
    result: (row) => {
      const part = placed.findLast(({ from }) => from <= row);
      if (!part) throw new Error(`there is no row ${row}`);
      const { source, from, look } = part;
      return resultOf(source, row - from, look.hits?.get(row - from));
    },
  };
}

async function inTime<Value>(answer: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error("no answer in time")), patience);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
