/**
 * The reader's stored theme, settled before the first paint.
 *
 * Rule: loaded as a classic script in the head, so it imports nothing and leaves nothing behind.
 */
{
  const root = document.documentElement;
  root.dataset["scripts"] = "";
  try {
    const stored = localStorage.getItem("theme");
    if (stored === "light" || stored === "dark") root.dataset["theme"] = stored;
  } catch {
    // Storage may be forbidden: the system's preference stands.
  }
}
