/** How exactly the report states an instant, in words. */
import type { Precision, TimelineEvent } from "../../model/timeline.ts";

const precisions: Readonly<Record<Precision, string>> = {
  second: "stated to the second",
  minute: "stated to the minute",
  hour: "stated to the hour",
  day: "only the day is stated",
};

const implied: Readonly<Record<TimelineEvent["implied"][number], string>> = {
  year: "year",
  month: "month",
  date: "date",
  zone: "time zone",
  meridiem: "morning or evening",
};

/** "About; stated to the minute; year and time zone read from the context". */
export function exactnessText(event: TimelineEvent): string {
  const parts = event.implied.map((part) => implied[part]);
  const context = parts.length > 0 && `${listText(parts)} read from the context`;
  const clauses = [event.approximate && "approximate", precisions[event.precision], context];
  const text = clauses.filter((clause) => clause !== false).join("; ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "a", "a and b", "a, b and c". */
export function listText(parts: readonly string[]): string {
  const last = parts.at(-1) ?? "";
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(", ")} and ${last}`;
}
