/** The page that hosts show where there is none. */
import type { PageProducer } from "../context.ts";
import { shellPage } from "../shell.ts";

/** What the `not-found` layout prints. */
export interface NotFoundView {
  readonly home: string;
  readonly incidents: string;
  readonly search: string;
}

declare module "../page.ts" {
  interface LayoutViews {
    readonly "not-found": NotFoundView;
  }
}

/** Produces `/404.html`. */
export const notFoundPage: PageProducer = function* (context) {
  const main = context.render("not-found", {
    home: context.link("/"),
    incidents: context.link("/incidents/"),
    search: context.link("/search/"),
  });
  const description = `There is no such page in ${context.settings.title}.`;
  yield shellPage(context, {
    url: "/404.html",
    title: "Page not found",
    description,
    main,
    listed: false,
  });
};
