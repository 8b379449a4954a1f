import { deriveTimeline, type TimelineInput } from "../../../src/derive/timeline/index.ts";
import { readInput } from "../../../src/derive/timeline/input.ts";
import { settingsSchema, type SettingsSpec } from "../../../src/model/settings/index.ts";
import { milestoneNames, type Timeline } from "../../../src/model/timeline.ts";

/** What a test says of a report's surroundings. */
export interface Surroundings {
  readonly zone?: string;
  readonly published?: string;
  readonly path?: string;
  readonly settings?: SettingsSpec;
}

/** The input of a text, with front matter or without. */
export function inputOf(
  text: string,
  { path = "report.md", published, zone, settings }: Surroundings = {},
): TimelineInput {
  const all = settingsSchema.parse({ timezone: zone ?? "UTC", ...settings });
  return readInput({ path, text }, all, published).input;
}

/** The timeline of a text. */
export function derive(text: string, surroundings: Surroundings = {}): Timeline {
  const { zone = "UTC", settings = {} } = surroundings;
  const all = settingsSchema.parse({ timezone: zone, ...settings });
  return deriveTimeline(inputOf(text, surroundings), all);
}

const short = (iso: string): string => iso.replace(":00+", "+").replace(":00-", "-");

/** `2014-10-23T04:19+02:00`, with `~` for about and `/…` for the end of a range. */
export const instants = (timeline: Timeline): string[] =>
  timeline.events.map(({ at, end, approximate, precision }) => {
    if (precision === "day") return at.slice(0, 10);
    return `${approximate ? "~" : ""}${short(at)}${end === undefined ? "" : `/${short(end)}`}`;
  });

/** The milestones of a timeline by their names, as clocks. */
export const milestoneClocks = ({ milestones }: Timeline): Record<string, string> =>
  Object.fromEntries(
    milestoneNames.flatMap((name) => {
      const at = milestones[name]?.at;
      return at === undefined ? [] : [[name, at.slice(11, 16)]];
    }),
  );
