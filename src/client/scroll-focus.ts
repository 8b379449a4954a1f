/**
 * Lets the keyboard reach what scrolls sideways in a frame of its own.
 *
 * Rule: only what does scroll becomes a stop; where everything fits there is nothing to reach.
 */

/** Makes wide code and tables focusable, now and when the window changes. */
export function startScrollFocus(): void {
  addEventListener("resize", markFrames);
  markFrames();
}

function markFrames(): void {
  for (const frame of document.querySelectorAll<HTMLElement>("pre, .prose table, .scroll")) {
    if (frame.scrollWidth > frame.clientWidth) frame.tabIndex = 0;
    else if (frame.matches("pre, table")) frame.removeAttribute("tabindex");
  }
}
