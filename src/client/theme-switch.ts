/**
 * The light and dark switch in the header.
 *
 * Rule: a choice that equals the system's preference is forgotten, so that the page follows the
 * system again.
 */

type Theme = "light" | "dark";

const systemTheme = (): Theme =>
  matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";

/** Makes the switch in the header work. */
export function startThemeSwitch(): void {
  const button = document.querySelector<HTMLButtonElement>("button.theme");
  if (!button) return;
  const root = document.documentElement;
  const shown = (): string => root.dataset["theme"] ?? systemTheme();
  const show = (): void => button.setAttribute("aria-pressed", String(shown() === "dark"));

  button.addEventListener("click", () => {
    const next: Theme = shown() === "dark" ? "light" : "dark";
    if (next === systemTheme()) delete root.dataset["theme"];
    else root.dataset["theme"] = next;
    remember(root.dataset["theme"]);
    show();
    dispatchEvent(new CustomEvent("themechange"));
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", show);
  show();
}

function remember(theme: string | undefined): void {
  try {
    if (theme === undefined) localStorage.removeItem("theme");
    else localStorage.setItem("theme", theme);
  } catch {
    // Storage may be forbidden: the choice holds for this page.
  }
}
