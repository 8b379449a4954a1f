/**
 * A page is a value: where it lives and what it holds, with no host in sight.
 */
import type { IncidentRecord } from "../model/archive.ts";
import type { Html, html } from "./html.ts";

/** One file of the built site. */
export interface Page {
  /** Path from the archive's root, without the mount: `/tags/`, `/incidents.json`. */
  readonly url: string;
  readonly content: string | Uint8Array;
  /** True where search engines and the sitemap should know the page. Default: false. */
  readonly listed?: boolean;
  /** What decides the content besides the site's settings, so that it need not be made to know it. */
  readonly from?: PageOrigin;
}

/** The same words and the same records give a page the same content. */
export interface PageOrigin {
  readonly words: string;
  /** Those of which all but the telling words decides. Default: none. */
  readonly records?: readonly IncidentRecord[];
  /** Those of which only what they are sorted by decides: `sortedFacts`. Default: none. */
  readonly sorted?: readonly IncidentRecord[];
}

/** A page whose content is made when it is first asked for. */
export function lazyPage(page: Omit<Page, "content">, make: () => Page["content"]): Page {
  let made: Page["content"] | undefined;
  return {
    ...page,
    get content() {
      return (made ??= make());
    },
  };
}

/** Where a page is written below the output folder: `/tags/` becomes `tags/index.html`. */
export function outputPath(url: string): string {
  const path = url.replace(/^\//, "");
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}

/** Prints one layout by name; a site's own layout of the same name wins. */
export type RenderLayout = <Name extends keyof LayoutViews>(
  name: Name,
  view: LayoutViews[Name],
) => Html;

/** What a layout is handed to print with, so that it imports nothing but types. */
export interface Tools {
  /** The escaping template tag. */
  readonly html: typeof html;
  readonly render: RenderLayout;
}

/** A layout: a pure function from its view to markup, the default export of its file. */
export type Layout<View> = (view: View, tools: Tools) => Html;

/**
 * The views that layouts print, by layout name. Each page module adds its own:
 * `declare module "../page.ts" { interface LayoutViews { "tag": TagView } }`.
 */
// oxlint-disable-next-line typescript/no-empty-object-type
export interface LayoutViews {}
