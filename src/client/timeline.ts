/** What incident pages run: zones, the links between events and their words, the phase filter. */
import { startLinks } from "./event-links.ts";
import { startPhaseFilter } from "./phase-filter.ts";
import { startZones } from "./zone.ts";

startZones();
startLinks();
startPhaseFilter();
