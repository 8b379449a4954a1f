/** What every page runs: the theme switch. */
import { startThemeSwitch } from "./theme-switch.ts";

startThemeSwitch();
