/**
 * Sorts and filters the list of incidents in place.
 *
 * Rule: the rows that stand in the page are all there is; nothing is loaded. The choice stands in
 * the address, so that it can be shared and survives going back.
 */
type Order = (a: HTMLElement, b: HTMLElement) => number;

const text = (row: HTMLElement, key: string): string => row.dataset[key] ?? "";
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const title = (row: HTMLElement): string =>
  row.querySelector("h2, h3")?.textContent?.toLowerCase() ?? "";

const orders: Readonly<Record<string, Order>> = {
  oldest: (a, b) => compare(text(a, "day") || "9", text(b, "day") || "9"),
  severity: (a, b) => Number(text(a, "rank")) - Number(text(b, "rank")),
  longest: (a, b) => Number(text(b, "minutes")) - Number(text(a, "minutes")),
  title: (a, b) => compare(title(a), title(b)),
};

function startList(tools: HTMLFieldSetElement, list: HTMLOListElement): void {
  const fields = [...tools.querySelectorAll<HTMLInputElement | HTMLSelectElement>("[name]")];
  const newest = [...list.children] as HTMLElement[];
  const count = tools.querySelector("output");
  const whole = count?.textContent ?? "";

  const apply = (): void => {
    const chosen = Object.fromEntries(fields.map(({ name, value }) => [name, value]));
    const order = orders[chosen["order"] ?? ""];
    list.append(...(order ? newest.toSorted(order) : newest));
    for (const row of newest) row.hidden = !matches(row, chosen);
    const shown = newest.filter((row) => !row.hidden).length;
    if (count) count.textContent = shown === newest.length ? whole : `${shown} shown`;
    history.replaceState(null, "", address(chosen));
  };

  const asked = new URLSearchParams(location.search);
  for (const field of fields) field.value = asked.get(field.name) ?? field.value;
  tools.addEventListener("input", apply);
  if (location.search !== "") apply();
}

function matches(row: HTMLElement, chosen: Readonly<Record<string, string>>): boolean {
  const content = row.textContent?.toLowerCase() ?? "";
  const words = (chosen["words"] ?? "").toLowerCase().split(/\s+/);
  const facts = [...row.querySelectorAll(".incident-facts li")].map((fact) => fact.textContent);
  return (
    words.every((word) => content.includes(word)) &&
    (!chosen["severity"] || text(row, "severity") === chosen["severity"]) &&
    (!chosen["status"] || text(row, "status") === chosen["status"]) &&
    (!chosen["service"] || facts.includes(chosen["service"]))
  );
}

function address(chosen: Readonly<Record<string, string>>): string {
  const stated = Object.entries(chosen).filter(([, value]) => value && value !== "newest");
  const query = new URLSearchParams(stated).toString();
  return query === "" ? location.pathname : `?${query}`;
}

const tools = document.querySelector<HTMLFieldSetElement>(".list-tools");
const list = document.querySelector<HTMLOListElement>(".incident-list");
if (tools && list) startList(tools, list);
