import { describe, expect, it } from "vitest";
import { derive, instants } from "./derive.ts";

const told = (body: string): { events: string[]; unplaced: (readonly [string, string])[] } => {
  const timeline = derive(`# 2021-03-04 outage\n\n${body}\n`);
  return {
    events: instants(timeline),
    unplaced: timeline.unplaced.map(({ text, why }) => [text, why] as const),
  };
};

const day = "2021-03-04T";

describe("deriveTimeline(input, settings) counts a distance from the time told before it", () => {
  it.each([
    [
      "in the same sentence",
      "At 14:05 the database failed, and ten minutes later it was back.",
      "14:15",
    ],
    [
      "in the sentence before",
      "At 14:05 the database failed. Half an hour after that, it was back.",
      "14:35",
    ],
    ["in an entry", "- 14:05 - restarted the router; 20 minutes later, traffic was back", "14:25"],
  ])("%s", (_, body, expected) => {
    expect(told(body)).toEqual({
      events: [`${day}14:05+00:00`, `~${day}${expected}+00:00`],
      unplaced: [],
    });
  });

  it.each([
    ["no time stands before it", "The router failed. Ten minutes later it was back.", []],
    ["its number is open", "At 14:05 it failed. A minute or two later it was back.", ["14:05"]],
    ["only a bound is told", "At 14:05 it failed, and was back within five minutes.", ["14:05"]],
    ["the time is about", "Around 14:05 it failed. Ten minutes later it was back.", ["~14:05"]],
    [
      "sentences lie between",
      "At 14:05 it failed. We looked. We asked. Ten minutes later it was back.",
      ["14:05"],
    ],
    [
      "the time stands in another paragraph",
      "At 14:05 it failed.\n\nTen minutes later it was back.",
      ["14:05"],
    ],
  ])("and lists it where %s", (_, body, events) => {
    const { events: placed, unplaced } = told(body);
    expect(placed).toEqual(events.map((at) => at.replace(/(?=\d\d:)/, day).concat("+00:00")));
    expect(unplaced.map(([, why]) => why)).toEqual(["relative-without-anchor"]);
  });

  it.each([
    ["a promise", "We will answer within five minutes."],
    ["a habit", "Backups are checked within an hour every night."],
    ["a length", "It took ten minutes. Later we slept."],
    ["a distance that a time follows", "It was back 10 minutes after 14:05."],
  ])("and knows %s for none", (_, body) => {
    expect(told(body).unplaced).toEqual([]);
  });
});
