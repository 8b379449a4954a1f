/**
 * Calendars (RFC 5545): `/incidents.ics` of incidents, `/actions.ics` of action items with a due day.
 *
 * Rule: an incident of which only the month is known has no place in a calendar; one of which only
 * the day is known takes the whole day. Stamps come from the reports, never from a clock.
 */
import ical, {
  ICalCalendarMethod,
  ICalEventStatus,
  ICalEventTransparency,
  type ICalEventData,
} from "ical-generator";
import type { IncidentRecord } from "../../model/archive.ts";
import type { ActionItem } from "../../model/incident.ts";
import type { PageContext } from "../context.ts";
import { lazyPage, type Page } from "../page.ts";
import { incidentUrl } from "./addresses.ts";
import { instant } from "./feed-entries.ts";
import { foldLines } from "./fold-lines.ts";
import { xmlText } from "./xml.ts";

/** Yields the calendar of incidents and the calendar of due action items. */
export function* calendars(context: PageContext): Iterable<Page> {
  const { title, calendarEntries } = context.settings;
  const newest = context.records.slice(0, calendarEntries);
  yield lazyPage({ url: "/incidents.ics", from: { words: "", records: newest } }, () =>
    calendar(
      title,
      newest.flatMap((record) => incidentEvent(record, context) ?? []),
    ),
  );
  const items = dueItems(context.records).slice(0, calendarEntries);
  const from = {
    words: items.map(({ index }) => index).join(" "),
    records: items.map(({ record }) => record),
  };
  yield lazyPage({ url: "/actions.ics", from }, () =>
    calendar(
      `Action items · ${title}`,
      items.map((item) => actionEvent(item, context)),
    ),
  );
}

interface DueItem {
  readonly record: IncidentRecord;
  readonly item: ActionItem;
  readonly index: number;
  readonly due: Date;
}

/** Action items with a day, those due last first: what is to come before what is long past. */
const dueItems = (records: readonly IncidentRecord[]): DueItem[] =>
  records
    .flatMap((record) =>
      record.actionItems.flatMap((item, index): DueItem[] => {
        const due = /^\d{4}-\d\d-\d\d$/.test(item.due ?? "") ? instant(item.due) : undefined;
        return due ? [{ record, item, index, due }] : [];
      }),
    )
    .toSorted((a, b) => b.due.getTime() - a.due.getTime());

function calendar(name: string, events: readonly ICalEventData[]): string {
  const prodId = { company: "eleventy-plugin-postmortem", product: "incident archive" };
  const file = ical({ name: xmlText(name), prodId, method: ICalCalendarMethod.PUBLISH });
  const [head = ""] = file.toString().split(/END:VCALENDAR$/);
  const entries = events.map((event) => file.createEvent(event).toString());
  return `${head}${foldLines(entries.join(""))}END:VCALENDAR\r\n`;
}

function incidentEvent(record: IncidentRecord, context: PageContext): ICalEventData | undefined {
  const url = context.absolute(incidentUrl(record.slug));
  const shared = {
    id: url,
    url,
    summary: xmlText([record.severity, record.title].filter(Boolean).join(": ")),
    description: xmlText(record.summary),
    transparency: ICalEventTransparency.TRANSPARENT,
  };
  const { started, resolved } = record.milestones;
  const start = instant(started?.at);
  if (started && start && started.precision !== "day") {
    const end = resolved?.precision === "day" ? undefined : instant(resolved?.at);
    return { ...shared, start, end: end && end > start ? end : start, stamp: start };
  }
  const day = /^\d{4}-\d\d-\d\d$/.test(record.day ?? "") ? instant(record.day) : undefined;
  return day && { ...shared, start: day, allDay: true, stamp: day };
}

function actionEvent({ record, item, index, due }: DueItem, context: PageContext): ICalEventData {
  const page = context.absolute(incidentUrl(record.slug));
  const who = [item.owner, item.team].filter(Boolean).join(", ");
  return {
    id: `${page}#action-${index + 1}`,
    url: item.url ?? page,
    summary: xmlText(item.text),
    description: xmlText(
      [`From: ${record.title}`, who && `Owner: ${who}`, `State: ${item.state}`]
        .filter(Boolean)
        .join("\n"),
    ),
    start: due,
    allDay: true,
    stamp: instant(record.published) ?? due,
    status: item.state === "dropped" ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    transparency: ICalEventTransparency.TRANSPARENT,
  };
}
