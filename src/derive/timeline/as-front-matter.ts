/**
 * Writes a derived timeline into a report's front matter, for its author to edit.
 *
 * In:   the report and its events.
 * Out:  the report with a `timeline` key; every other byte as it was; or why that cannot be.
 * Rule: what an author wrote is never overwritten.
 */
import { stringify } from "yaml";
import type { TimelineEvent } from "../../model/timeline.ts";
import { findFences } from "../../parse/fence.ts";
import { readFrontMatter } from "../../parse/front-matter.ts";
import type { Source } from "../../source/text.ts";

/** The new text, or the reason why there is none. */
export type Written = { readonly text: string } | { readonly refused: string };

/** Puts the events into front matter as its last key. */
export function writeTimeline(source: Source, events: readonly TimelineEvent[]): Written {
  const { frontMatter } = readFrontMatter(source);
  const fences = findFences(source);
  if (!frontMatter || "code" in fences) {
    return { refused: "it has no front matter that can be read; add one with a title" };
  }
  if ("timeline" in frontMatter.fields) return { refused: "it states a timeline already" };
  if (events.length === 0) return { refused: "nothing was derived from it" };
  const ending = source.text.includes("\r\n") ? "\r\n" : "\n";
  const yaml = stringify({ timeline: events.map(entryOf) }, { lineWidth: 0 });
  const { closing } = fences;
  const before = source.text.slice(0, closing);
  const own = yaml.replaceAll("\n", ending);
  return { text: `${before}${own}${source.text.slice(closing)}` };
}

/** One entry as front matter states it; what is absent is left out. */
function entryOf({ at, end, text, phase, track }: TimelineEvent): Record<string, string> {
  return {
    at,
    ...(end === undefined ? {} : { end }),
    ...(text === "" ? {} : { text }),
    ...(phase === undefined ? {} : { phase }),
    ...(track === undefined ? {} : { track }),
  };
}
