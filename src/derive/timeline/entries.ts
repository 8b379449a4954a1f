/**
 * The timeline that front matter states, and the changes it makes to the derived one.
 *
 * In:   entries of `timeline:` and milestone keys, as written.
 * Out:  sightings to be placed like those of the text; changes to events by their ids.
 * Rule: entries replace what is derived; entries that amend or drop change single events instead.
 */
import type { Block } from "../../parse/block.ts";
import { readMoments } from "../../parse/moment.ts";
import type { StatedEvent, StatedInstant } from "../../model/incident.ts";
import type { Words } from "../../model/timeline.ts";
import { plainSighting, type Sighting, type Standing } from "./sighting.ts";

/** Entries of front matter, by what they do. */
export interface Entries {
  /** Events of their own. */
  readonly stated: readonly StatedEvent[];
  /** Changes to single events. */
  readonly changes: readonly StatedEvent[];
  /** True when the stated ones stand for the whole timeline. */
  readonly replace: boolean;
}

/** Sorts the entries of front matter. */
export function entriesOf(timeline: readonly StatedEvent[]): Entries {
  const changes = timeline.filter((it) => it.drop || it.amends !== undefined);
  const stated = timeline.filter((it) => !it.drop && it.amends === undefined);
  return { stated, changes, replace: stated.length > 0 && changes.length === 0 };
}

/** An entry as a sighting; undefined when its time cannot be read. */
export function sightingOf(entry: StatedEvent): Sighting | undefined {
  const end = entry.end === undefined ? undefined : readMoments(entry.end).moments[0];
  const seen = sightingAt(entry.at ?? "", entry.words);
  return seen && { ...seen, entry, until: end };
}

/** A stated instant as a sighting. */
export const sightingOfInstant = ({ text, words }: StatedInstant): Sighting | undefined =>
  sightingAt(text, words);

/** Front matter stands above all headings. */
const frontMatter: Standing = {
  account: -1,
  heading: "",
  parent: undefined,
  day: undefined,
  isException: false,
  zone: undefined,
};

function sightingAt(text: string, words: Words): Sighting | undefined {
  const { moments, days } = readMoments(text);
  const [moment] = moments;
  const day = moment?.day ?? days[0];
  if (!moment && !day) return undefined;
  const block: Block = {
    kind: "item",
    level: 1,
    quoted: false,
    start: words.start,
    end: words.end,
  };
  const { start, end } = words;
  return plainSighting({
    passage: { start, end, block, masked: text, headEnd: text.length },
    standing: frontMatter,
    moment,
    day,
    source: "front-matter",
    leads: true,
  });
}
