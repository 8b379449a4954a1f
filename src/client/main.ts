/**
 * What every page runs: the theme switch, focus for what scrolls, the key that leads to the
 * search, the words it found.
 */
import { startScrollFocus } from "./scroll-focus.ts";
import { startSearchKey } from "./search-key.ts";
import { startThemeSwitch } from "./theme-switch.ts";

startThemeSwitch();
startScrollFocus();
startSearchKey();
if (location.search.includes("mark=")) {
  void import("./marks.ts").then(({ markWords }) => markWords());
}
