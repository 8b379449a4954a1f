/**
 * One result: an incident with the places in it that were found.
 *
 * Rule: a link carries the words that matched, so that the page it leads to can mark them.
 */
import type { ListedRow } from "../../model/search/facets.ts";
import { lengthenSlug } from "../../model/search/short-slug.ts";
import { element } from "./elements.ts";
import { findLandings, type Landing, type Piece } from "./landing.ts";
import type { FoundText } from "./text.ts";

/** What the list shows of an incident. */
export interface Result {
  readonly address: string;
  readonly title: string;
  readonly day: string;
  readonly severity: string;
  readonly rank: string;
  readonly duration: string;
  readonly landings: readonly Landing[];
  readonly words: readonly string[];
  /** The name of its archive, where several are searched. */
  readonly archive?: string | undefined;
}

/** A result that the list may show. */
export interface Pending {
  /** What can be shown of it at once: all but the places that were found. */
  readonly early: () => Result | undefined;
  readonly load: () => Promise<Result>;
}

/** A result of a search for words. */
export function resultOfFragment({ fragment, hits }: FoundText): Result {
  const { title = "", day = "", severity = "", rank = "", duration = "" } = fragment.meta;
  const found = findLandings(fragment, hits);
  return { address: fragment.url, title, day, severity, rank, duration, ...found };
}

/** A result without words. */
export function resultOfRow(
  [slug, title, day, severity, rank, duration]: ListedRow,
  incidents: string,
): Result {
  const address = `${incidents}${lengthenSlug(slug, title)}/`;
  return { address, title, day, severity, rank: `${rank}`, duration, landings: [], words: [] };
}

/** Prints a result as a row of the list of incidents. */
export function resultRow(result: Result): HTMLLIElement {
  const [best] = result.landings;
  const facts = [
    result.archive && fact("team", result.archive),
    result.severity && fact(`badge severity-${result.rank}`, result.severity),
    result.duration && fact(undefined, `resolved after ${result.duration}`),
  ];
  const title = element("a", { href: addressOf(result, best) }, result.title);
  return element(
    "li",
    {},
    element("p", { class: "incident-day" }, result.day),
    element(
      "div",
      {},
      element("h2", {}, title),
      result.landings.length > 0 &&
        element("ul", { class: "hits" }, ...result.landings.map((hit) => hitItem(result, hit))),
      element("ul", { class: "row incident-facts" }, ...facts.map((item) => item || undefined)),
    ),
  );
}

const fact = (name: string | undefined, text: string): HTMLLIElement =>
  element("li", { class: name }, text);

function hitItem(result: Result, landing: Landing): HTMLLIElement {
  const link = element("a", { href: addressOf(result, landing) }, ...printed(landing.excerpt));
  return element(
    "li",
    {},
    landing.heading !== undefined && element("b", {}, landing.heading),
    link,
  );
}

const printed = (pieces: readonly Piece[]): (Node | string)[] =>
  pieces.flatMap(({ text, marked }, i) => [
    i > 0 ? " " : "",
    marked ? element("mark", {}, text) : text,
  ]);

function addressOf({ address, words }: Result, landing: Landing | undefined): string {
  const query = new URLSearchParams(words.map((word) => ["mark", word])).toString();
  const anchor = landing?.anchor;
  return `${address}${query && `?${query}`}${anchor === undefined ? "" : `#${anchor}`}`;
}
