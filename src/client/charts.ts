/**
 * What pages with charts run: waits until the page is at rest and a chart comes near the window,
 * then loads the rest.
 *
 * Rule: without this nothing is missing but interaction; the pictures stand in the page.
 */
const figures = [...document.querySelectorAll<HTMLElement>("figure[data-chart]")];

/** How far outside of the window a chart is loaded. */
const near = "400px";

/** How long a busy page may keep charts from coming alive, in milliseconds. */
const longestWait = 3000;

/** Brings one figure to life; a chart that cannot be loaded stays the picture that it is. */
async function start(figure: HTMLElement): Promise<void> {
  watcher.unobserve(figure);
  try {
    const { startChart } = await import("./chart.ts");
    await startChart(figure);
  } catch (error) {
    console.warn("This chart stays a picture:", error);
  }
}

const watcher = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries)
      if (isIntersecting) void start(target as HTMLElement);
  },
  { rootMargin: near },
);

/** Until the page has loaded and the browser has nothing else to do. */
async function untilRest(): Promise<void> {
  if (document.readyState !== "complete")
    await new Promise((resolve) => addEventListener("load", resolve, { once: true }));
  await new Promise((resolve) =>
    "requestIdleCallback" in globalThis
      ? requestIdleCallback(resolve, { timeout: longestWait })
      : setTimeout(resolve, longestWait / 10),
  );
}
await untilRest();
for (const figure of figures) watcher.observe(figure);

// Whoever looks at the events of the timeline wants to see them on every chart.
document.addEventListener(
  "pointerover",
  function startAll({ target }) {
    if (!(target instanceof Element) || !target.closest('[id^="event-"]')) return;
    document.removeEventListener("pointerover", startAll);
    for (const figure of figures) void start(figure);
  },
  { passive: true },
);
