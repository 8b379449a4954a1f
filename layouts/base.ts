/** The document around every page. */
import type { Layout } from "../src/render/page.ts";
import type { ShellLink, ShellView } from "../src/render/shell.ts";

const base: Layout<ShellView> = (view, { html }) => {
  const current = (link: ShellLink) => link.current && html` aria-current="${link.current}"`;
  const item = (link: ShellLink) =>
    html`<li><a href="${link.href}"${current(link)}>${link.title}</a></li>`;

  const head = html`<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${view.policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${view.documentTitle}</title>
<meta name="description" content="${view.description}">
${view.robots && html`<meta name="robots" content="${view.robots}">\n`}<link rel="canonical" href="${view.canonical}">
<link rel="icon" href="${view.icon}" type="image/svg+xml">
<link rel="stylesheet" href="${view.style}">
<script src="${view.themeScript}"></script>
${view.scripts.map((src) => html`<script type="module" src="${src}"></script>\n`)}${view.head}`;

  const mark = html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 4v16"/><circle cx="4" cy="6" r="3"/><circle cx="4" cy="18" r="3"/><path d="M11 6h10M11 12h6M11 18h10"/></svg>`;
  const halves = html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm0 2.2v15.6a7.8 7.8 0 0 1 0-15.6Z"/></svg>`;

  const header = html`<header class="site-header">
<a class="brand" href="${view.home}">${mark}${view.siteTitle}</a>
<nav class="site-nav" aria-label="Site"><ul class="row">${view.navigation.map(item)}</ul></nav>
<button class="theme" type="button" aria-pressed="false" aria-label="Dark theme">${halves}</button>
</header>`;

  const crumbs = view.crumbs.map(
    ({ title, href }) => html`<li><a href="${href}">${title}</a></li>`,
  );

  return html`<!DOCTYPE html>
<html lang="${view.language}">
<head>
${head}
</head>
<body>
<a class="skip" href="#page-main">Skip to content</a>
${header}
${crumbs.length > 0 && html`<nav class="crumbs" aria-label="Breadcrumb"><ol class="row">${crumbs}</ol></nav>\n`}<main id="page-main" tabindex="-1"${view.search && html` data-pagefind-body`}>
${view.main}
${view.search}</main>
<footer class="site-footer">
<p>${view.siteTitle}</p>
<nav aria-label="Feeds and data"><ul class="row">${view.feeds.map(item)}</ul></nav>
</footer>
</body>
</html>
`;
};

export default base;
