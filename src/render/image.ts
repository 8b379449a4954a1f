/**
 * Pictures of a report: files beside it are shown, others are not fetched.
 *
 * Rule: a page asks no other site for anything; what cannot be shown is named in words.
 */
import { isSafeUrl } from "../model/url.ts";
import { escapeHtml } from "./html.ts";

/** What becomes of pictures on other sites: a link, or their description alone. */
export type RemoteImages = "refuse" | "link";

/** A picture as a report names it, and where it stands. */
export interface Picture {
  readonly src: string;
  readonly alt: string;
  readonly width?: string | undefined;
  readonly height?: string | undefined;
  /** True inside a link, where no second link can stand. */
  readonly linked: boolean;
}

/** File names that may be copied beside the page: no folders above, nothing hidden, no scripts. */
const besideReport =
  /^(?:\.\/)?(?:[A-Za-z0-9][\w@+ ()~-]*(?:\.[\w@+ ()~-]+)*\/)*[A-Za-z0-9][\w@+ ()~.-]*\.(?:png|jpe?g|gif|webp)$/i;

/** The path of a picture beside the report, without `./`; undefined for any other address. */
export function assetOf(src: string): string | undefined {
  let path: string;
  try {
    path = decodeURIComponent(src);
  } catch {
    return undefined;
  }
  return besideReport.test(path) && !path.includes("..") ? path.replace(/^\.\//, "") : undefined;
}

/** Markup of a picture; `assets` collects the files that have to lie beside the page. */
export function pictureMarkup(
  { src, alt, width, height, linked }: Picture,
  remote: RemoteImages,
  assets: Set<string>,
): string {
  const asset = assetOf(src);
  const ownSite = /^\/(?!\/)/.test(src) && isSafeUrl(src) && !/\.svgz?(?:[?#]|$)/i.test(src);
  if (asset !== undefined || ownSite) {
    if (asset !== undefined) assets.add(asset);
    const address = asset?.split("/").map(encodeURIComponent).join("/") ?? src;
    return `<img src="${escapeHtml(address)}" alt="${escapeHtml(alt)}"${size("width", width)}${size("height", height)} loading="lazy">`;
  }
  const words = escapeHtml(alt || "picture");
  return remote === "link" && !linked && /^https?:/i.test(src) && isSafeUrl(src)
    ? `<a href="${escapeHtml(src)}">${words}</a>`
    : `<span class="picture-left-out">${words}</span>`;
}

const size = (name: string, value: string | undefined): string =>
  value !== undefined && /^\d{1,4}$/.test(value) ? ` ${name}="${value}"` : "";
