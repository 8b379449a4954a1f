/**
 * The moment that all charts of a page and its timeline share.
 *
 * In:   a chart that is pointed at or walked through, or an event that is pointed at or focused.
 * Out:  the same moment on every chart, and the events of that moment lit.
 */

/** Told of every change; undefined where no moment is chosen. */
type Listener = (at: number | undefined) => void;

interface EventElement {
  readonly at: number;
  readonly element: Element;
}

const listeners = new Set<Listener>();
let events: readonly EventElement[] | undefined;
let current: number | undefined;
/** Who chose the present moment: an event, the pointer on a chart, the keyboard on one. */
let chosenBy: Element | undefined;

/** Adds a listener for the shared moment, and tells it the present one. */
export function onMoment(listener: Listener): void {
  listeners.add(listener);
  events ??= watchEvents();
  if (current !== undefined) listener(current);
}

/** Chooses a moment; events within `tolerance` milliseconds of it are lit. */
export function showMoment(at: number, by: Element, tolerance = 0): void {
  chosenBy = by;
  change(at, tolerance);
}

/** Takes a moment back, unless somebody else has chosen another since. */
export function hideMoment(by: Element): void {
  if (chosenBy !== by) return;
  chosenBy = undefined;
  change(undefined, 0);
}

function change(at: number | undefined, tolerance: number): void {
  current = at;
  for (const { at: own, element } of events ?? []) {
    const isLit = at !== undefined && Math.abs(own - at) <= tolerance;
    element.classList.toggle("is-lit", isLit);
  }
  for (const listener of listeners) listener(at);
}

let pointerAt = "";
let moved = false;
document.addEventListener(
  "pointermove",
  ({ clientX, clientY }) => {
    const at = `${clientX} ${clientY}`;
    moved = at !== pointerAt;
    pointerAt = at;
  },
  { capture: true, passive: true },
);

/** False where the page moved under a resting pointer, which chooses nothing. */
export const pointerMoved = (): boolean => moved;

/** The words of the events within `tolerance` of a moment, each once. */
export function eventsAt(at: number, tolerance: number): string[] {
  const near = (events ?? []).filter(
    ({ at: own, element }) => element.matches("[data-event]") && Math.abs(own - at) <= tolerance,
  );
  return [...new Set(near.map(({ element }) => element.querySelector("a")?.textContent ?? ""))];
}

const eventSelector = '.event[id^="event-"], [data-event]';

/** Collects the events of the timeline and of the lists below charts, and watches them. */
function watchEvents(): readonly EventElement[] {
  const found = [...document.querySelectorAll(eventSelector)].flatMap((element): EventElement[] => {
    const at = Date.parse(element.querySelector("time")?.dateTime ?? "");
    return Number.isNaN(at) ? [] : [{ at, element }];
  });
  const eventOf = ({ target }: Event): EventElement | undefined => {
    const element = target instanceof Element ? target.closest(eventSelector) : null;
    return found.find((one) => one.element === element);
  };
  const show = (happening: Event): void => {
    const event = eventOf(happening);
    if (event && chosenBy !== event.element) showMoment(event.at, event.element);
  };
  const follow = (happening: Event): void => {
    if (pointerMoved()) show(happening);
  };
  const hide = (happening: Event): void => {
    const event = eventOf(happening);
    if (event) hideMoment(event.element);
  };
  document.addEventListener("pointermove", follow, { passive: true });
  document.addEventListener("pointerdown", show, { passive: true });
  document.addEventListener("pointerout", hide, { passive: true });
  document.addEventListener("focusin", show);
  document.addEventListener("focusout", hide);
  return found;
}
