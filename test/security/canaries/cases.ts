/** Where a canary hides: our own cases, and those of the shared suite where it is there. */
import { readCases } from "../shared.ts";

/** One text that the public edition must not hold, and how it is brought into an archive. */
export interface Canary {
  readonly id: string;
  readonly place: string;
  readonly how: string;
  /** `absent`, or more: some may also stop the build. */
  readonly expect: string;
  readonly text: string;
  readonly canary: string;
}

type Case = readonly [place: string, how: string, text: (canary: string) => string];

const heldBack: Readonly<Record<string, string>> = {
  "page: draft true": "draft: true\n",
  "page: embargo future": "embargoUntil: 2099-01-01T00:00:00Z\n",
  "page: embargo today far west": 'embargoUntil: "@@NOW+1H@@"\n',
  "page: visibility internal": "visibility: internal\n",
  "page: date in future": "",
  "page: draft in directory data": "",
  "page: draft then deleted": "draft: true\n",
  "page: published then deleted": "",
  "page: renamed to draft (was published)": "draft: true\n",
  "page: file with .md~ backup": "",
  "page: file with .md.bak backup": "",
  "page: file _draft.md": "",
  "page: file .hidden.md": "",
  "page: folder _drafts": "",
  "page: README in incidents folder": "",
  "page: template in incidents (.njk)": "",
  "page: node_modules/*.md inside incidents": "",
  "page: gitignored file": "",
};

const pageOf = (keys: string, title: string, body: string): string =>
  `---\ntitle: Outage${title}\ndate: 2024-03-10\n${keys}---\n${body}\n`;

const pages: readonly Case[] = Object.entries(heldBack).flatMap(([place, keys]) => [
  [place, "title", (canary) => pageOf(keys, ` ${canary}`, "Body.")] as const,
  [place, "body", (canary) => pageOf(keys, "", `Body ${canary} text.`)] as const,
  [place, "tag", (canary) => pageOf(`${keys}tags: [${canary}]\n`, "", "Body.")] as const,
  [place, "service", (canary) => pageOf(`${keys}services: [${canary}]\n`, "", "Body.")] as const,
  [place, "author", (canary) => pageOf(`${keys}author: ${canary}\n`, "", "Body.")] as const,
  [place, "image file beside it", (canary) => pageOf(keys, "", `![x](./${canary}.png)`)] as const,
  [
    place,
    "chart data beside it",
    (canary) => pageOf(keys, "", "Body.") + `(also create chart-${canary}.csv beside it)`,
  ] as const,
]);

const publicPost = (body: string): string =>
  `---\ntitle: Public post\ndate: 2024-03-10\n---\nIntro.\n\n${body}\n\nOutro.\n`;

const hidden = (body: string): string => `@@OPEN@@\n${body}\n@@CLOSE@@`;

