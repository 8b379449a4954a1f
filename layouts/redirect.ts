/** A page that has moved. */
import type { Layout } from "../src/render/page.ts";
import type { RedirectView } from "../src/render/pages/redirect.ts";

const redirect: Layout<RedirectView> = (view, { html }) => html`<!DOCTYPE html>
<html lang="${view.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${view.policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${view.title} has moved</title>
<meta name="robots" content="noindex">
<link rel="canonical" href="${view.canonical}">
<meta http-equiv="refresh" content="0; url=${view.href}">
</head>
<body>
<main>
<h1>${view.title} has moved</h1>
<p><a href="${view.href}">${view.title}</a></p>
</main>
</body>
</html>
`;

export default redirect;
