/**
 * Names of internal systems and of people that a public report should not hold.
 *
 * In:   a text as the edition shows it.
 * Out:  a finding for each, with its line; the level is the site's choice.
 */
import { finding, type Finding, type FindingLevel } from "../source/finding.ts";
import { lookAt, type Watch, watchFor } from "../source/look.ts";
import { placeAt, type Source } from "../source/text.ts";
import { viewsOf } from "./secrets/views.ts";

interface IdentifierRule {
  readonly kind: string;
  /** Quick looks: where one of them finds nothing in a text, the pattern is not tried. */
  readonly needs: Watch;
  readonly hint?: RegExp;
  readonly pattern: RegExp;
}

const holds =
  (sign: string): Watch =>
  (text) =>
    text.includes(sign);
const anyOf =
  (...watches: readonly Watch[]): Watch =>
  (text) =>
    watches.some((watch) => watch(text));

const byte = "(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)";
/** Words before four numbers that make them a version. */
const noVersion = "(?<![\\w.])(?<!\\b(?:version|release|v|build|driver|firmware)\\s*)";

const rules: readonly IdentifierRule[] = [
  {
    kind: "private address",
    needs: watchFor("10.", "172.", "192.168", "169.254", "100."),
    hint: /\b(?:10|172|192|169|100)\.\d/,
    pattern: new RegExp(
      `${noVersion}(?:10\\.${byte}|172\\.(?:1[6-9]|2\\d|3[01])|192\\.168|169\\.254|100\\.(?:6[4-9]|[7-9]\\d|1[01]\\d|12[0-7]))\\.${byte}\\.${byte}(?![\\w.]*\\d)`,
      "gi",
    ),
  },
  {
    kind: "private address",
    needs: (text) =>
      lookAt(text).colons.some((at) => /^f(?:[cd]..|e80)/i.test(text.slice(at - 4, at))),
    pattern: /(?<![\w:])f(?:[cd][0-9a-f]{2}|e80):[0-9a-f:]{2,}/gi,
  },
  {
    kind: "internal host name",
    needs: watchFor(
      ".internal",
      ".intranet",
      ".corp",
      ".lan",
      ".local",
      ".private",
      ".home",
      ".consul",
      ".svc",
      ".prod",
      ".priv",
      ".test-env",
      ".ec2",
    ),
    pattern:
      /\b(?:[a-z0-9_-]+\.)+(?:internal|intranet|corp|lan|local|localdomain|private|home\.arpa|consul|svc|prod|priv|test-env|ec2\.internal)\b(?!\.(?:com|org|net|io|dev)\b)(?!\()/gi,
  },
  {
    kind: "path of a home folder",
    needs: watchFor("/home/", "/users/", "\\users\\"),
    pattern:
      /(?:\/(?:home|Users)\/(?!(?:user|username|you|example|app)\b)[\w.-]+\/|\b[A-Z]:\\Users\\(?!(?:user|username|you|example)\b)[\w.-]+)/g,
  },
  {
    kind: "cloud resource name",
    needs: watchFor("arn:aws", "projects/", "subscriptions/"),
    pattern:
      /\barn:aws[\w-]*:[\w-]+:[\w-]*:\d*:\S+|\bprojects\/[\w-]+\/(?:secrets|serviceAccounts|instances)\/\S+|\/subscriptions\/[0-9a-f-]{36}\b/gi,
  },
  {
    kind: "hardware address",
    needs: holdsPairs,
    pattern: /(?<![\w:-])(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}(?![\w:-])/gi,
  },
  {
    kind: "chat handle",
    needs: anyOf(holds("@"), watchFor("#inc", "#ops", "#oncall", "#war", "#outage", "#sev")),
    pattern:
      /(?<![\w@.])@[a-z][\w.-]+(?=\s+(?:on|in|via|at)\s+(?:slack|teams|discord|mattermost))|#(?:inc|incident|ops|oncall|war-?room|outage|sev)[\w-]*-[\w-]+/gi,
  },
  {
    kind: "chat address",
    needs: watchFor("slack.com/", "teams.microsoft", "discord.com/"),
    pattern:
      /\b[\w-]+\.slack\.com\/(?:archives|messages|team)\/\S+|\bteams\.microsoft\.com\/l\/\S+|\bdiscord\.com\/channels\/\d+\S*/gi,
  },
  {
    kind: "internal document",
    needs: watchFor(
      "google.com/",
      "atlassian.net",
      "sharepoint.com",
      "notion.s",
      "pagerduty.com",
      "opsgenie.com",
      "zendesk.com",
      "datadoghq.com",
      "grafana.net",
      "zoom.us/",
    ),
    pattern:
      /\b(?:docs|drive|sheets|slides)\.google\.com\/(?:\w+\/)*(?:d|folders|open)\/\S+|\b[\w-]+\.(?:atlassian\.net|sharepoint\.com|notion\.site|pagerduty\.com\/(?:incidents|services)|opsgenie\.com|zendesk\.com\/agent|datadoghq\.com\/(?:dashboard|notebook|monitors)|grafana\.net)\/\S+|\b(?:www\.)?notion\.so\/\S+|\b[\w-]*\.?zoom\.us\/[jw]\/\d+\S*|\bmeet\.google\.com\/[a-z-]{10,}/gi,
  },
  {
    kind: "customer's identifier",
    needs: holds("_"),
    hint: /(?:cus|acct|sub|ch|pi|in|cust|org|usr)_[A-Za-z0-9]{10}/,
    pattern: /\b(?:cus|acct|sub|ch|pi|in|cust|org|usr)_(?=\w*\d)[A-Za-z0-9]{10,}\b/g,
  },
  {
    kind: "customer's identifier",
    needs: watchFor(
      ...["customer", "account", "tenant", "user"].flatMap((whose) =>
        ["", " ", "_", "-"].flatMap((gap) => [`${whose}${gap}id`, `${whose}${gap}n`]),
      ),
    ),
    pattern:
      /\b(?:customer|account|tenant|user)[ _-]?(?:id|no\.?|number)\s*[:=#]?\s*(?=\w*\d)[\w-]{5,}/gi,
  },
  {
    kind: "coordinates",
    needs: watchFor("D.DD"),
    pattern:
      /\blat(?:itude)?\W{1,3}-?\d{1,2}\.\d{2,}\W+(?:lon|lng|long)(?:itude)?\W{1,3}-?\d{1,3}\.\d{2,}|(?<![\d.])-?\d{1,2}\.\d{4,},\s*-?\d{1,3}\.\d{4,}(?![\d.])/gi,
  },
  {
    kind: "e-mail address",
    needs: holds("@"),
    pattern:
      /(?<![\w.@/:-])[\w.+-]+@(?!(?:[\w-]+\.)*example(?:\.\w+)?\b)(?:[\w-]+\.)+[a-z]{2,}\b/gi,
  },
  {
    kind: "phone number",
    needs: anyOf(holds("+"), watchFor("(DDD)", "tel", "phone", "mobile", "call")),
    hint: /\+\d|\(\d{3}\)|(?:tel|phone|mobile|call)\W{1,3}\d/i,
    pattern:
      /(?<![\w.+/-])(?:\+\d{1,3}[ .-]?(?:\(\d{1,4}\)[ .-]?)?\d(?:[ .-]?\d){6,12}|\(\d{3}\)[ .-]?\d{3}[ .-]\d{4}|(?:tel|phone|mobile|call)\W{1,3}\d(?:[ .-]?\d){6,12})(?![\w.-]*\d)/gi,
  },
  {
    kind: "bank or identity number",
    needs: anyOf(watchFor("DDD-DD-DDDD"), holdsBankNumber),
    pattern:
      /\b(?!000|666|9\d\d)\d{3}-(?!00)\d\d-(?!0000)\d{4}\b|\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}\b/g,
  },
];

/** Five signs of a kind with two characters between each: `00:1b:44:11:3a:b7`. */
function holdsPairs(text: string): boolean {
  for (const sign of [":", "-"]) {
    let last = -1;
    let row = 0;
    for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) {
      row = at === last + 3 ? row + 1 : 1;
      if (row === 5) return true;
      last = at;
    }
  }
  return false;
}

