/**
 * The page that stands where a renamed page was.
 *
 * Rule: no script: a refresh without delay for browsers, a canonical link for search engines, and
 * a plain link for everybody else.
 */
import type { PageContext } from "../context.ts";
import type { Page } from "../page.ts";

/** What the `redirect` layout prints. */
export interface RedirectView {
  readonly language: string;
  readonly policy: string;
  readonly title: string;
  readonly href: string;
  readonly canonical: string;
}

declare module "../page.ts" {
  interface LayoutViews {
    readonly redirect: RedirectView;
  }
}

/** Makes a page at `url` that leads to the page `target`; `title` is that page's. */
export function redirectPage(
  url: string,
  target: string,
  title: string,
  { render, settings, link, absolute }: PageContext,
): Page {
  const { markup } = render("redirect", {
    language: settings.language,
    policy: "default-src 'none'; base-uri 'none'; form-action 'none'",
    title,
    href: link(target),
    canonical: absolute(target),
  });
  return { url, content: markup, listed: false };
}
