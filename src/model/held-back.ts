/**
 * Which reports an edition must not show at all.
 *
 * Rule: the public edition is made as if these reports did not exist.
 */
import type { Edition, Incident } from "./incident.ts";

/** Why a report is held back. */
export type Hold = "draft" | "internal" | "embargo";

/** Why the public edition leaves a report out; undefined where nothing holds it back. */
export function holdOf(
  incident: Pick<Incident, "draft" | "internal" | "heldUntil">,
  now: string,
): Hold | undefined {
  if (incident.draft) return "draft";
  if (incident.internal) return "internal";
  const until = incident.heldUntil;
  // Not "until > now": an instant that cannot be read holds back.
  return until === undefined || Date.parse(until) <= Date.parse(now) ? undefined : "embargo";
}

/** True for a report that the edition must not show; `now` is an ISO instant. */
export function isHeldBack(
  incident: Pick<Incident, "draft" | "internal" | "heldUntil">,
  { edition, now }: { edition: Edition; now: string },
): boolean {
  return edition === "public" && holdOf(incident, now) !== undefined;
}
