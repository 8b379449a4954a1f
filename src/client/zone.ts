/**
 * The zone switch: all times of a page in the site's zone, in UTC or in the reader's zone.
 *
 * In:   `<time data-show>` elements, whose `datetime` holds the instant.
 * Rule: the author's words stay; the converted time stands beside them.
 */
import { civilAt, clockText, momentText, shortDayText, type Civil } from "../model/civil.ts";
import type { Precision } from "../model/timeline.ts";
import { groupRail } from "./rail-days.ts";

/** Makes the switch work, and shows the zone that the reader chose before. */
export function startZones(): void {
  const choices = [...document.querySelectorAll<HTMLInputElement>('input[name="zone"]')];
  const [site] = choices;
  if (!site) return;
  const reader = Intl.DateTimeFormat().resolvedOptions().timeZone;
  for (const choice of choices) {
    if (choice.value === "reader") {
      choice.dataset["zone"] = reader;
      // As a title: more text would move what stands below.
      if (choice.parentElement) choice.parentElement.title = reader.replaceAll("_", " ");
    }
    choice.addEventListener("change", () => {
      store(choice.value);
      show(choice === site ? undefined : choice.dataset["zone"]);
    });
  }
  const chosen = choices.find(({ value }) => value === stored()) ?? site;
  chosen.checked = true;
  if (chosen !== site) show(chosen.dataset["zone"]);
}

type Read = (instant: string) => Civil;

const written = new WeakMap<Element, string>();

/** Shows every time in a zone; undefined brings back what the page was served with. */
function show(zone: string | undefined): void {
  const read = zone === undefined ? undefined : civilReader(zone);
  for (const time of document.querySelectorAll<HTMLTimeElement>("time[data-show]")) {
    const text = written.get(time) ?? time.textContent ?? "";
    written.set(time, text);
    const precision = (time.dataset["precision"] ?? "minute") as Precision;
    const civil = read?.(time.dateTime);
    if (time.dataset["show"] === "said") showBeside(time, civil, precision);
    else time.textContent = civil ? words(civil, precision, time, read) : text;
  }
  groupRail(read);
}

function words(
  civil: Civil,
  precision: Precision,
  time: HTMLTimeElement,
  read: Read | undefined,
): string {
  const form = time.dataset["show"];
  const clock = clockText(civil.clock, precision);
  if (form === "moment") return momentText(civil, precision, "about" in time.dataset);
  const start = form === "end" ? time.closest(".event-time")?.querySelector("time") : undefined;
  const moved = start && read && read(start.dateTime).day !== civil.day;
  return moved ? `${shortDayText(civil.day)}, ${clock}` : clock;
}

/** Puts the converted time behind the author's words. */
function showBeside(time: HTMLTimeElement, civil: Civil | undefined, precision: Precision): void {
  const anchor = time.closest("a") ?? time;
  const beside = anchor.nextElementSibling;
  if (beside?.matches(".converted")) beside.remove();
  if (!civil || precision === "day") return;
  const added = document.createElement("span");
  added.className = "converted";
  added.textContent = ` (${shortDayText(civil.day)}, ${clockText(civil.clock, precision)})`;
  anchor.after(added);
}

/** Reads calendar and clock of a zone at an ISO instant. */
function civilReader(zone: string): Read {
  const offset = /^[+-]/.test(zone) ? fixedOffset(zone) : namedOffset(zone);
  return (instant) => {
    const at = Date.parse(instant);
    return civilAt(at, offset(at));
  };
}

function fixedOffset(zone: string): (at: number) => number {
  const [hours = 0, minutes = 0] = zone.slice(1).split(":").map(Number);
  const offset = (zone.startsWith("-") ? -1 : 1) * (hours * 60 + minutes);
  return () => offset;
}

function namedOffset(zone: string): (at: number) => number {
  const format = new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "longOffset" });
  return (at) => {
    const name = format.formatToParts(at).find(({ type }) => type === "timeZoneName")?.value ?? "";
    return name === "GMT" ? 0 : fixedOffset(name.replace("GMT", "").replace("−", "-"))(at);
  };
}

function store(value: string): void {
  try {
    localStorage.setItem("zone", value);
  } catch {
    // Storage may be forbidden: the choice holds for this page.
  }
}

function stored(): string | null {
  try {
    return localStorage.getItem("zone");
  } catch {
    return null;
  }
}
