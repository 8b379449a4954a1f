/**
 * The one way from text to HTML: a template tag that escapes whatever it is given.
 *
 * Rule: only the sanitiser and this tag make `Html`; a string put into a template is text.
 */

/** Markup that is safe to print. */
export class Html {
  readonly markup: string;
  constructor(markup: string) {
    this.markup = markup;
  }
  toString(): string {
    return this.markup;
  }
}

/** What a template accepts: text and numbers are escaped, lists joined, nothing prints nothing. */
export type Printable = Html | string | number | false | undefined | readonly Printable[];

const replacements: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Escapes text for element content and for quoted attribute values. */
export function escapeHtml(text: string): string {
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (c) => replacements[c] ?? c) : text;
}

function print(value: Printable): string {
  if (typeof value === "string") return escapeHtml(value);
  if (value instanceof Html) return value.markup;
  if (typeof value === "number") return String(value);
  if (value === undefined || value === false) return "";
  return value.map(print).join("");
}

/** Template tag: `` html`<h1>${title}</h1>` ``. Attribute values must stand in quotes. */
export function html(parts: TemplateStringsArray, ...values: readonly Printable[]): Html {
  let out = parts[0] ?? "";
  for (let i = 0; i < values.length; i++) out += print(values[i]) + (parts[i + 1] ?? "");
  return new Html(out);
}