const blocks: Readonly<Record<string, (canary: string) => string>> = {
  "as it should be": (canary) => hidden(`\nSecret ${canary}.\n`),
  "no blank lines around": (canary) => `Before\n${hidden(canary)}\nAfter`,
  "nested same": (canary) => hidden(`a\n${hidden("b")}\nSecret ${canary}`),
  "nested in warning block": (canary) => `::: warning\n${hidden(canary)}\n:::`,
  "in list item": (canary) => `- item\n\n  @@OPEN@@\n  ${canary}\n  @@CLOSE@@\n- next`,
  "in quote": (canary) => `> @@OPEN@@\n> ${canary}\n> @@CLOSE@@`,
  "in table cell": (canary) => `| a | b |\n|---|---|\n| x | @@OPEN@@ ${canary} @@CLOSE@@ |`,
  "tabs after": (canary) => `@@OPEN@@\t\n${canary}\n@@CLOSE@@\t`,
  "carriage returns": (canary) => hidden(canary).replaceAll("\n", "\r\n"),
  "extra space in marker": (canary) => `@@OPEN:SPACED@@\n${canary}\n@@CLOSE@@`,
  "zero-width in marker": (canary) => `@@OPEN:ZWSP@@\n${canary}\n@@CLOSE@@`,
  "homoglyph in marker": (canary) => `@@OPEN:HOMOGLYPH@@\n${canary}\n@@CLOSE@@`,
  "capitals in marker": (canary) => `@@OPEN:CAPS@@\n${canary}\n@@CLOSE@@`,
  "four colons": (canary) => `::::internal\n${canary}\n::::`,
  "never closed": (canary) => `@@OPEN@@\n${canary}`,
  "a heading inside": (canary) => hidden(`\n## ${canary}\n`),
  "a footnote inside": (canary) => `Text[^1].\n\n${hidden(`[^1]: ${canary}`)}`,
  "an event inside": (canary) => hidden(`- 2024-03-09 10:00 UTC ${canary} failed`),
  "a picture inside": (canary) => hidden(`![${canary}](./${canary}.png "${canary}")`),
  "a chart inside": (canary) => hidden(`\`\`\`chart\nsrc: ${canary}.csv\ntitle: ${canary}\n\`\`\``),
  "link reference inside, used outside": (canary) =>
    `See [runbook].\n\n${hidden(`[runbook]: https://a.example/${canary}`)}`,
  "an abbreviation inside": (canary) => `HTML\n\n${hidden(`*[HTML]: ${canary}`)}`,
  "close marker inside fence": (canary) => hidden(`\`\`\`\n@@CLOSE@@\n\`\`\`\n${canary}`),
  "open marker inside fence, real block later": (canary) =>
    `\`\`\`\n@@OPEN@@\n\`\`\`\n\n${hidden(canary)}`,
  "whole timeline: internal row flag": (canary) =>
    `| time | event | internal |\n|---|---|---|\n| 10:00 | ${canary} | yes |\n| 10:05 | x | no |`,
  "action item inside": (canary) => hidden(`- [ ] ${canary}`),
  "what a check would speak of inside": (canary) =>
    hidden(`It was human error by ${canary}, caf\u00c3\u00a9, op\u200bs@${canary}.internal`),
  "what a check speaks of beside a comment": (canary) =>
    `This was human error. <!-- ${canary} --> More.`,
  "html comment multi-line": (canary) => `<!--\n${canary}\n\n-->`,
  "hidden div": (canary) => `<div hidden>${canary}</div>`,
  "display none": (canary) => `<div style="display:none">${canary}</div>`,
  "data attribute": (canary) => `<div data-note="${canary}">x</div>`,
  "class name": (canary) => `<p class="${canary}">x</p>`,
  template: (canary) => `<template>${canary}</template>`,
  noscript: (canary) => `<noscript>${canary}</noscript>`,
  script: (canary) => `<script>var x = "${canary}"</script>`,
  style: (canary) => `<style>.x { content: "${canary}" }</style>`,
  "svg title": (canary) => `<svg><title>${canary}</title></svg>`,
  "link title": (canary) => `[x](https://a.example "${canary}")`,
  "reference title": (canary) => `[x]\n\n[x]: https://a.example "${canary}"`,
  "link title in an event": (canary) =>
    `- 2024-03-09 10:00 UTC A [pool](https://a.example "${canary}") ran dry`,
  "link title in an event, in other quotes": (canary) =>
    `- 2024-03-09 10:00 UTC A [pool](https://a.example '${canary}') ran dry\n- 10:05 UTC a [pool](https://a.example (${canary})) ran dry`,
  "long link title in an event": (canary) =>
    `- 2024-03-09 10:00 UTC A [pool](<https://a.example> "${"words ".repeat(60)}${canary}") ran dry`,
  "reference in an event": (canary) =>
    `- 2024-03-09 10:00 UTC A [pool][p] ran dry\n\n[p]: https://a.example "${canary}"`,
  "link title in an action item": (canary) =>
    `## Action items\n\n- [ ] Make the [pool](https://a.example "${canary}") larger`,
  "link title in a heading": (canary) => `## The [pool](https://a.example "${canary}")`,
  "link title in a table": (canary) =>
    `| time | event |\n|---|---|\n| 10:00 UTC | [x](https://a.example "${canary}") broke |`,
  "link title in the first sentence": (canary) =>
    `The [pool](https://a.example\n"${canary}") ran dry and everybody had to wait for a long while.`,
  "reference title on a line of its own": (canary) =>
    `[x]\n\n[x]:\n  https://a.example\n  "${canary}"`,
  "comment in an event": (canary) => `- 2024-03-09 10:00 UTC A pool <!-- ${canary} --> ran dry`,
  "passage in an event": (canary) =>
    `- 2024-03-09 10:00 UTC A pool @@OPEN@@ ${canary} @@CLOSE@@ ran dry`,
  "passage in a heading": (canary) => `## A pool @@OPEN@@ ${canary} @@CLOSE@@`,
  "title of a picture": (canary) => `![x](https://a.example/x.png "${canary}")`,
  "title attribute": (canary) => `<a href="https://a.example" title="${canary}">x</a>`,
  "unused reference": (canary) => `[unused]: https://a.example/${canary}`,
  "comment-style reference": (canary) => `[//]: # (${canary})`,
  "unused footnote": (canary) => `[^unused]: ${canary}`,
  "unused footnote of several words": (canary) =>
    `Text[^used].\n\n[^u]: Words ${canary}\nmore\n[^used]: x`,
  "fence info string": (canary) => `\`\`\`text ${canary}\nx\n\`\`\``,
};

