/** Somebody else's Eleventy site, with the packed plugin installed in it. */
import { execFileSync, spawnSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "../..");

/** A site on disk. */
export interface HostSite {
  readonly folder: string;
  readonly write: (path: string, text: string) => void;
  /** Runs Eleventy; gives its exit code and everything it printed. */
  readonly build: (
    output: string,
    environment?: Readonly<Record<string, string>>,
  ) => { readonly code: number; readonly printed: string };
}

/** Packs the package and unpacks it beside links to the packages it depends on. */
export function packedModules(): string {
  const folder = mkdtempSync(join(tmpdir(), "packed-"));
  const packed = execFileSync("npm", ["pack", "--json", "--pack-destination", folder], {
    cwd: root,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [{ filename }] = JSON.parse(packed.slice(packed.indexOf("[\n"))) as [{ filename: string }];
  const modules = join(folder, "node_modules");
  const own = join(modules, "eleventy-plugin-postmortem");
  mkdirSync(own, { recursive: true });
  execFileSync("tar", ["-xzf", join(folder, filename), "-C", own, "--strip-components=1"]);
  linkPackages(realpathSync(join(root, "node_modules")), modules);
  return modules;
}

function linkPackages(from: string, to: string): void {
  for (const name of readdirSync(from)) {
    if (name.startsWith(".") || name === "eleventy-plugin-postmortem") continue;
    if (name.startsWith("@")) {
      mkdirSync(join(to, name), { recursive: true });
      for (const scoped of readdirSync(join(from, name))) {
        symlinkSync(join(from, name, scoped), join(to, name, scoped));
      }
    } else symlinkSync(join(from, name), join(to, name));
  }
}

/** Makes a site with pages, tags, a layout and a feed of its own. */
export function hostSite(modules: string, config: string): HostSite {
  const folder = mkdtempSync(join(dirname(modules), "site-"));
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write("package.json", '{ "name": "host", "private": true, "type": "module" }');
  write("eleventy.config.js", config);
  write(
    "_includes/page.njk",
    "<!doctype html><title>{{ title }}</title><main>{{ content | safe }}</main>",
  );
  write(
    "index.md",
    "---\nlayout: page.njk\ntitle: Home\ntags: [pages]\n---\n# Home\n\n<b>raw</b> {{ title }}\n",
  );
  write(
    "about.md",
    "---\nlayout: page.njk\ntitle: About\ntags: [pages, people]\ndate: 2024-01-02\n---\nAbout *us*.\n",
  );
  write(
    "tags.njk",
    "---\nlayout: page.njk\ntitle: Tags\n---\n{% for name, list in collections %}{% if name != 'incidents' %}<p>{{ name }}: {{ list.length }}</p>{% endif %}{% endfor %}",
  );
  write(
    "feed.njk",
    "---\npermalink: /feed.xml\neleventyExcludeFromCollections: true\n---\n<feed>{% for page in collections.pages %}<entry>{{ page.url }}</entry>{% endfor %}</feed>",
  );
  write(
    "incidents/2024-03-07-checkout.md",
    "---\ntitle: Checkout {{ title }} was slow\ntags: [database]\n---\n\nThe orders table was locked and every checkout waited. {{ $labels.instance }} {% raw %}\n\n- 2024-03-07 10:00 UTC A migration began.\n",
  );
  return {
    folder,
    write,
    build(output, environment = {}) {
      rmSync(join(folder, output), { recursive: true, force: true });
      const command = join(modules, "@11ty/eleventy/cmd.cjs");
      const run = spawnSync(process.execPath, [command, `--output=${output}`], {
        cwd: folder,
        encoding: "utf8",
        env: { ...process.env, NO_COLOR: "1", ...environment },
      });
      return { code: run.status ?? 1, printed: run.stdout + run.stderr };
    },
  };
}

/** An Eleventy configuration with these lines in its body. */
export const configWith = (...lines: readonly string[]): string => `
import postmortem, * as plugins from "eleventy-plugin-postmortem";
export default function (eleventyConfig) {
  void postmortem; void plugins;
  ${lines.join("\n  ")}
}
`;
