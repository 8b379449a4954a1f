/**
 * What an edit makes of the places of a file whose words stay: where a page holds the same words as
 * often as before, they only move. Most words of an edited report do.
 *
 * In:   a file of words, its places, and those of its moved words in edited parts.
 * Out:  its places as they are; a piece that tells of no edited page is the one that was given.
 * Rule: where a word becomes large or common, or places come to fill another number of pieces, more
 *       than places change: then there is no answer.
 */
import { endOfNumbers, numberAt } from "../../model/search/numbers.ts";
import {
  endOfPlaces,
  isCommon,
  pagesPerPiece,
  pieceCount,
  type PlaceFile,
  type WordFile,
} from "../../model/search/words.ts";
import { isLarge, type PageCount } from "./words.ts";

/** The places of a word in each part in which it moved, as `PartWord` has them. */
export type Moves = ReadonlyMap<number, string>;

/** Moves words of a file; undefined where more than its places change. */
export function movePlaces(
  words: WordFile,
  pieces: readonly PlaceFile[],
  moved: ReadonlyMap<string, Moves>,
  count: PageCount,
): readonly PlaceFile[] | undefined {
  const changed = new Map<number, string[]>();
  for (let at = 0; at < words.length; at += 3) {
    const moves = moved.get(words[at] ?? "");
    if (!moves) continue;
    const was = pieces.map((file) => file[at / 3] ?? "");
    const is = moveWord(was, words[at + 1] ?? "", moves, count);
    const [before, after] = [sizeOf(was), sizeOf(is)];
    if (isLarge(before) !== isLarge(after)) return undefined;
    if (isCommon(before, count.pages) !== isCommon(after, count.pages)) return undefined;
    for (const [piece, places] of is.entries()) {
      if (places === was[piece]) continue;
      const file = changed.get(piece) ?? [...(pieces[piece] ?? [])];
      changed.set(piece, file);
      file[at / 3] = places;
    }
  }
  const now = pieces.map((file, piece) => changed.get(piece) ?? file);
  const size = now.reduce((sum, file) => sum + sizeOf(file), 0);
  return pieceCount(size) === pieces.length ? now : undefined;
}

const sizeOf = (texts: readonly string[]): number =>
  texts.reduce((sum, { length }) => sum + length, 0);

/** Puts a word's places in some parts into the pieces of its places; `pages` as its file has them. */
function moveWord(
  pieces: readonly string[],
  pages: string,
  moves: Moves,
  count: PageCount,
): readonly string[] {
  const moved = [...pieces];
  const perPiece = pagesPerPiece(count.pages, pieces.length);
  for (const [part, places] of moves) {
    const first = part * count.pagesPerPart;
    let piece = Math.floor(first / perPiece); // those before it are not looked into
    let [page, at, read] = [0, 0, 0];
    for (let next = 0; next < pages.length; next = endOfNumbers(pages, next, 1)) {
      page += numberAt(pages, next);
      if (page < piece * perPiece) continue;
      if (page >= first + count.pagesPerPart) break;
      if (page >= (piece + 1) * perPiece) [piece, at] = [Math.floor(page / perPiece), 0];
      const text = moved[piece] ?? "";
      if (page < first) {
        at = endOfPlaces(text, at);
        continue;
      }
      const own = places.slice(read, endOfPlaces(places, read));
      if (!text.startsWith(own, at))
        moved[piece] = text.slice(0, at) + own + text.slice(endOfPlaces(text, at));
      at += own.length;
      read += own.length;
    }
  }
  return moved;
}
