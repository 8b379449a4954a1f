/**
 * Pages that lie over the built site until a build has caught up with the edits they show.
 *
 * Rule: a build answers for the edits that were there when it began; what is shown of later ones
 *       stays.
 */
import type { Preview } from "./previewer.ts";

/** Pages shown ahead of a build. */
export interface ShownAhead {
  /** The content of a file, by its path below the output folder. */
  readonly get: (path: string) => string | Uint8Array | undefined;
  readonly show: (preview: Preview) => void;
  /** Begins a build; the answer, called once its site is published, takes away what that replaces. */
  readonly follow: () => () => readonly Preview[];
}

/** Opens an empty layer. */
export function showAhead(): ShownAhead {
  let shown: readonly Preview[] = [];
  return {
    get: (path) => shown.findLast(({ pages }) => pages.has(path))?.pages.get(path),
    show(preview) {
      shown = [...shown.filter(({ url }) => url !== preview.url), preview];
    },
    follow() {
      const answeredFor = shown;
      return () => {
        shown = shown.filter((preview) => !answeredFor.includes(preview));
        return answeredFor;
      };
    },
  };
}
