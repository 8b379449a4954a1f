/** The colours of pictures that stand alone: in feeds no style sheet of the site is at hand. */
import type { Ink } from "../../model/chart-configuration.ts";

/** The light colours of `chart.css`. */
export const lightPalette: Readonly<Record<Ink, string>> = {
  "1": "#1d5fb4",
  "2": "#b8500b",
  "3": "#17755c",
  "4": "#93318a",
  "5": "#7a6200",
  "6": "#5a5d66",
  text: "#5a5d66",
  grid: "#e6e3dc",
  axis: "#9a978f",
  band: "#b3261e",
  mark: "#1b1c1f",
  "mark-ink": "#fdfcfa",
  paper: "#fdfcfa",
};
