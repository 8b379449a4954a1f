/** Values inside a page, for programs that read it. */
import { Html } from "./html.ts";

const unsafe: Readonly<Record<string, string>> = {
  "<": "\\u003c",
  ">": "\\u003e",
  "&": "\\u0026",
  "\u2028": "\\u2028",
  "\u2029": "\\u2029",
};

/** A `<script>` element that holds JSON and never runs; nothing in the value can end it. */
export function jsonIsland(type: "application/ld+json" | "application/json", value: object): Html {
  const json = JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (c) => unsafe[c] ?? c);
  return new Html(`<script type="${type}">${json}</script>\n`);
}
