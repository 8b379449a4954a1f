/** An archive to search in: a few reports with telling words among many that differ in their facts. */

const telling: Readonly<Record<string, string>> = {
  "2019-08-02-refused.md": `---
title: Orders waited for a socket
date: 2019-08-02
tags: [network, kubernetes]
services: [Orders]
severity: SEV1
status: resolved
author: Ada Example
timezone: UTC
---

Half of all orders failed. The cause was mundane.

## Timeline

- 2019-08-01 10:00 A new release of the gateway was rolled out.
- 10:07 Clients logged \`connect ECONNREFUSED 10.0.0.7:443\` and gave up.
- 10:31 Rolled back, and orders went through again.

## What the logs said

\`\`\`text
kube-proxy[812]: ERR_SYNC_FAILED, HRESULT 0x80070005
java.lang.IllegalStateException: pool exhausted
  at com.example.orders.PoolManager.borrow(PoolManager.java:81)
\`\`\`

::: internal
The customer was Zanzibar Holdings.
:::
`,
  "2019-09-02-secret.md": `---
title: A draft about quicksilver
date: 2019-09-02
tags: [quicksilver]
draft: true
---

Nobody may read of quicksilver yet.
`,
};

const tags = ["dns", "database", "deploy", "capacity", "certificate"];
const services = ["Checkout", "Login", "Search & find"];
const statuses = ["resolved", "monitoring", undefined];
const severities = ["SEV1", "SEV2", "SEV3", undefined];
const authors = ["Ada Example", "Grace O'Neil", undefined];

const pick = <Value>(list: readonly Value[], n: number): Value => list[n % list.length] as Value;

const line = (key: string, value: string | undefined): string =>
  value === undefined ? "" : `${key}: ${value}\n`;

function report(n: number): string {
  const minutes = pick([7, 45, 130, 500, 3000], n);
  const year = 2012 + (n % 7);
  const start = new Date(Date.UTC(year, n % 12, 1 + (n % 28), n % 24));
  const resolved = new Date(start.getTime() + minutes * 60_000);
  const at =
    n % 8 === 0 ? "" : `started: ${start.toISOString()}\nresolved: ${resolved.toISOString()}\n`;
  return `---
title: Outage number ${n}
date: ${year + 1}-02-03
tags: [${[pick(tags, n), pick(tags, n >> 1)].join(", ")}]
services: [${[pick(services, n), ...(n % 5 === 0 ? ["Checkout"] : [])].map((s) => `"${s}"`).join(", ")}]
${line("severity", pick(severities, n))}${line("status", pick(statuses, n))}${line("author", pick(authors, n))}timezone: UTC
${at}---

Report ${n} tells of ${pick(["timeouts", "a full disk", "an expired key"], n)} and of what was learned.
`;
}

/** Reports by file name. */
export const searchReports: Readonly<Record<string, string>> = {
  ...telling,
  ...Object.fromEntries(
    Array.from({ length: 40 }, (_, n) => [`${2013 + (n % 7)}-02-03-outage-${n}.md`, report(n)]),
  ),
};
