/**
 * The slice of Eleventy that the plugins use, and how pages of the archive become its pages.
 *
 * Rule: Eleventy never reads a report. It gets finished pages as plain values of one virtual
 * template, so that the site's own layouts, collections and libraries stay as they were.
 * Source: Eleventy 3.1, which ships no declarations; version 4 renames the host.
 */
import {
  auditHosted,
  type Finding,
  findingLine,
  type HostedArchive,
  type HostedPage,
  type Part,
  type PostmortemOptions,
  renderArchive,
  type ResolvedOptions,
  resolvePluginOptions,
  writeHostedFile,
} from "../src/index.ts";

/** What Eleventy hands to a plugin. */
export interface EleventyConfig {
  readonly ignores: { add(glob: string): void };
  addTemplate(path: string, content: object, data: Readonly<Record<string, unknown>>): void;
  addGlobalData(name: string, value: unknown): void;
  addCollection(name: string, collect: (collections: CollectionApi) => unknown): void;
  addTemplateFormats(format: string): void;
  addWatchTarget(path: string): void;
  addAsyncFilter(name: string, filter: (...values: never[]) => Promise<unknown>): void;
  addAsyncShortcode(name: string, print: (...values: never[]) => Promise<string>): void;
  on(event: "eleventy.before", listener: () => Promise<void>): void;
  on(event: "eleventy.contentMap", listener: (map: ContentMap) => void): void;
  on(event: "eleventy.after", listener: (built: Built) => Promise<void>): void;
}

/** A plugin of this package. */
export type EleventyPlugin = (eleventyConfig: EleventyConfig, options?: PostmortemOptions) => void;

/** The collections that exist so far. */
export interface CollectionApi {
  getFilteredByTag(tag: string): readonly { readonly inputPath: string }[];
}

interface ContentMap {
  readonly inputPathToUrl: Readonly<Record<string, readonly string[]>>;
}

interface Built {
  readonly directories: { readonly output: string };
  readonly outputMode?: string;
}

/** The archive of one Eleventy configuration, rendered once a build for all plugins together. */
export interface EleventyArchive {
  readonly options: ResolvedOptions;
  readonly current: () => Promise<HostedArchive>;
  /** Publishes a part; asked twice for one part it publishes it once. */
  readonly publish: (part: Part) => void;
}

const archives = new WeakMap<EleventyConfig, Map<string, EleventyArchive>>();

/** The archive that a plugin publishes from. The same options give the same archive. */
export function archiveFor(
  eleventyConfig: EleventyConfig,
  options: PostmortemOptions | undefined,
  plugin: string,
): EleventyArchive {
  const resolved = resolvePluginOptions(options, plugin, () => new Date().toISOString());
  const key = JSON.stringify({ ...resolved, now: options?.now });
  const known = archives.get(eleventyConfig) ?? new Map<string, EleventyArchive>();
  archives.set(eleventyConfig, known);
  const archive = known.get(key) ?? openArchive(eleventyConfig, resolved, known.size);
  known.set(key, archive);
  return archive;
}

function openArchive(
  eleventyConfig: EleventyConfig,
  options: ResolvedOptions,
  index: number,
): EleventyArchive {
  const parts = new Set<Part>();
  let rendering: Promise<HostedArchive> | undefined;
  const current = (): Promise<HostedArchive> => (rendering ??= renderArchive(options));
  const published = async (): Promise<readonly HostedPage[]> =>
    (await current()).pages.filter(({ part }) => part === "assets" || parts.has(part));

  eleventyConfig.ignores.add(`${options.incidents}/**`); // untrusted: read by the core alone
  eleventyConfig.addWatchTarget(options.incidents);
  eleventyConfig.on("eleventy.before", async () => {
    rendering = undefined; // a watched report may have changed
    warn((await current()).warnings);
  });
  const name = `postmortemPages${index === 0 ? "" : index + 1}`;
  const publish = (part: Part): void => {
    if (parts.size === 0) {
      publishPages(eleventyConfig, name, published);
      eleventyConfig.on("eleventy.after", async ({ directories: { output }, outputMode }) => {
        if (outputMode !== undefined && outputMode !== "fs") return;
        const pages = await published();
        // The index finds the pages, so it comes once they are written.
        const index = parts.has("search") ? await (await current()).index() : [];
        const files = [...pages.filter((page) => !isText(page)), ...index];
        for (const file of files) await writeHostedFile(output, file);
        const own = [...pages, ...index].map(({ path }) => path);
        warn(await auditHosted(options, output, own));
      });
    }
    parts.add(part);
  };
  return { options, current, publish };
}

function warn(findings: readonly Finding[]): void {
  for (const found of findings) console.warn(`[postmortem] ${findingLine(found)}`);
}

/** Adds one virtual template that prints every page that is text. */
function publishPages(
  eleventyConfig: EleventyConfig,
  name: string,
  published: () => Promise<readonly HostedPage[]>,
): void {
  const template = `${name}.11ty.js`;
  eleventyConfig.addTemplateFormats("11ty.js");
  eleventyConfig.addGlobalData(name, async () =>
    Object.freeze((await published()).filter(isText).map((page) => Object.freeze({ ...page }))),
  );
  eleventyConfig.addTemplate(
    template,
    { render: ({ postmortemPage }: Printed) => postmortemPage.content },
    {
      pagination: { data: name, size: 1, alias: "postmortemPage" },
      permalink: ({ postmortemPage }: Printed) => `/${postmortemPage.path}`,
      layout: false,
      eleventyExcludeFromCollections: true,
      eleventyAllowMissingExtension: true, // `_headers`
    },
  );
  eleventyConfig.on("eleventy.contentMap", ({ inputPathToUrl }) =>
    refuseCollisions(inputPathToUrl, template),
  );
}

interface Printed {
  readonly postmortemPage: HostedPage;
}

const isText = ({ content }: HostedPage): boolean => typeof content === "string";

/** Two templates at one address: the host's stays, and the option that solves it is named. */
function refuseCollisions(inputPathToUrl: ContentMap["inputPathToUrl"], template: string): void {
  const theirs = new Map<string, string>();
  const ours: string[] = [];
  for (const [input, urls] of Object.entries(inputPathToUrl)) {
    if (input.replace(/^\.\//, "").endsWith(template)) ours.push(...urls);
    else for (const url of urls) theirs.set(url, input);
  }
  const taken = ours.filter((url) => theirs.has(url));
  if (taken.length === 0) return;
  const list = taken.map((url) => `  ${url} is made by ${theirs.get(url) ?? ""}`).join("\n");
  throw new Error(
    `postmortem: the site already has ${taken.length} of the archive's addresses:\n${list}\n` +
      "Move the archive with the option `mount`, or leave pages of it out with `leaveOut`.",
  );
}
