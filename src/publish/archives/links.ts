/** Links into archives of other teams that lie below the same root: another build answers for them. */
import { archiveAddress, isNear, linkTo } from "../../model/other-archive.ts";
import type { Settings } from "../../model/settings/index.ts";
import type { PageLinks } from "../verify/links.ts";

/** The links of pages without those into other archives. */
export function ownLinks(pages: readonly PageLinks[], settings: Settings): readonly PageLinks[] {
  if (settings.archives.length === 0) return pages;
  const base = new URL(settings.url).pathname.replace(/\/?$/, "/");
  const others = settings.archives
    .map(({ url }) => linkTo(archiveAddress(url, settings), settings))
    .filter((href) => isNear({ href }) && href.startsWith(base))
    .map((href) => href.slice(base.length));
  const own = settings.mount.slice(1);
  // One of the two may lie below the other: the longer address decides.
  const isOwn = (target: string): boolean =>
    !others.some(
      (other) => target.startsWith(other) && !(target.startsWith(own) && own.length > other.length),
    );
  return pages.map((page) => ({ ...page, targets: page.targets.filter(isOwn) }));
}
