import type { CatalogueEntry } from "./entry.ts";

export const chartsCatalogue = {
  "chart-unreadable": {
    level: "error",
    message: ({ problem }) => `This chart is not plain YAML: ${problem}.`,
    fix: () => "Write it as `key: value` lines, with quotes around values that hold `: ` or `#`.",
  },
  "chart-unknown-key": {
    level: "error",
    message: ({ key, known }) => `Unknown chart key "${key}"; expected one of ${known}.`,
    fix: ({ key, nearest }) =>
      nearest ? `Write "${nearest}" instead of "${key}".` : `Remove "${key}".`,
  },
  "chart-invalid-value": {
    level: "error",
    message: ({ key, problem }) => `"${key}" of this chart is not usable: ${problem}.`,
    fix: ({ key, expected }) => `Write ${expected} after "${key}:".`,
  },
  "chart-without-data": {
    level: "error",
    message: () => "This chart names no data.",
    fix: () => "Add `src:` with a file beside the report, or `data:` with the rows themselves.",
  },
  "chart-file-missing": {
    level: "error",
    message: ({ src }) => `There is no file "${src}" beside this report.`,
    fix: () => "Correct `src:`, which is relative to the report's folder, or add the file.",
  },
  "chart-file-empty": {
    level: "error",
    message: ({ src }) => `"${src}" holds no data.`,
    fix: () => "Put a heading row and at least one row of values into it, or remove the chart.",
  },
  "chart-file-outside": {
    level: "error",
    message: ({ src }) => `"${src}" is not inside the report's folder.`,
    fix: () => "Copy the file beside the report and name it by a relative path.",
  },
  "chart-file-refused": {
    level: "error",
    message: ({ src, problem }) => `"${src}" is not read: ${problem}.`,
    fix: () => "Name a regular data file of at most 16 MB that does not begin with `.` or `_`.",
  },
  "chart-data-unreadable": {
    level: "error",
    message: ({ problem }) => `These are no chart data: ${problem}.`,
    fix: ({ expected }) => `Save the data as ${expected}.`,
  },
  "chart-row-uneven": {
    level: "error",
    message: ({ cells, expected }) => `This row has ${cells} cells; its heading has ${expected}.`,
    fix: () => "Complete the row; leave a cell empty where a value is missing.",
  },
  "chart-column-missing": {
    level: "error",
    message: ({ column, known }) => `There is no column "${column}"; the data have ${known}.`,
    fix: ({ nearest }) => (nearest ? `Write "${nearest}".` : "Name one of those columns."),
  },
  "chart-column-unclear": {
    level: "error",
    message: ({ column }) => `The heading "${column}" stands twice or is empty.`,
    fix: () => "Give every column a heading of its own.",
  },
  "chart-time-unreadable": {
    level: "error",
    message: ({ cell }) => `"${cell}" is not a time that can be read without guessing.`,
    fix: () => "Write ISO 8601, such as 2018-07-18T11:57:00+02:00, or seconds since 1970.",
  },
  "chart-time-without-zone": {
    level: "error",
    message: ({ cell }) => `"${cell}" names no zone, and neither does the chart.`,
    fix: () => "Write offsets into the data, or add `zone: Europe/Warsaw` to the chart.",
  },
  "chart-time-twice": {
    level: "warning",
    message: ({ cell }) => `"${cell}" stands twice; the later row counts.`,
    fix: () => "Remove one of both rows, or name the column that tells series apart in `name:`.",
  },
  "chart-cell-not-numeric": {
    level: "error",
    message: ({ cell, column }) => `"${cell}" in column "${column}" is not a plain number.`,
    fix: () => "Write digits with a decimal point only; leave the cell empty where none is known.",
  },
  "chart-too-many-rows": {
    level: "warning",
    message: ({ rows, limit }) =>
      `The data have ${rows} rows; a chart shows no more than ${limit} apart.`,
    fix: () => "Keep the rows around the incident, or aggregate them before committing.",
  },
  "chart-too-many-units": {
    level: "error",
    message: ({ units }) => `A chart has two axes at most; these series have the units ${units}.`,
    fix: () => "Split the chart, so that each has one or two units.",
  },
  "chart-range-empty": {
    level: "error",
    message: () => "No value lies between `from` and `to` of this chart.",
    fix: () => "Widen `from` and `to`, or remove them.",
  },
  "chart-misses-incident": {
    level: "warning",
    message: ({ data, incident }) => `The data (${data}) do not reach the incident (${incident}).`,
    fix: () => "Check the zone of the data, or add the rows from the time of the incident.",
  },
  "chart-mark-unknown": {
    level: "error",
    message: ({ mark }) => `No event of this report has the id "${mark}".`,
    fix: ({ nearest }) =>
      nearest
        ? `Write "${nearest}".`
        : "Take the id from the address of the event (`#event-ID`) or from `postmortem timeline`.",
  },
  "chart-mark-outside": {
    level: "warning",
    message: ({ mark }) => `The marked event "${mark}" lies outside the time that the chart shows.`,
    fix: () => "Remove the mark, or widen `from` and `to` or the data.",
  },
  "chart-mark-without-time": {
    level: "warning",
    message: ({ mark }) => `The marked event "${mark}" has a day but no clock time, so no moment.`,
    fix: () => "Remove the mark, or give the event its time in the report.",
  },
  "chart-picture-gone": {
    level: "warning",
    message: ({ caption }) => `"${caption}" reads like the caption of a picture that is gone.`,
    fix: () => "Put the picture or a chart above it, or remove the caption.",
  },
} as const satisfies Record<string, CatalogueEntry>;
