/** Other generators, each with the least that shows the same reports: pages, tags, a feed. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

/** A generator that may be on this machine. */
export interface Peer {
  readonly name: string;
  readonly isHere: () => boolean;
  /** Makes a site around a folder of reports. */
  readonly setUp: (site: string, reports: string) => void;
  readonly command: readonly string[];
  readonly output: string;
}

const modules = resolve(import.meta.dirname, "../../node_modules");
const eleventy = join(modules, "@11ty/eleventy/cmd.cjs");

function write(site: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), text);
  }
}

function runs(program: string): boolean {
  try {
    execFileSync(program, ["version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** The peers that `npm run bench` knows. */
export const peers: readonly Peer[] = [
  {
    name: "Hugo, minimal",
    isHere: () => runs("hugo"),
    setUp(site, reports) {
      const page = `<!doctype html><title>{{ .Title }}</title><main>`;
      write(site, {
        "config.toml":
          'baseURL = "https://example.org/"\ntitle = "Bench"\n[taxonomies]\ntag = "tags"\n',
        "layouts/_default/single.html": `${page}<h1>{{ .Title }}</h1>{{ .Content }}</main>`,
        "layouts/_default/list.html": `${page}{{ range .Paginator.Pages }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</main>`,
        "layouts/index.html": `${page}{{ range first 20 .Site.RegularPages }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</main>`,
      });
      mkdirSync(join(site, "content"));
      execFileSync("cp", ["-r", reports, join(site, "content/posts")]);
    },
    command: ["hugo", "--quiet"],
    output: "public",
  },
  {
    name: "Eleventy, minimal",
    isHere: () => existsSync(eleventy),
    setUp(site, reports) {
      const page = "<!doctype html><title>{{ title }}</title><main>";
      write(site, {
        "package.json": '{ "type": "module" }',
        "eleventy.config.js":
          'export default (c) => { c.setQuietMode(true); return { markdownTemplateEngine: false, dir: { input: "content" } }; };',
        "content/_includes/post.njk": `${page}<h1>{{ title }}</h1>{{ content | safe }}</main>`,
        "content/posts/posts.json": '{ "layout": "post.njk", "tags": ["posts"] }',
        "content/tags.njk":
          '---\npagination: { data: collections, size: 1, alias: tag }\npermalink: "/tags/{{ tag }}/"\n---\n{% for post in collections[tag] %}<a href="{{ post.url }}">{{ post.data.title }}</a>{% endfor %}',
      });
      execFileSync("cp", ["-r", `${reports}/.`, join(site, "content/posts")]);
      symlinkSync(modules, join(site, "node_modules"));
    },
    command: [process.execPath, eleventy],
    output: "_site",
  },
];
