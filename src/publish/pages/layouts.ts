/**
 * Finds and loads the layouts: the package's own, and the site owner's, which win by name.
 *
 * In:   the site's `layouts/` folder, which may not exist.
 * Out:  a function that prints a layout by name.
 */
import { basename, extname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { html, Html } from "../../render/html.ts";
import type { LayoutViews, RenderLayout, Tools } from "../../render/page.ts";
import { type Finding, finding } from "../../source/finding.ts";
import { layoutFiles, modulesIn } from "./layout-files.ts";
import { loadDefault } from "../load-module.ts";
import { isCompiled, packagePath } from "../package-files.ts";

type AnyLayout = (view: unknown, tools: Tools) => Html;

/** The layouts of one site. */
export interface Layouts {
  readonly render: RenderLayout;
  readonly names: ReadonlySet<string>;
  /** The site owner's own files, for caches and watchers. */
  readonly files: readonly string[];
  readonly findings: readonly Finding[];
}

/** Loads every layout of the package and of the site's folder. */
export async function loadLayouts(folder: string): Promise<Layouts> {
  const own = packagePath("layouts");
  const layouts = new Map<string, AnyLayout>();
  const findings: Finding[] = [];
  for (const path of await modulesIn(own, [isCompiled ? ".js" : ".ts"])) {
    const module: { default?: unknown } = await import(pathToFileURL(path).href);
    if (typeof module.default === "function")
      layouts.set(nameOf(path), module.default as AnyLayout);
  }
  const files = await layoutFiles(folder);
  for (const path of files) {
    const problem = (why: string): number =>
      findings.push(
        finding("layout-invalid", join(folder, basename(path)), { line: 1, column: 1 }, { why }),
      );
    try {
      const layout = await loadDefault(path);
      if (typeof layout === "function") layouts.set(nameOf(path), layout as AnyLayout);
      else problem("it has no function as its default export");
    } catch (error) {
      problem(error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error));
    }
  }
  return { render: renderWith(layouts), names: new Set(layouts.keys()), files, findings };
}

function renderWith(layouts: ReadonlyMap<string, AnyLayout>): RenderLayout {
  const render: RenderLayout = <Name extends keyof LayoutViews>(
    name: Name,
    view: LayoutViews[Name],
  ): Html => {
    const layout = layouts.get(name);
    if (!layout) throw new Error(`there is no layout "${name}"`);
    return layout(view, tools);
  };
  const tools: Tools = { html, render };
  return render;
}

const nameOf = (path: string): string => basename(path, extname(path));
