/**
 * Everything that can be said about one report by itself.
 */
import { chartFindings } from "../../derive/chart-findings.ts";
import { recordEvents } from "../../derive/recorded-events.ts";
import type { Finding } from "../../source/finding.ts";
import type { Source } from "../../source/text.ts";
import { type ReportOptions, readReport } from "./archive.ts";
import { isAllPublic } from "../audit/source-texts.ts";
import type { CheckedReport } from "../cache/checked.ts";
import { hashOf } from "../hash.ts";
import { type BesideFile, recording } from "./recording.ts";
import { withoutBrokenKeys } from "./second-look.ts";

/** Reads a report and what lies beside it. */
export async function checkClosely(source: Source, options: ReportOptions): Promise<CheckedReport> {
  const { reading, findings } = lookTwice(source, options);
  const beside = new Map<string, BesideFile>();
  const readFile = recording(source.file ?? source.path, beside);
  const zone = options.settings.timezone;
  const ofCharts = reading ? await chartFindings({ ...reading, readFile, zone }) : [];
  return {
    path: source.path,
    hash: hashOf(source.text),
    isPublic: reading !== undefined && isAllPublic(source, options.settings, options.now),
    // Words are settled across reports; nothing else of a record is asked for.
    record: reading && {
      ...reading.record,
      summary: "",
      events: recordEvents([]),
      terms: "",
      actionItems: [],
    },
    findings,
    ofCharts,
    beside: [...beside.values()],
  };
}

/** Reads a report, and once more without its broken keys where it has some. */
function lookTwice(source: Source, options: ReportOptions): ReturnType<typeof readReport> {
  const first = readReport(source, options);
  const mended = first.reading ? undefined : withoutBrokenKeys(source, first.findings);
  if (!mended) return first;
  const second = readReport(mended, options);
  const isNew = ({ code, line, column }: Finding): boolean =>
    !first.findings.some((f) => f.code === code && f.line === line && f.column === column);
  return {
    reading: second.reading,
    findings: [...first.findings, ...second.findings.filter(isNew)],
  };
}
