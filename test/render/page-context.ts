/** A page context for tests of pages: default settings, the built-in layouts, plain addresses. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { settingsSchema, type SettingsSpec } from "../../src/model/settings/index.ts";
import type { PageContext } from "../../src/render/context.ts";
import { html, type Html } from "../../src/render/html.ts";
import type { Layout, RenderLayout } from "../../src/render/page.ts";

const folder = join(import.meta.dirname, "../../layouts");
const names = readdirSync(folder).filter((name) => name.endsWith(".ts"));
const layouts = new Map<string, Layout<never>>();
for (const name of names) {
  const { default: layout } = (await import(join(folder, name))) as { default: Layout<never> };
  layouts.set(name.replace(/\.ts$/, ""), layout);
}

const render: RenderLayout = (name, view): Html => {
  const layout = layouts.get(name) as Layout<typeof view> | undefined;
  if (!layout) throw new Error(`no layout ${name}`);
  return layout(view, { html, render });
};

/** A context without reports; `settings` and other fields as given. */
export function pageContext({
  settings,
  ...fields
}: Partial<Omit<PageContext, "settings">> & { settings?: SettingsSpec } = {}): PageContext {
  const settled = settingsSchema.parse(settings ?? {});
  return {
    settings: settled,
    edition: "public",
    now: "2026-01-01T00:00:00Z",
    records: [],
    archives: [],
    render,
    assets: { style: "/assets/site.css", script: (name) => `/assets/${name}.js` },
    link: (url) => settled.mount.slice(0, -1) + url,
    absolute: (url) => new URL(settled.mount + url.slice(1), settled.url).href,
    ...fields,
  };
}
