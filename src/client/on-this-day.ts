/** Marks today on the calendar of anniversaries and says what happened on this day. */
import { monthName, twoDigits } from "../model/civil.ts";

const today = new Date();
const [month, number] = [today.getMonth() + 1, today.getDate()];
const item = document.querySelector(`[data-day="${twoDigits(month)}-${twoDigits(number)}"]`);
const line = document.querySelector<HTMLElement>(".today");

if (item && line) {
  item.setAttribute("aria-current", "date");
  const day = `${number} ${monthName(month)}`;
  const link = item.querySelector("a");
  if (link) {
    const copy = document.createElement("a");
    copy.href = link.href;
    copy.textContent = link.getAttribute("aria-label") ?? day;
    line.replaceChildren("Today, ", copy);
  } else line.textContent = `Today, ${day}: nothing in the archive.`;
}
