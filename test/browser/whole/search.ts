/**
 * Whether the search of a built site counts what `incidents.json` holds, and leads to it.
 *
 * Each function gives complaints, none where all is well.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";

/** An incident, as `incidents.json` has it. */
export interface Incident {
  readonly slug: string;
  readonly title: string;
  readonly tags: readonly string[];
  readonly services: readonly string[];
  readonly authors: readonly string[];
  readonly severity: string | null;
  readonly status: string | null;
  readonly started: string | null;
  readonly published: string | null;
  readonly measures: Readonly<Record<string, { readonly minutes: number } | null>>;
}

/** A built site, served. */
export interface WholeSite {
  readonly folder: string;
  readonly origin: string;
  readonly browser: Browser;
}

type Choice = readonly [facet: string, value: string];

/** The incidents of a built site. */
export const incidentsOf = ({ folder }: WholeSite): readonly Incident[] =>
  (JSON.parse(readFileSync(join(folder, "incidents.json"), "utf8")) as { incidents: Incident[] })
    .incidents;

const bounds = [15, 60, 240, 1440, Infinity];
const buckets = ["under-15m", "15m-1h", "1h-4h", "4h-24h", "over-24h"];
const one = (value: string | null | undefined): string[] => (value ? [value] : []);

const valuesOf: Readonly<Record<string, (incident: Incident) => readonly string[]>> = {
  tag: ({ tags }) => tags,
  service: ({ services }) => services,
  author: ({ authors }) => authors,
  severity: ({ severity }) => one(severity),
  status: ({ status }) => one(status),
  year: ({ started, published }) => one((started ?? published)?.slice(0, 4)),
  duration: ({ measures }) => {
    const minutes = measures["timeToResolve"]?.minutes;
    return minutes === undefined ? [] : one(buckets[bounds.findIndex((b) => minutes < b)]);
  },
};

const isFacet = (name: string): boolean => Object.hasOwn(valuesOf, name);

/** How many incidents a choice leaves: one value of a facet is enough, each facet must hold. */
function expected(incidents: readonly Incident[], choices: readonly Choice[]): number {
  const facets = new Set(choices.map(([facet]) => facet));
  return incidents.filter((incident) =>
    [...facets].every((facet) => {
      const values = valuesOf[facet]?.(incident) ?? [];
      return choices.some(([name, value]) => name === facet && values.includes(value));
    }),
  ).length;
}

const settled = (page: Page): Promise<unknown> =>
  page.waitForSelector(".search:not([aria-busy])[data-search] .search-count:not(:empty)");

const countOf = async (page: Page): Promise<number> =>
  Number.parseInt((await page.textContent(".search-count")) ?? "", 10);

/** Every box of the page with the number beside it. */
const boxesOf = (page: Page): Promise<(readonly [string, string, number])[]> =>
  page.locator(".search-facets li").evaluateAll((rows) =>
    rows.map((row) => {
      const input = row.querySelector("input");
      const count = Number(row.querySelector(".count")?.textContent);
      return [input?.name.replace(/^f\./, "") ?? "", input?.value ?? "", count] as const;
    }),
  );

/** Counts every value of every facet, alone and in random combinations. */
export async function wrongCounts(site: WholeSite, combinations: number): Promise<string[]> {
  const incidents = incidentsOf(site);
  const page = await site.browser.newPage();
  await page.goto(`${site.origin}/search/`);
  await settled(page);
  const boxes = (await boxesOf(page)).filter(([facet]) => isFacet(facet));
  const complaints = boxes.flatMap(([facet, value, count]) => {
    const right = expected(incidents, [[facet, value]]);
    return count === right ? [] : [`${facet} ${value}: ${count} instead of ${right}`];
  });
  for (const [facet, values] of Object.entries(valuesOf)) {
    const known = new Set(incidents.flatMap((incident) => values(incident)));
    const shown = boxes.filter(([name]) => name === facet).length;
    if (known.size !== shown) complaints.push(`${facet} has ${shown} of ${known.size} values`);
  }
  let seed = 11;
  const next = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below;
  for (let round = 0; round < combinations; round++) {
    const choices = Array.from({ length: 1 + next(4) }, (): Choice => {
      const [facet = "", value = ""] = boxes[next(boxes.length)] ?? [];
      return [facet, value];
    });
    const query = new URLSearchParams(choices.map(([facet, value]) => [`f.${facet}`, value]));
    await page.evaluate((address) => {
      history.pushState(undefined, "", address);
      dispatchEvent(new PopStateEvent("popstate"));
    }, `/search/?${query}`);
    await settled(page);
    const right = expected(incidents, choices);
    const count = await countOf(page);
    if (count !== right) complaints.push(`${query}: ${count} instead of ${right}`);
    for (const [facet, value, own] of await boxesOf(page)) {
      if (!isFacet(facet)) continue;
      const others = choices.filter(([name]) => name !== facet);
      const alone = expected(incidents, [...others, [facet, value]]);
      if (own !== alone) complaints.push(`${query}, ${facet} ${value}: ${own} instead of ${alone}`);
    }
  }
  await page.close();
  return complaints;
}

/**
 * Finds an incident by a tag, a service and its year, so far as it has them, and by words of its
 * text, opens the address anew in another browser and follows the first result to the place where
 * the words stand.
 */
export async function lostOnTheWay(site: WholeSite, incident: Incident): Promise<string[]> {
  const complaints: string[] = [];
  const facets = ["tag", "service", "year"];
  const events = JSON.parse(
    readFileSync(join(site.folder, "incidents", incident.slug, "incident.json"), "utf8"),
  ) as { readonly events?: readonly { readonly id: string; readonly text: string }[] };
  const event = events.events?.find(({ text }) => /^[\p{L}\d ,.-]{20,}$/u.test(text));
  if (!event) return [`${incident.slug} has no event with words to look for`];

  const page = await site.browser.newPage();
  await page.goto(`${site.origin}/search/`);
  await settled(page);
  const check = async (facet: string, value: string): Promise<void> => {
    const details = page.locator(`details[data-facet=${facet}]`);
    if ((await details.getAttribute("open")) === null) await details.locator("summary").click();
    await page.check(`input[name="f.${facet}"][value=${JSON.stringify(value)}]`);
    await page.waitForURL((url) => url.searchParams.getAll(`f.${facet}`).includes(value));
    await settled(page);
  };
  for (const facet of facets) {
    const value = valuesOf[facet]?.(incident)[0];
    if (value !== undefined) await check(facet, value);
  }
  await page.fill("#query", `"${event.text}"`);
  await page.waitForURL((url) => url.searchParams.has("q"));
  await settled(page);
  const shared = page.url();
  await page.close();

  const context = await site.browser.newContext();
  const other = await context.newPage();
  await other.goto(shared);
  await settled(other);
  const href = (await other.getAttribute(".search-list h2 a", "href")) ?? "";
  if (!href.includes(`/incidents/${incident.slug}/`))
    complaints.push(`${shared} leads to ${href} instead of ${incident.slug}`);
  await other.click(".search-list h2 a");
  await other.waitForLoadState();
  const { hash } = new URL(other.url());
  if (hash !== `#event-${event.id}`) complaints.push(`${shared} lands on ${hash}`);
  const marks = await other.locator(":target mark").count();
  if (marks === 0) complaints.push(`${other.url()} marks no word where it lands`);
  await context.close();
  return complaints;
}
