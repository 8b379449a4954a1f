import { describe, expect, it } from "vitest";
import { readData } from "./read-data.ts";

const noon = Date.parse("2018-07-18T12:00:00+02:00");
const minute = 60_000;

/** Labels, units and values by minutes after noon. */
const shape = (data: string, fields: Readonly<Record<string, unknown>> = {}) => {
  const { set, codes } = readData(data, fields);
  expect(codes).toEqual([]);
  return set?.series.map(({ label, unit, points }) => [
    unit === undefined ? label : `${label} in ${unit}`,
    points.map(({ x, y }) => [(x - noon) / minute, y]),
  ]);
};

/** What is read of the rows from half past one to three at night, with the minutes of the day in UTC. */
function readNight(day: string, zone: string) {
  const times = ["01:30", "02:00", "02:30", "03:00"];
  const rows = times.map((time, at) => `${day} ${time},${at}\n`).join("");
  const { codes, lines, set } = readData(`time,a\n${rows}`, { zone });
  return { codes, lines, minutes: set?.series[0]?.points.map(({ x }) => (x / minute) % 1440) };
}

describe("readSeries(definition, CSV)", () => {
  it("reads a column for each series", () => {
    const wide = "time,a,b\n2018-07-18T12:00:00+02:00,1,2\n2018-07-18T12:01:00+02:00,3,\n";
    expect(shape(wide)).toEqual([
      [
        "a",
        [
          [0, 1],
          [1, 3],
        ],
      ],
      [
        "b",
        [
          [0, 2],
          [1, undefined],
        ],
      ],
    ]);
  });

  it("reads a row for each value, where a column names the series", () => {
    const long =
      "time,series,value\n2018-07-18T12:00:00+02:00,a,1\n2018-07-18T12:00:00+02:00,b,2\n2018-07-18T12:01:00+02:00,a,3\n";
    const expected = [
      [
        "a",
        [
          [0, 1],
          [1, 3],
        ],
      ],
      ["b", [[0, 2]]],
    ];
    expect(shape(long)).toEqual(expected);
    expect(shape(long, { name: "series", value: "value" })).toEqual(expected);
  });

  it("tells once of an hour that the clocks repeat, and of one that they skip", () => {
    expect(readNight("2018-10-28", "Europe/Warsaw")).toEqual({
      codes: ["time-exists-twice"],
      lines: [3],
      minutes: [1410, 0, 30, 120],
    });
    expect(readNight("2018-03-25", "Europe/Warsaw")).toMatchObject({
      codes: ["time-does-not-exist", "chart-time-twice"],
      lines: [3, 1],
    });
    expect(readNight("2018-10-28", "+02:00").codes).toEqual([]);
    expect(readNight("2018-10-29", "Europe/Warsaw").codes).toEqual([]);
  });

  it("sorts rows, and cuts them to from and to", () => {
    const rows = "time,a\n2018-07-18T12:02:00+02:00,3\n2018-07-18T12:00:00+02:00,1\n";
    expect(shape(rows)).toEqual([
      [
        "a",
        [
          [0, 1],
          [2, 3],
        ],
      ],
    ]);
    const cut = { from: "2018-07-18T12:01", zone: "Europe/Warsaw" };
    expect(shape(rows, cut)).toEqual([["a", [[2, 3]]]]);
  });

  it("reads semicolons, tabs, quotes, and seconds or milliseconds since 1970", () => {
    const expected = [["a, b", [[0, 1.5]]]];
    expect(shape(`time;"a, b"\n"2018-07-18 12:00:00+0200";1.5\n`, { format: "csv" })).toBeDefined();
    expect(shape(`time\ta, b\n${noon / 1000}\t1.5\n`.replace("a, b", "a b"))).toEqual([
      ["a b", [[0, 1.5]]],
    ]);
    expect(shape(`time,"a, b"\n${noon},1.5\n`)).toEqual(expected);
  });

  it("shows chosen series in their order, with labels and units", () => {
    const rows = "time,a,b\n2018-07-18T12:00:00+02:00,1,2\n";
    const series = [{ column: "b", label: "Bytes", unit: "MB/s" }, "a"];
    expect(shape(rows, { series, unit: "s" })).toEqual([
      ["Bytes in MB/s", [[0, 2]]],
      ["a in s", [[0, 1]]],
    ]);
    const { codes } = readData(rows.replace("a,b", "a,b,c").replace("1,2", "1,2,3"), {
      series: ["a", "b", "c"].map((column) => ({ column, unit: column })),
    });
    expect(codes).toEqual(["chart-too-many-units"]);
  });

  it("keeps a hole in regular data a gap", () => {
    const rows = [0, 1, 2, 3, 4, 5, 9, 10].map((at) =>
      `2018-07-18T12:0${at}:00+02:00,1`.replace("012:010", "12:10").replace("12:010", "12:10"),
    );
    const [series] = readData(`time,a\n${rows.join("\n")}\n`).set?.series ?? [];
    const gap = series?.points.find(({ y }) => y === undefined);
    expect(gap && (gap.x - noon) / minute).toBe(6);
  });

  it("takes the later of two rows of one time, and says so", () => {
    const { set, codes } = readData("time,a\n2018-07-18T12:00:00Z,1\n2018-07-18T12:00:00Z,2\n");
    expect(codes).toEqual(["chart-time-twice"]);
    expect(set?.series[0]?.points.map(({ y }) => y)).toEqual([2]);
  });
});

