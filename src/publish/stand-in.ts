/** Stands in for the reader of reports until it lands. */
import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import matter from "gray-matter";
import { parse } from "yaml";
import type { Edition, Incident } from "../model/incident.ts";
import type { Settings } from "../model/settings/index.ts";
import { readFileSync } from "node:fs";
import type { Finding } from "../source/finding.ts";
import type { Source } from "../source/text.ts";

export function readFolder(dir: string): { sources: Source[]; findings: Finding[] } {
  const names = readdirSync(dir).filter((n) => n.endsWith(".md") && !/^[_.]|^README/.test(n));
  const readings = names.toSorted().map((name) => ({
    source: { path: join(dir, name), text: readFileSync(join(dir, name), "utf8") },
    findings: [] as Finding[],
  }));
  return {
    sources: readings.flatMap((r) => (r.source ? [r.source] : [])),
    findings: readings.flatMap((r) => r.findings),
  };
}

export function readIncident(
  source: Source,
  _settings: Settings,
  _options: { edition: Edition },
): { incident?: Incident; findings: Finding[] } {
  const { data, content } = matter(source.text, {
    engines: { yaml: (text) => parse(text) as object },
  });
  const slug = basename(source.path, ".md");
  const incident: Incident = {
    source,
    slug,
    title: String(data["title"] ?? slug),
    layout: "incident",
    published: /^\d{4}-\d\d-\d\d/.exec(slug)?.[0],
    authors: [],
    tags: list(data["tags"]),
    severity: undefined,
    status: undefined,
    services: [],
    timezone: undefined,
    started: undefined,
    detected: undefined,
    mitigated: undefined,
    resolved: undefined,
    timeline: [],
    charts: [],
    actionItems: [],
    contributingFactors: [],
    customersAffected: undefined,
    related: [],
    links: [],
    summary: undefined,
    updates: [],
    origin: undefined,
    internal: false,
    bodyStart: source.text.length - content.length,
    text: source.text,
  };
  return { incident, findings: [] };
}

const list = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);
