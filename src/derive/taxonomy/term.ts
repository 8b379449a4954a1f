/** What tags, services and causes have in common. */
import type { TagKind } from "../../model/settings/registries.ts";

/** A tag, a service or a cause with a page of its own. */
export interface Term {
  /** Safe for URLs and unique among the terms of its kind. */
  readonly slug: string;
  readonly label: string;
  readonly description: string | undefined;
  readonly kind: TagKind | undefined;
  /** The slug of a wider term. */
  readonly parent: string | undefined;
  /** True where the registry names it. */
  readonly registered: boolean;
}
