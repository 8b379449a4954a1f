/** What every page runs: the theme switch, the key that leads to the search, the words it found. */
import { startSearchKey } from "./search-key.ts";
import { startThemeSwitch } from "./theme-switch.ts";

startThemeSwitch();
startSearchKey();
if (location.search.includes("mark=")) {
  void import("./marks.ts").then(({ markWords }) => markWords());
}
