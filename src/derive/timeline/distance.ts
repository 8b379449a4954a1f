/** Reads times that are told by their distance: "[+2 hrs]", "T+5m", "ten minutes later". */
import type { Sighting } from "./sighting.ts";

const distance =
  /^[\s[(\\]*(?:T\s?)?\+\s?(\d+(?:\.\d+)?)\s?(seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h)\b|^[\s[(\\]*(?:T\s?)?\+\s?(\d{1,2}):(\d\d)(?!\d)/i;

/** Minutes of "[+2 hrs]" and "T+5m" at the head of an entry. */
export function distanceOf(masked: string): Sighting["after"] {
  const hit = distance.exec(masked);
  if (!hit) return undefined;
  const words = { start: hit[0].search(/[T+]/), end: hit[0].length };
  if (hit[3] !== undefined) return { minutes: Number(hit[3]) * 60 + Number(hit[4]), words };
  const unit = hit[2]?.toLowerCase() ?? "m";
  const size = unit.startsWith("h") ? 60 : unit.startsWith("s") ? 1 / 60 : 1;
  return { minutes: Number(hit[1]) * size, words };
}