const keys = ["internalNotes", "customer", "notes", "private", "internal", "_comment", "assignee"];

const marked: Readonly<Record<string, (canary: string) => string>> = {
  timeline: (canary) => `- at: 2024-03-09T10:00Z\n    text: ${canary}`,
  actionItems: (canary) => `- text: ${canary}`,
  contributingFactors: (canary) => `- text: ${canary}`,
  links: (canary) => `- url: https://a.example/${canary}\n    title: ${canary}`,
  updates: (canary) => `- text: ${canary}`,
  related: (canary) => `- slug: ${canary}`,
  charts: (canary) => `- title: ${canary}\n    src: ${canary}.csv`,
};

const frontMatter: readonly Case[] = [
  ...keys.map((key): Case => [
    `front matter: ${key}`,
    "unknown or private key",
    (canary) => publicPost("x").replace("---\nIntro", `${key}: "${canary}"\n---\nIntro`),
  ]),
  ...Object.entries(marked).flatMap(([key, item]): Case[] =>
    ["internal: true", "visibility: internal"].map((mark) => [
      `front matter: ${key}, ${mark}`,
      "marked item",
      (canary) =>
        publicPost("x").replace(
          "---\nIntro",
          `${key}:\n  ${item(canary)}\n    ${mark}\n---\nIntro`,
        ),
    ]),
  ),
  [
    "front matter: a comment",
    "comment",
    (canary) => publicPost("x").replace("---\nIntro", `# ${canary}\n---\nIntro`),
  ],
];

const carriers: readonly Case[] = [
  ["carrier: csv comment line", "other", (c) => `# ${c}\ntime,value\n2024-03-10T00:00:00Z,1\n`],
  ["carrier: json unused key", "other", (c) => `{"x":[1],"y":[2],"_source":"${c}"}`],
  ["carrier: png text", "other", (c) => `(PNG whose tEXt holds ${c})`],
  ["carrier: jpeg comment", "other", (c) => `(JPEG whose comment holds ${c})`],
  ["carrier: svg metadata", "other", (c) => `(SVG whose metadata holds ${c})`],
  ["carrier: pdf metadata", "other", (c) => `(PDF whose Info/Author holds ${c})`],
  ["carrier: git author e-mail", "other", (c) => `(commit by ${c}@fake-corp.example)`],
  ["carrier: git commit message", "other", (c) => `(commit message holds ${c})`],
  ["carrier: absolute build path", "other", (c) => `(repository checked out at /tmp/${c}/site)`],
  ["carrier: host name", "other", (c) => `(HOSTNAME=${c})`],
  ["carrier: user name", "other", (c) => `(USER=${c})`],
  ["carrier: package.json description", "other", (c) => `{"description":"${c}"}`],
  ["carrier: CI variable in error text", "other", (c) => `(SECRET=${c}; build fails)`],
];

/** A word that no text holds by chance, the same each time. */
const canaryOf = (index: number): string =>
  `zq${(index * 48_271 + 12_345).toString(36)}k${(index * 16_807 + 99).toString(36)}9`;

const own: readonly Canary[] = [
  ...pages,
  ...Object.entries(blocks).map(([place, body]): Case => [
    `block: ${place}`,
    "body",
    (canary) => publicPost(body(canary)),
  ]),
  ...frontMatter,
  ...carriers,
].map(([place, how, text], index) => {
  const canary = canaryOf(index);
  const expect = place.startsWith("front matter") ? "absent or build error" : "absent";
  return { id: `own-${index}`, place, how, expect, text: text(canary), canary };
});

/** Every canary that is planted. */
export const canaries: readonly Canary[] = [...own, ...readCases<Canary>("leak-canaries.json")];
