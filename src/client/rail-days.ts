/**
 * Groups the rail's entries by the days of another zone.
 *
 * Rule: entries keep their order; a gap stays with the event before it. A day without a clock
 * stays that day in every zone.
 */
import { dayText, weekday, zoneText, type Civil } from "../model/civil.ts";

type Read = (instant: string) => Civil;

/** A day as the page was served with it. */
interface ServedDay {
  readonly section: HTMLElement;
  readonly entries: readonly HTMLElement[];
}

let served: readonly ServedDay[] | undefined;

/** Rebuilds the days of the rail; undefined brings back the days that the page was served with. */
export function groupRail(read: Read | undefined): void {
  const rail = document.querySelector(".rail");
  if (!rail) return;
  const shown = [...rail.querySelectorAll<HTMLElement>(".rail-day")];
  served ??= shown.map((section) => ({
    section,
    entries: [...section.querySelectorAll<HTMLElement>("ol > li")],
  }));
  const days = read ? grouped(served, read) : served.map(restored);
  for (const day of shown) day.remove();
  rail.prepend(...days);
}

function restored({ section, entries }: ServedDay): HTMLElement {
  section.querySelector("ol")?.replaceChildren(...entries);
  return section;
}

function grouped(served: readonly ServedDay[], read: Read): HTMLElement[] {
  const days: HTMLElement[] = [];
  for (const { section, entries } of served) {
    for (const entry of entries) {
      const at = entry.querySelector<HTMLTimeElement>("time[data-show]")?.dateTime;
      const civil = at === undefined ? undefined : read(at);
      const last = days.at(-1);
      const gap = entry.matches(".gap") ? last?.dataset["day"] : undefined;
      const day = civil?.day ?? gap ?? section.dataset["day"] ?? "";
      if (last?.dataset["day"] === day) last.querySelector("ol")?.append(entry);
      else days.push(dayLike(section, day, civil, entry));
    }
  }
  return days;
}

function dayLike(
  section: HTMLElement,
  day: string,
  civil: Civil | undefined,
  entry: HTMLElement,
): HTMLElement {
  const made = section.cloneNode(true) as HTMLElement;
  made.dataset["day"] = day;
  made.querySelector("ol")?.replaceChildren(entry);
  const time = made.querySelector<HTMLTimeElement>("h3 time");
  if (time) [time.dateTime, time.textContent] = [day, dayText(day)];
  const name = made.querySelector(".weekday");
  if (name) name.textContent = weekday(day);
  const zone = made.querySelector(".rail-zone");
  if (zone && civil) zone.textContent = zoneText(civil.offset);
  return made;
}