/** Two capitals and two digits, somewhere: a digit behind a letter is a turn. */
function holdsBankNumber(text: string): boolean {
  return lookAt(text).turns.some((at) => /^[A-Z]{2}\d{2}/.test(text.slice(at - 2, at + 2)));
}

const mostReported = 20;

/** Every identifier of a text by line; at most one of a kind a line. */
export function findIdentifiers(
  text: string,
): readonly { readonly kind: string; readonly line: number; readonly column: number }[] {
  const found = new Map<string, { kind: string; line: number; column: number }>();
  for (const view of viewsOf(text)) {
    const source = { path: "", text: view };
    for (const { kind, needs, hint, pattern } of rules) {
      if (!needs(view) || hint?.test(view) === false) continue;
      for (const { index } of view.matchAll(pattern)) {
        const place = placeAt(source, index);
        const key = `${place.line} ${kind}`;
        if (!found.has(key)) found.set(key, { kind, ...place });
        if (found.size === mostReported) break;
      }
    }
  }
  return [...found.values()].toSorted((a, b) => a.line - b.line);
}

/** Findings about a text as the edition shows it. */
export const checkIdentifiers = (source: Source, level: FindingLevel): Finding[] =>
  findIdentifiers(source.text).map(({ kind, ...place }) =>
    finding("identifier", source.path, place, { kind }, level),
  );
