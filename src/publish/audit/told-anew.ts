/**
 * What one view of a text tells that the next does not.
 *
 * In:   two views of a text, of which each line is that line of the text; how many letters a
 *       needle may have.
 * Out:  pieces of the first view: the lines that differ, with as many letters on either side.
 * Rule: what stands in lines that are the same is found in either view. Any other needle reaches
 *       into a line that differs or over it, and has no letter further from it than it has letters.
 */

/** Where a piece stands; `end` is the offset behind it. */
interface Piece {
  readonly start: number;
  readonly end: number;
}

/** Of each view what the next one does not tell; of the last one everything. */
export function toldByViews(views: readonly string[], letters: number): readonly string[] {
  return views.flatMap((view, index) => {
    const next = views[index + 1];
    // Where markup is taken out, most lines differ.
    const isAlike = next !== undefined && next.length > 0.9 * view.length;
    return isAlike ? toldAnew(view, next, letters) : [view];
  });
}

/** The pieces of a view that tell something which the other does not. */
export function toldAnew(view: string, other: string, letters: number): readonly string[] {
  const pieces: Piece[] = [];
  for (const line of differingLines(view, other)) {
    const piece = {
      start: startBefore(view, line.start, letters),
      end: endAfter(view, line.end, letters),
    };
    const last = pieces.at(-1);
    if (last && piece.start <= last.end)
      pieces[pieces.length - 1] = { ...piece, start: last.start };
    else pieces.push(piece);
  }
  return pieces.map(({ start, end }) => view.slice(start, end));
}

/** The lines of a view that are not the same in the other, in order. */
function* differingLines(view: string, other: string): Iterable<Piece> {
  let [at, otherAt] = [0, 0];
  while (at < view.length) {
    const same = sameFrom(view, at, other, otherAt);
    at += same;
    otherAt += same;
    if (at === view.length && otherAt === other.length) return;
    const start = at === 0 ? 0 : view.lastIndexOf("\n", at - 1) + 1;
    otherAt = lineEnd(other, otherAt);
    at = otherAt === other.length ? view.length : lineEnd(view, at);
    yield { start, end: at };
  }
}

/** How many characters from two offsets on are the same. Long stretches are compared at once. */
function sameFrom(view: string, from: number, other: string, otherFrom: number): number {
  const most = Math.min(view.length - from, other.length - otherFrom);
  let same = 0;
  for (let size = 4096; size >= 1;) {
    const next = same + size;
    const isSame =
      next <= most &&
      view.slice(from + same, from + next) === other.slice(otherFrom + same, otherFrom + next);
    if (isSame) same = next;
    else size >>= 1;
  }
  return same;
}

function lineEnd(text: string, from: number): number {
  const at = text.indexOf("\n", from);
  return at < 0 ? text.length : at;
}

/** Letters and digits that stay what they are in every form; others may come to fewer letters. */
const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);

/** The start of the line with which as many letters stand before an offset. */
function startBefore(text: string, offset: number, letters: number): number {
  let at = offset;
  for (let left = letters; left > 0 && at > 0; at--) if (isLetter(text.charCodeAt(at - 1))) left--;
  return at === 0 ? 0 : text.lastIndexOf("\n", at - 1) + 1;
}

/** The end of the line with which as many letters stand behind an offset. */
function endAfter(text: string, offset: number, letters: number): number {
  let at = offset;
  for (let left = letters; left > 0 && at < text.length; at++)
    if (isLetter(text.charCodeAt(at))) left--;
  return lineEnd(text, at);
}
