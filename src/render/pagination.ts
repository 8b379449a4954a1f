/**
 * Long lists on several static pages.
 *
 * Rule: the first page lives at the list's own url, the others below it: `/incidents/page/2/`.
 */

/** One page of a list, counted from 1. */
export interface ListPage<Item> {
  readonly url: string;
  readonly number: number;
  readonly count: number;
  readonly items: readonly Item[];
}

/** A link to one page of a list; a gap stands for pages that are left out. */
export interface PageLink {
  readonly number: number;
  readonly href: string;
  readonly current: boolean;
}

/** What the `pages` layout prints below a list. */
export interface PagesView {
  readonly links: readonly (PageLink | "gap")[];
  readonly newer: string | undefined;
  readonly older: string | undefined;
}

declare module "./page.ts" {
  interface LayoutViews {
    readonly pages: PagesView;
  }
}

/** Cuts a list into pages of `size`; an empty list has one page. */
export function paginate<Item>(
  url: string,
  items: readonly Item[],
  size: number,
): readonly ListPage<Item>[] {
  const count = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: count }, (_, index) => ({
    url: pageUrl(url, index + 1),
    number: index + 1,
    count,
    items: items.slice(index * size, (index + 1) * size),
  }));
}

const pageUrl = (url: string, number: number): string =>
  number === 1 ? url : `${url}page/${number}/`;

/** Links to the first, the last and the neighbouring pages; undefined for a list of one page. */
export function pagesView<Item>(
  url: string,
  { number, count }: ListPage<Item>,
  link: (url: string) => string,
): PagesView | undefined {
  if (count === 1) return undefined;
  const near = [1, number - 1, number, number + 1, count];
  const shown = [...new Set(near)].filter((n) => n >= 1 && n <= count).toSorted((a, b) => a - b);
  const links = shown.flatMap((n, index): (PageLink | "gap")[] => {
    const page = { number: n, href: link(pageUrl(url, n)), current: n === number };
    return n - (shown[index - 1] ?? 0) > 1 ? ["gap", page] : [page];
  });
  return {
    links,
    newer: number > 1 ? link(pageUrl(url, number - 1)) : undefined,
    older: number < count ? link(pageUrl(url, number + 1)) : undefined,
  };
}
