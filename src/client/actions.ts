/** Counts the ages of open action items on to the reader's own day. */
import { ageText } from "../model/civil.ts";

const day = 86_400_000;

for (const time of document.querySelectorAll<HTMLTimeElement>("time[data-age]")) {
  const age = time.parentElement?.querySelector(".age");
  const days = Math.floor((Date.now() - Date.parse(time.dateTime)) / day);
  if (age && days > 0) age.textContent = ageText(days);
}