describe("readSeries(definition, answers of monitoring systems)", () => {
  it("reads Prometheus query_range, NaN as a gap", () => {
    const result = [
      {
        metric: { __name__: "http", code: "200" },
        values: [
          [noon / 1000, "12"],
          [noon / 1000 + 60, "NaN"],
        ],
      },
      { metric: { __name__: "http", code: "500" }, values: [[noon / 1000, "3.5"]] },
    ];
    const answer = { status: "success", data: { resultType: "matrix", result } };
    expect(shape(JSON.stringify(answer))).toEqual([
      [
        "code=200",
        [
          [0, 12],
          [1, undefined],
        ],
      ],
      ["code=500", [[0, 3.5]]],
    ]);
  });

  it("reads CloudWatch GetMetricData, newest first as it comes", () => {
    const Timestamps = ["2018-07-18T10:01:00+00:00", "2018-07-18T10:00:00+00:00"];
    const MetricDataResults = [{ Id: "m1", Label: "5XXError", Timestamps, Values: [7, 4] }];
    expect(shape(JSON.stringify({ MetricDataResults }))).toEqual([
      [
        "5XXError",
        [
          [0, 4],
          [1, 7],
        ],
      ],
    ]);
  });

  it("reads both versions of Datadog's timeseries, with units", () => {
    const unit = [{ name: "millisecond", short_name: "ms" }, null];
    const first = {
      series: [
        {
          metric: "latency",
          scope: "*",
          unit,
          pointlist: [
            [noon, 12],
            [noon + minute, null],
          ],
        },
      ],
    };
    expect(shape(JSON.stringify(first))).toEqual([
      [
        "latency in ms",
        [
          [0, 12],
          [1, undefined],
        ],
      ],
    ]);
    const attributes = {
      series: [{ group_tags: ["env:prod"], unit }],
      times: [noon],
      values: [[5]],
    };
    expect(shape(JSON.stringify({ data: { attributes } }))).toEqual([["env:prod in ms", [[0, 5]]]]);
  });

  it("reads Grafana's exports, wide with units and long with semicolons", () => {
    const wide = `"Time","p99"\n2018-07-18 12:00:00,840 ms\n2018-07-18 12:01:00,undefined\n`;
    expect(shape(wide, { zone: "Europe/Warsaw" })).toEqual([
      [
        "p99 in ms",
        [
          [0, 840],
          [1, undefined],
        ],
      ],
    ]);
    const long =
      "Series;Time;Value\na;2018-07-18T12:00:00+02:00;1\nb;2018-07-18T12:00:00+02:00;null\na;2018-07-18T12:01:00+02:00;2\n";
    expect(shape(long)).toEqual([
      [
        "a",
        [
          [0, 1],
          [1, 2],
        ],
      ],
      ["b", [[0, undefined]]],
    ]);
    expect(
      shape(`sep=,\n"Time","a"\n2018-07-18 12:00:00,1\n`, {
        format: "grafana",
        zone: "Europe/Warsaw",
      }),
    ).toEqual([["a", [[0, 1]]]]);
  });

  it("reads rows of JSON in three forms", () => {
    const time = "2018-07-18T12:00:00+02:00";
    const expected = [["a", [[0, 1]]]];
    expect(shape(JSON.stringify([{ time, a: 1 }]))).toEqual(expected);
    expect(shape(JSON.stringify({ columns: ["time", "a"], rows: [[time, 1]] }))).toEqual(expected);
    expect(shape(JSON.stringify({ time: [time], a: [1] }))).toEqual(expected);
  });

  it("refuses other documents, and broken ones", () => {
    expect(readData('{"a":1}').codes).toEqual(["chart-data-unreadable"]);
    expect(readData('[{"a":}]').codes).toEqual(["chart-data-unreadable"]);
    expect(readData("[]").codes).not.toEqual([]);
  });
});
