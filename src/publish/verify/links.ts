/**
 * Checks that every internal link of the built pages leads somewhere.
 *
 * In:   each HTML page as it is written; then the paths of all files.
 * Out:  a finding for each page that does not exist and each anchor that its page does not have.
 */
import { outputPath } from "../../render/page.ts";
import { type Finding, finding } from "../../source/finding.ts";
import { copyOf } from "../copy-of.ts";

/** What one page links to, and what can be linked to in it. */
export interface PageLinks {
  readonly path: string;
  /** Targets on this site, without the page itself: path below the root, with fragment if any. */
  readonly targets: readonly string[];
  /** Fragments of the page itself that it links to but does not have. */
  readonly missing: readonly string[];
}

const start = { line: 1, column: 1 } as const;

/** Reads the links of one page of our own making; `base` is where the output's root is served. */
export function linksOf(path: string, markup: string, base: string): PageLinks {
  const { hrefs, ids } = attributesOf(markup);
  return settleLinks(path, hrefs, { base, ids: () => new Set(ids) });
}

/** The addresses and names that the tags of a page hold, decoded. */
function attributesOf(markup: string): { hrefs: readonly string[]; ids: readonly string[] } {
  const hrefs: string[] = [];
  const ids: string[] = [];
  let at = markup.indexOf('="');
  while (at >= 0) {
    const end = markup.indexOf('"', at + 2);
    if (end < 0) break;
    if (isNamed("href", markup, at) || isNamed("src", markup, at))
      hrefs.push(decode(markup.slice(at + 2, end)));
    else if (isNamed("id", markup, at)) ids.push(decode(markup.slice(at + 2, end)));
    at = markup.indexOf('="', end + 1);
  }
  return { hrefs, ids };
}

/** Whether an attribute of this name, and no longer one, ends at an offset. */
const isNamed = (name: string, markup: string, end: number): boolean =>
  markup.charCodeAt(end - 1) === name.charCodeAt(name.length - 1) &&
  markup.endsWith(name, end) &&
  markup.charCodeAt(end - name.length - 1) <= 0x20;

/** Sorts links of a page into those that leave it and those that it does not answer itself. */
export function settleLinks(
  path: string,
  hrefs: readonly string[],
  { base, ids }: { readonly base: string; readonly ids: () => ReadonlySet<string> },
): PageLinks {
  const targets = new Set<string>();
  const own = new Set<string>();
  const page = new URL(path.replace(/(^|\/)index\.html$/, "$1"), `https://site.invalid${base}`);
  for (const href of new Set(hrefs)) {
    if (href.startsWith("#")) {
      if (href.length > 1) own.add(href.slice(1));
    } else if (plainPath.test(href)) {
      const [pathname = "", fragment = ""] = href.split("#", 2);
      if (pathname === page.pathname && fragment !== "") own.add(fragment);
      else if (pathname.startsWith(base)) targets.add(copyOf(href.slice(base.length)));
    } else if (!/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(href)) {
      const url = urlOf(href, page);
      if (!url) continue;
      if (url.pathname === page.pathname && url.hash.length > 1) own.add(url.hash.slice(1));
      else if (url.pathname.startsWith(base))
        targets.add(copyOf(url.pathname.slice(base.length) + url.hash));
    }
  }
  if (own.size === 0) return { path, targets: [...targets], missing: [] };
  const known = ids();
  const missing = [...own].filter((id) => !known.has(id) && !known.has(decodeFragment(id)));
  return { path, targets: [...targets], missing };
}

/** A path from the root that an address resolves to as it is written. */
const plainPath = /^\/(?:[\w-][\w.-]*\/)*(?:[\w-][\w.-]*)?(?:#[\w:.-]+)?$/;

function urlOf(href: string, page: URL): URL | undefined {
  try {
    return new URL(href, page);
  } catch {
    return undefined; // no address at all, so it leads nowhere on this site
  }
}

/** The ids of a page. */
export function idsOf(markup: string): ReadonlySet<string> {
  return new Set(attributesOf(markup).ids);
}

/** What can be linked to. */
export interface LinkTargets {
  readonly exists: (path: string) => boolean;
  /** The ids of a page that exists. */
  readonly idsIn: (path: string) => ReadonlySet<string>;
}

/** The pages with a link that leads nowhere, or not yet. */
export function openLinks(pages: readonly PageLinks[], targets: LinkTargets): PageLinks[] {
  const isBroken = linkCheck(targets);
  return pages.filter(({ targets, missing }) => missing.length > 0 || targets.some(isBroken));
}

/** Holds the links of pages against the files that there are. */
export function brokenLinks(pages: readonly PageLinks[], targets: LinkTargets): Finding[] {
  const isBroken = linkCheck(targets);
  const linking = new Map<string, string[]>();
  for (const { path, targets, missing } of pages) {
    const links = [...missing.map((id) => `${path}#${id}`), ...targets.filter(isBroken)];
    for (const link of links) linking.set(link, [...(linking.get(link) ?? []), path]);
  }
  return [...linking].map(([link, [path = "", ...others]]) =>
    finding("broken-link", path, start, {
      page: others.length === 0 ? path : `${path} and ${others.length} more`,
      link: `/${link}`,
    }),
  );
}

/** Whether a link leads nowhere; most pages link to the same ones. */
function linkCheck({ exists, idsIn }: LinkTargets): (target: string) => boolean {
  const known = new Map<string, ReadonlySet<string>>();
  const isBroken = (target: string): boolean => {
    const [url = "", fragment = ""] = target.split("#", 2);
    const path = outputPath(`/${decodeFragment(url).replace(/\?.*$/, "")}`);
    if (!exists(path)) return true;
    if (fragment === "" || !path.endsWith(".html")) return false;
    const ids = known.get(path) ?? idsIn(path);
    known.set(path, ids);
    return !ids.has(fragment) && !ids.has(decodeFragment(fragment));
  };
  const verdicts = new Map<string, boolean>();
  return (target) => {
    let verdict = verdicts.get(target);
    if (verdict === undefined) verdicts.set(target, (verdict = isBroken(target)));
    return verdict;
  };
}

const decode = (value: string): string =>
  value.includes("&")
    ? value
        .replace(/&quot;/g, '"')
        .replace(/&#39;/g, "'")
        .replace(/&lt;/g, "<")
        .replace(/&gt;/g, ">")
        .replace(/&amp;/g, "&")
    : value;

function decodeFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
