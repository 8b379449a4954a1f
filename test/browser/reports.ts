/** The reports that browser tests are made from: one of each kind that looks different. */

const checkout = `---
title: Checkout was slow for an hour & a half
date: 2024-03-09
authors: [Ada Example, grace.example]
tags: [database, migration]
severity: SEV2
status: resolved
services: [checkout, orders]
timezone: Europe/Warsaw
started: 2024-03-07T23:10+01:00
detected: 2024-03-07T23:24+01:00
resolved: 2024-03-08T01:40+01:00
customersAffected: 12345
summary: A migration locked the orders table, and every checkout waited for it.
contributingFactors: [A migration that ran without a lock timeout]
actionItems:
  - text: Refuse migrations without a lock timeout
    owner: ada
    due: 2024-04-01
    state: done
  - text: Alert on lock waits
links:
  - title: Status page
    url: https://status.example.org/42
updates:
  - at: 2024-04-02
    text: The number of customers was corrected.
timeline:
  - at: 2024-03-07T22:55+01:00
    text: The migration was started
    phase: cause
  - at: 2024-03-07T23:10+01:00
    end: 2024-03-08T01:40+01:00
    text: Checkouts waited for the orders table
    phase: impact
  - at: 2024-03-07T23:24+01:00
    text: The on-call engineer was paged
    phase: detection
  - at: 2024-03-08T01:40+01:00
    text: The migration was cancelled
    phase: recovery
---

A migration locked the orders table.

## What happened

The pager went off fourteen minutes later.

- Somebody looked at the graphs.

### A detail

| time | note |
| --- | --- |
| early | a very long cell that says nothing but is wide enough to need some room on a phone |

\`\`\`
SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE query LIKE 'ALTER TABLE orders%' LIMIT 1;
\`\`\`

## What we learned

> Migrations need a lock timeout.
`;

const login = `---
title: Nobody could log in
date: 2024-05-02
tags: [database]
severity: SEV1
status: resolved
services: [login]
timezone: UTC
---

On 1 May 2024 the session store ran out of connections.

## Timeline

All times are UTC.

- 2024-05-01 08:00 Logins failed for everybody.
- 2024-05-01 08:05 An alert fired and the team began to investigate.
- 2024-05-01 08:20 The pool was made larger and logins were restored.

\`\`\`chart
title: Logins and how long they took
mark: all
series:
  - { column: logins, unit: logins/min }
  - { column: delay, unit: ms }
data: |
  time,logins,delay
  2024-05-01T07:50Z,1210,80
  2024-05-01T08:00Z,1180,9400
  2024-05-01T08:10Z,,
  2024-05-01T08:20Z,640,2100
  2024-05-01T08:30Z,1250,85
note: The second reading of the incident was never taken.
origin: made up for a test.
\`\`\`

\`\`\`chart
title: Failed logins by region
type: bar
data: [{ region: "north & west", failed: 120 }, { region: south, failed: 80 }]
\`\`\`
`;

const plain = (number: number): string => `---
title: A short outage, number ${number}
tags: [network]
severity: SEV${(number % 4) + 1}
---

The network of one rack was gone for a few minutes.
`;

/** Reports by file name. */
export const reports: Readonly<Record<string, string>> = {
  "2024-03-09-checkout.md": checkout,
  "2024-05-02-login.md": login,
  "no-day.md": `---
title: An outage on a day that nobody wrote down
started: 2012-10
tags: [database]
---

It was 11:01 p.m. when the first alert came, and 4:00 a.m. when the index was rebuilt.
`,
  "2020-01-01-empty.md": `---
title: A report without times, tags or severity and with a title that is long enough to need several lines on a phone
---

Nothing is known.
`,
  ...Object.fromEntries(
    [1, 2, 3].map((number) => [`2023-06-15-short-${number}.md`, plain(number)]),
  ),
};
