/** The key `/` leads to the search box, from every page. */

/** Listens for the key; typing into a field stays typing. */
export function startSearchKey(): void {
  addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    const { target } = event;
    if (
      target instanceof HTMLElement &&
      target.closest("input, textarea, select, [contenteditable]")
    )
      return;
    const box = document.querySelector<HTMLInputElement>("#query");
    const link = document.querySelector<HTMLAnchorElement>('.site-nav a[href$="/search/"]');
    if (!box && !link) return;
    event.preventDefault();
    if (box) box.focus();
    else link?.click();
  });
}
