import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { eventsOf } from "../../../src/derive/recorded-events.ts";
import type { IncidentReading } from "../../../src/model/archive.ts";
import { incidentJson, incidentsJson } from "../../../src/render/open-data/incident-json.ts";
import { event } from "./hostile.ts";
import { pageContext } from "../page-context.ts";
import { records } from "./hostile.ts";

const context = pageContext({ records, settings: { mount: "/postmortems/" } });
const pages = new Map([...incidentsJson(context)].map((page) => [page.url, String(page.content)]));
const schema = JSON.parse(pages.get("/schema/incident.json") ?? "") as object;
const validate = new Ajv2020({ strict: true }).compile(schema);

const [, second] = records;
const reading = {
  record: second,
  incident: {
    links: [{ title: "Status", url: "https://example.org/" }],
    origin: undefined,
  },
  timeline: {
    events: second && eventsOf(second),
    zone: "Europe/Warsaw",
    tracks: [{ name: "Lag", milestones: {}, measures: {} }],
    unplaced: [{ text: "later", why: "relative-without-anchor", words: event({ at: "" }).words }],
    stated: [],
  },
} as unknown as IncidentReading;

describe("incidentsJson(context)", () => {
  const { incidents } = JSON.parse(pages.get("/incidents.json") ?? "") as {
    incidents: Record<string, unknown>[];
  };

  it("holds exactly the keys of the contract, in every entry", () => {
    const keys =
      "slug url title published started resolved severity status services tags authors milestones measures summary";
    expect(incidents.map((incident) => Object.keys(incident).join(" "))).toEqual(
      incidents.map(() => keys),
    );
  });

  it("keeps the order of the archive and writes null for what is not stated", () => {
    expect(incidents.map(({ slug }) => slug)).toEqual(["nasty", "servers", "undated", "month"]);
    expect(incidents[2]).toMatchObject({ published: null, started: null, severity: null });
    expect(incidents[1]).toMatchObject({
      url: "/postmortems/incidents/servers/",
      tags: ["dns", "database"],
      services: ["Task Processing"],
      milestones: {
        started: { at: "2014-10-23T04:19:00+02:00", event: "2014-10-23-0419" },
        detected: null,
        mitigated: null,
        resolved: { at: "2014-10-23T09:00:00+02:00", event: null },
      },
      measures: { timeToDetect: null, timeToResolve: { minutes: 281, approximate: false } },
    });
  });

  it("validates against the published schema, and what is not in its shape does not", () => {
    expect(validate({ incidents }), JSON.stringify(validate.errors)).toBe(true);
    expect(validate(incidents[0]), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ incidents: [{ ...incidents[0], started: "yesterday" }] })).toBe(false);
    expect(validate({ incidents: [{ ...incidents[0], extra: 1 }] })).toBe(false);
  });
});

describe("incidentJson(reading, context)", () => {
  const page = incidentJson(reading, context);
  const document = JSON.parse(String(page.content)) as { events: object[]; unplaced: object[] };

  it("holds the incident with its events, and validates", () => {
    expect(page.url).toBe("/incidents/servers/incident.json");
    expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
    expect(document.events[0]).toMatchObject({ id: "2014-10-23-0419", end: null, phase: "cause" });
  });

  it("tells no places in the source file", () => {
    expect(page.content).not.toMatch(/"(?:line|column|words)"/);
    expect(document.unplaced).toEqual([{ text: "later", why: "relative-without-anchor" }]);
  });
});
