/** What a hit shows of an incident, kept with its page in the search index. */
import type { IncidentRecord } from "../../model/archive.ts";
import type { PageContext } from "../context.ts";
import { html, type Html } from "../html.ts";
import { incidentItem } from "../incident-item.ts";

/** Hidden elements that the index reads. Giving them to the shell puts the page into the index. */
export function searchMarks(record: IncidentRecord, context: PageContext): Html {
  const { dayText, severity, duration } = incidentItem(record, context);
  return html`${mark("day", dayText)}${mark("severity", severity?.label)}${mark("rank", severity && String(severity.rank))}${mark("duration", duration)}`;
}

const mark = (name: string, value: string | undefined): Html | undefined =>
  value === undefined
    ? undefined
    : html`<data hidden value="${value}" data-pagefind-meta="${name}[value]"></data>
`;
