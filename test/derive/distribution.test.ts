import { describe, expect, it } from "vitest";
import { distributionOf, quantile } from "../../src/derive/distribution.ts";
import type { IncidentRecord } from "../../src/model/archive.ts";
import { record } from "./record.ts";

const taking = (...minutes: (number | undefined)[]): IncidentRecord[] =>
  minutes.map((value, i) =>
    record({
      slug: `r${i}`,
      measures:
        value === undefined
          ? {}
          : {
              timeToResolve: {
                minutes: value,
                least: value,
                most: value,
                approximate: false,
                from: "2020-01-01T00:00:00Z",
                to: "2020-01-01T00:00:00Z",
              },
            },
    }),
  );

describe("distributionOf(records, measure)", () => {
  it("says how many are known and how many are not", () => {
    const { n, unknown } = distributionOf(taking(1, undefined, 3, undefined), "timeToResolve");
    expect([n, unknown]).toEqual([2, 2]);
  });

  it("prints no median of two values and no quartiles of four", () => {
    expect(distributionOf(taking(1, 2), "timeToResolve").median).toBeUndefined();
    const four = distributionOf(taking(4, 1, 3, 2), "timeToResolve");
    expect([four.median, four.lowerQuartile]).toEqual([2.5, undefined]);
  });

  it("gives least, quartiles and most of five", () => {
    const { least, lowerQuartile, median, upperQuartile, most } = distributionOf(
      taking(1000, 10, 20, 30, 40),
      "timeToResolve",
    );
    expect([least, lowerQuartile, median, upperQuartile, most]).toEqual([10, 20, 30, 40, 1000]);
  });

  it("has nothing to say of nothing", () => {
    expect(distributionOf([], "timeToResolve")).toMatchObject({
      n: 0,
      median: undefined,
      dots: [],
    });
  });
});

describe("quantile(ascending, part)", () => {
  it("lies linearly between neighbours", () => {
    expect(quantile([0, 10], 0.25)).toBe(2.5);
    expect(quantile([7], 0.75)).toBe(7);
    expect(quantile([], 0.5)).toBeUndefined();
  });
});
