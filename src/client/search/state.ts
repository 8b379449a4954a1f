/**
 * What a reader searches for, and the address that says it: `?q=timeout&f.tag=dns&f.tag=bgp`.
 *
 * Rule: reading what was written gives the same search; an unknown facet or order is left out.
 */
import { facetNames, type FacetName } from "../../model/search/facets.ts";

export const orders = ["relevance", "date", "duration", "severity"] as const;

export type Order = (typeof orders)[number];

/** Values chosen, by facet; a facet without any is missing. */
export type Chosen = ReadonlyMap<FacetName, ReadonlySet<string>>;

export interface SearchState {
  readonly query: string;
  readonly chosen: Chosen;
  /** Undefined is the usual one: by relevance where there is a query, by date otherwise. */
  readonly order: Order | undefined;
}

/** The order in which results stand. Without a query nothing is more relevant than the rest. */
export function orderOf({ query, order }: SearchState): Order {
  if (query === "" && order === "relevance") return "date";
  return order ?? (query === "" ? "date" : "relevance");
}

/** Reads the part of an address after `?`. */
export function readState(address: string): SearchState {
  const parameters = new URLSearchParams(address);
  const chosen = new Map<FacetName, Set<string>>();
  for (const name of facetNames) {
    const values = parameters.getAll(`f.${name}`).filter((value) => value !== "");
    if (values.length > 0) chosen.set(name, new Set(values));
  }
  return {
    query: (parameters.get("q") ?? "").trim(),
    chosen,
    order: orders.find((order) => order === parameters.get("sort")),
  };
}

/** Writes the part of an address after `?`; empty where nothing is searched for. */
export function writeState({ query, chosen, order }: SearchState): string {
  const parameters = new URLSearchParams();
  if (query !== "") parameters.set("q", query);
  for (const [name, values] of chosen) {
    for (const value of values) parameters.append(`f.${name}`, value);
  }
  if (order !== undefined) parameters.set("sort", order);
  return parameters.toString();
}

/** The search with one value more or less. */
export function toggle(state: SearchState, name: FacetName, value: string): SearchState {
  const values = new Set(state.chosen.get(name));
  if (!values.delete(value)) values.add(value);
  const chosen = new Map<FacetName, ReadonlySet<string>>();
  for (const facet of facetNames) {
    const kept = facet === name ? values : state.chosen.get(facet);
    if (kept && kept.size > 0) chosen.set(facet, kept);
  }
  return { ...state, chosen };
}

/** Called when a reader chooses a value, or no longer. */
export type Toggle = (name: FacetName, value: string) => void;
