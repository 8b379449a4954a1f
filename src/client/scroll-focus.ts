/**
 * Lets the keyboard reach what scrolls sideways in a frame of its own.
 *
 * Rule: only what does scroll becomes a stop; where everything fits there is nothing to reach.
 */

/** Makes wide code and tables focusable, now and when the window changes. */
export function startScrollFocus(): void {
  addEventListener("resize", markFrames);
  addEventListener("load", markFrames);
}

function markFrames(): void {
  const frames = [...document.querySelectorAll<HTMLElement>("pre, .prose table, .scroll")];
  // All are measured before any is changed: the page is laid out once.
  const isWide = frames.map((frame) => frame.scrollWidth > frame.clientWidth);
  for (const [index, frame] of frames.entries()) {
    if (isWide[index]) frame.tabIndex = 0;
    else if (frame.matches("pre, table")) frame.removeAttribute("tabindex");
  }
}
