import type { CatalogueEntry } from "./entry.ts";

/** Times of a report: what they contradict, and what could not be read. */
export const timelineCatalogue = {
  "stated-duration-conflict": {
    level: "warning",
    message: ({ text, stated, derived }) =>
      `The report says "${text}" (${stated}), but its own times give ${derived}.`,
    fix: () =>
      "Correct the figure or the times; or state `started` and `resolved` in front matter.",
  },
  "milestone-conflict": {
    level: "warning",
    message: ({ name, stated, derived }) =>
      `Front matter says \`${name}: ${stated}\`, but the text says ${derived}; front matter counts.`,
    fix: ({ name }) =>
      `Correct \`${name}\` or the text, or remove \`${name}\` to let the text count.`,
  },
  "milestone-order": {
    level: "warning",
    message: ({ earlier, later }) => `\`${later}\` lies before \`${earlier}\`.`,
    fix: () => "Correct one of the two instants.",
  },
  "zone-contradicts-season": {
    level: "warning",
    message: ({ label, place, offset }) =>
      `"${label}" is not in force in ${place} on this day; the time is read as its civil time, ${offset}.`,
    fix: () => "Write the label of the season, or an offset such as +02:00.",
  },
  "time-does-not-exist": {
    level: "warning",
    message: ({ time, place }) =>
      `${time} does not exist in ${place}: the clocks were put forward over it.`,
    fix: () => "Correct the time, or write it with its offset.",
  },
  "time-exists-twice": {
    level: "warning",
    message: ({ time, place }) =>
      `${time} exists twice in ${place}: the clocks were put back over it; the first is taken.`,
    fix: () => "Write the time with its offset.",
  },
  "range-runs-backwards": {
    level: "warning",
    message: ({ text }) => `The range "${text}" ends before it begins.`,
    fix: () => "Correct one of its ends, or write the day of the end.",
  },
  "date-ambiguous": {
    level: "warning",
    message: ({ text }) => `"${text}" can be read day first and month first; nothing decides it.`,
    fix: () => "Write the day as 2024-03-10, or set `dateOrder` for the site.",
  },
  "date-does-not-exist": {
    level: "warning",
    message: ({ text }) => `"${text}" names no day of the calendar.`,
    fix: () => "Correct the day.",
  },
  "date-left-open": {
    level: "warning",
    message: ({ text }) => `"${text}" leaves the day open; times on it are listed, not placed.`,
    fix: () => "Write the day as 2024-03-10, or leave the entry without a date.",
  },
  "year-mistyped": {
    level: "warning",
    message: ({ text, meant }) =>
      `"${text}" is read as a day of ${meant}, like the dates around it.`,
    fix: () => "Correct the year.",
  },
  "timeline-entry-unreadable": {
    level: "warning",
    message: ({ text }) => `"${text}" is not a time that can be placed.`,
    fix: () => "Write an instant such as 2024-03-10T02:30:00+01:00, or 02:30 with a `timezone`.",
  },
  "timeline-entry-unknown": {
    level: "warning",
    message: ({ id }) => `No event of this report has the id "${id}".`,
    fix: () => "Take the id from `postmortem timeline`, or remove the entry.",
  },
} as const satisfies Record<string, CatalogueEntry>;
