/**
 * Archives of other teams that are joined to this one.
 *
 * Rule: what they hold was written by others: text is only text, and an address leads below the
 * archive's own or nowhere.
 */
import type { Settings } from "./settings/index.ts";
import { isSafeUrl } from "./url.ts";

/** An incident of another archive, as its `incidents.json` tells it. */
export interface OtherIncident {
  /** What a link to its page holds. */
  readonly href: string;
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly published: string | undefined;
  readonly started: string | undefined;
  /** The day it is filed under, as exact as it is known. */
  readonly day: string | undefined;
  readonly severity: string | undefined;
  readonly status: string | undefined;
  /** How long it took to resolve. */
  readonly minutes: number | undefined;
  readonly approximate: boolean;
  readonly services: readonly string[];
  /** Slugs. */
  readonly tags: readonly string[];
}

/** Another archive. */
export interface OtherArchive {
  readonly title: string;
  /** What links to it begin with: a path on the same origin, else an address; ends with a slash. */
  readonly href: string;
  /** Newest first; undefined where its list was not read. */
  readonly incidents: readonly OtherIncident[] | undefined;
}

/** True for an archive on this site's own origin, which the search page can ask. */
export const isNear = ({ href }: Pick<OtherArchive, "href">): boolean => href.startsWith("/");

/** The address of an archive as the settings give it. */
export const archiveAddress = (url: string, { url: site }: Pick<Settings, "url">): URL =>
  new URL(url, site);

/** The address of this site's own archive. */
export function ownAddress({ url, mount }: Pick<Settings, "url" | "mount">): URL {
  const site = new URL(url);
  return new URL(site.pathname.replace(/\/$/, "") + mount, site);
}

/** What a link to an address holds: its path where it is on this site's origin. */
export const linkTo = (address: URL, { url: site }: Pick<Settings, "url">): string =>
  address.origin === new URL(site).origin
    ? address.pathname + address.search + address.hash
    : address.href;

/** Where a written address leads, if that is below another one. */
export function addressBelow(url: string, base: URL): URL | undefined {
  if (!isSafeUrl(url) || !URL.canParse(url, base)) return undefined;
  const address = new URL(url, base);
  const isBelow =
    address.origin === base.origin &&
    address.username + address.password === "" &&
    address.pathname.startsWith(base.pathname);
  return isBelow ? address : undefined;
}
