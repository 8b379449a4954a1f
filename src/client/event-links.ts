/**
 * Lights up an event and its sentence in the report together: under the pointer, with the
 * keyboard's focus, and after following a link from one to the other.
 */
import { sentenceAround } from "./sentence.ts";

/** Makes pairs of events and words light up. */
export function startLinks(): void {
  const light = (target: EventTarget | null): void => lightPair(pairOf(target));
  document.addEventListener("pointerover", ({ target }) => light(target));
  document.addEventListener("focusin", ({ target }) => light(target));
  addEventListener("hashchange", () => lightPair(pairAt(location.hash)));
  lightPair(pairAt(location.hash));
}

/** An event on the rail and its words in the report. */
interface Pair {
  readonly event: Element;
  readonly said: Element;
}

function pairOf(target: EventTarget | null): Pair | undefined {
  const element = target instanceof Element ? target.closest(".event, .said") : null;
  return element ? pairAt(`#${element.id}`) : pairAt(location.hash);
}

function pairAt(hash: string): Pair | undefined {
  const id = /^#(?:event|said)-(.+)$/.exec(hash)?.[1];
  if (id === undefined) return undefined;
  const event = document.getElementById(`event-${id}`);
  const said = document.getElementById(`said-${id}`);
  return event && said ? { event, said } : undefined;
}

let lit: Pair | undefined;

function lightPair(pair: Pair | undefined): void {
  if (pair?.said === lit?.said) return;
  for (const element of lit ? [lit.event, lit.said] : []) element.classList.remove("lit");
  for (const element of pair ? [pair.event, pair.said] : []) element.classList.add("lit");
  lit = pair;
  if (!("highlights" in CSS)) return;
  const sentence = pair && sentenceAround(pair.said);
  if (sentence) CSS.highlights.set("said", new Highlight(sentence));
  else CSS.highlights.delete("said");
}
