/**
 * What pages with charts run: waits until the page is used and a chart comes near the window, then
 * loads the rest, which is ten times larger than the page itself.
 *
 * Rule: without this nothing is missing but interaction; the pictures stand in the page.
 */
const figures = [...document.querySelectorAll<HTMLElement>("figure[data-chart]")];

/** How far outside of the window a chart is loaded. */
const near = "400px";

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

/** What a reader does first on a page. */
const signs = ["pointermove", "pointerdown", "wheel", "scroll", "keydown"] as const;

/** How long charts wait for a reader who only looks, in milliseconds. */
const longestWait = 6000;

/** Until the page has loaded, its reader does something, and the browser has a moment for it. */
async function untilWanted(): Promise<void> {
  const sign = new Promise<void>((resolve) => {
    for (const name of signs)
      addEventListener(name, () => resolve(), { once: true, passive: true, capture: true });
  });
  if (document.readyState !== "complete")
    await new Promise((resolve) => addEventListener("load", resolve, { once: true }));
  await Promise.race([sign, new Promise((resolve) => setTimeout(resolve, longestWait))]);
  if ("requestIdleCallback" in globalThis)
    await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 500 }));
}
await untilWanted();
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
