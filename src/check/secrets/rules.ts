/**
 * What credentials look like: the shapes that their makers gave them, and the words before them.
 *
 * Rule: a shape is enough where it is unmistakable; a word before it needs a value that no person
 *       would write as an example. Placeholders and hashes of public things are none.
 */

/** One kind of credential. The value is the group named `value`, else the whole match. */
export interface SecretRule {
  readonly kind: string;
  /** In lower case: one of these stands in every text that the pattern matches. */
  readonly needs: readonly string[];
  readonly pattern: RegExp;
  /** Least entropy of the value, in bits per character. Default: 0. */
  readonly entropy?: number;
}

/** Shapes that only credentials have. */
const shapes: readonly SecretRule[] = [
  {
    kind: "private key",
    needs: ["private key"],
    pattern: /-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----/g,
  },
  { kind: "PuTTY key", needs: ["putty-user-key-file-"], pattern: /PuTTY-User-Key-File-\d/g },
  { kind: "age key", needs: ["age-secret-key-1"], pattern: /AGE-SECRET-KEY-1[0-9A-Z]{20,}/g },
  {
    kind: "AWS access key",
    needs: ["a3t", "akia", "agpa", "aida", "aroa", "aipa", "anpa", "anva", "asia"],
    pattern: /\b(?:A3T[A-Z0-9]|AKIA|AGPA|AIDA|AROA|AIPA|ANPA|ANVA|ASIA)[A-Z0-9]{16}\b/g,
  },
  { kind: "Google API key", needs: ["aiza"], pattern: /\bAIza[\w-]{30,}/g },
  {
    kind: "Google OAuth token",
    needs: ["ya29.", "gocspx-", "1//0"],
    pattern: /\bya29\.[\w-]{20,}|\bGOCSPX-[\w-]{20,}|\b1\/\/0[\w-]{30,}/g,
  },
  { kind: "JSON web token", needs: ["eyj"], pattern: /\beyJ[\w-]{8,}\.eyJ[\w-]{4,}\.[\w-]{8,}/g },
  {
    kind: "Slack token",
    needs: ["xox", "xapp-"],
    pattern: /\bxox[a-z]-[\w-]{10,}|\bxapp-\d-[\w-]{10,}/g,
  },
  {
    kind: "webhook address",
    needs: ["hooks.slack.com", "discord", "webhook.office.com", "hooks.zapier.com"],
    pattern:
      /hooks\.slack\.com\/(?:services|workflows|triggers)\/[\w/]{20,}|discord(?:app)?\.com\/api\/webhooks\/\d+\/[\w-]{20,}|webhook\.office\.com\/[\w@/-]{30,}|hooks\.zapier\.com\/hooks\/catch\/\d+\/\w+/g,
  },
  { kind: "Telegram token", needs: [":"], pattern: /\b\d{8,11}:[A-Za-z0-9_-]{30,}/g },
  { kind: "Twilio key", needs: ["sk", "ac"], pattern: /\b(?:SK|AC)[0-9a-f]{32}\b/g },
  { kind: "Databricks token", needs: ["dapi"], pattern: /\bdapi[0-9a-f]{28,}(?:-\d)?\b/g },
  { kind: "Mailgun key", needs: ["key-"], pattern: /\bkey-[0-9a-f]{32}\b/g },
  { kind: "Mailchimp key", needs: ["-us"], pattern: /\b[0-9a-f]{32}-us\d{1,2}\b/g },
  { kind: "SendGrid key", needs: ["sg."], pattern: /\bSG\.[\w-]{16,}\.[\w-]{16,}/g },
  {
    kind: "Square token",
    needs: ["sq0", "eaaa"],
    pattern: /\b(?:sq0[a-z]{3}-[\w-]{20,}|EAAA[\w-]{40,})/g,
  },
  { kind: "Shopify token", needs: ["shp"], pattern: /\bshp(?:at|ca|pa|ss|tka)_[0-9a-fA-F]{24,}/g },
  { kind: "Discord token", needs: ["."], pattern: /\b[MNO][\w-]{23,25}\.[\w-]{6}\.[\w-]{27,}/g },
  {
    kind: "Vault token",
    needs: ["."],
    pattern: /\b(?:hv[sbr]|s|b)\.[A-Za-z0-9_-]{24,}\b/g,
    entropy: 3.5,
  },
  {
    kind: "Atlassian token",
    needs: ["atatt", "atctt", "atbb"],
    pattern: /\bAT(?:ATT|CTT|BB)[\w=-]{20,}/g,
  },
  { kind: "PyPI token", needs: ["pypi-"], pattern: /\bpypi-[\w-]{30,}/g },
  { kind: "Facebook token", needs: ["eaa"], pattern: /\bEAA[A-Za-z0-9]{40,}/g },
  { kind: "Artifactory key", needs: ["akc"], pattern: /\bAKC[a-zA-Z0-9]{40,}/g },
  {
    kind: "password hash",
    needs: ["$"],
    pattern:
      /\$(?:2[abxy]\$\d\d\$[./A-Za-z0-9]{50,}|[156]\$[^$\s]{4,}\$[./A-Za-z0-9]{20,}|argon2\w*\$\S{40,})/g,
  },
  {
    kind: "token",
    needs: ["-", "_", "."],
    pattern:
      /\b(?:sk|pk|rk|ghs|glpat|gldt|glrt|glsa|glc|eyJrIjo|tfp|rubygems|figd|patp?|dckr_pat|nvapi|hf|r8|gsk|xai|pplx|sntrys|sbp|whsec|phc|phx|lin_api|rpa|pul|dp\.[a-z]{2,4})[-_.](?<value>[\w-]*[A-Za-z0-9]{16,}[\w-]*)/g,
    entropy: 3,
  },
  {
    kind: "token",
    needs: ["_"],
    pattern:
      /\b[a-z]{2,10}(?:_[a-z0-9]{2,10}){0,2}_(?<value>(?=[a-z]*\d|[a-z\d]*[A-Z])[A-Za-z0-9]{20,}(?:_[0-9a-f]{4,12})?)\b/g,
    entropy: 3,
  },
  {
    kind: "password in an address",
    needs: ["://"],
    pattern:
      /\b[a-z][a-z0-9+.-]{1,30}:\/\/[^\s/:@"'<>]{0,80}:(?<value>[^\s/@"'<>]{3,200})@[\w.[-]/gi,
  },
  {
    kind: "signed address",
    needs: ["sig", "hmac"],
    pattern:
      /[?&](?:X-Amz-Signature|X-Goog-Signature|Signature|sig|se_sig|hmac)=(?<value>[\w%+/=-]{16,})/gi,
  },
];

const assigned = String.raw`["'\]]?\s*(?::=|=>|[:=])\s*["'\x60]?`;

/** Words that announce a credential, and the value behind them. */
const announced: readonly SecretRule[] = [
  {
    kind: "authorization header",
    needs: ["authorization"],
    pattern:
      /\b(?:proxy-)?authorization["']?\s*[:=]\s*["']?(?:Basic|Bearer|Token|ApiKey|Digest|AWS4-HMAC-SHA256)\s+(?<value>[^\s"'<>,]{8,})/gi,
    entropy: 2.5,
  },
  {
    kind: "bearer token",
    needs: ["bearer"],
    pattern: /\bbearer\s+(?<value>[\w.~+/=-]{20,})/gi,
    entropy: 3.2,
  },
  {
    kind: "cookie",
    needs: ["cookie"],
    pattern: /\b(?:set-)?cookie["']?\s*:\s*[^\n]*?=(?<value>[\w%+/=.-]{16,})/gi,
    entropy: 3,
  },
  {
    kind: "password",
    needs: ["pass", "pwd", "secret", "key", "token", "credential"],
    pattern: new RegExp(
      String.raw`(?:pass(?:word|wd|phrase)?|pwd|(?:client|app|shared|webhook|signing)?[_-]?secret(?:[_-]?(?:access)?[_-]?key)?|(?:api|access|account|private|secret|master|encryption|license|storage)[_-]?key|(?:access|auth|refresh|api|bot|session|personal|id)[_-]?token|credentials?)${assigned}(?<value>[^\s"'\x60<>,;|]{8,200})`,
      "gi",
    ),
    entropy: 2.6,
  },
  {
    kind: "token",
    needs: [
      "token",
      "key",
      "auth",
      "signature",
      "session",
      "sid",
      "jwt",
      "dsn",
      "cert",
      "hmac",
      "salt",
      "nonce",
    ],
    pattern: new RegExp(
      String.raw`(?:token|key|auth|signature|session(?:id)?|sid|jwt|dsn|cert|hmac|salt|nonce)${assigned}(?<value>[\w+/=.~-]{20,400})`,
      "gi",
    ),
    entropy: 3.3,
  },
  {
    kind: "password on a command line",
    needs: ["curl", "sshpass"],
    pattern:
      /(?:\bcurl\b[^\n]*?\s(?:-u|--user)[\s=]+["']?|\bsshpass\s+-p\s*)(?<value>[^\s"']{6,})/g,
    entropy: 2.5,
  },
  {
    kind: "password on a command line",
    needs: ["mysql"],
    pattern: /\b(?:mysql|mysqldump|mysqladmin)\b[^\n]*?\s-p(?<value>[^\s"']{6,})/g,
    entropy: 2.5,
  },
  {
    kind: "login line",
    needs: ["machine"],
    pattern: /\bmachine\s+\S+\s+login\s+\S+\s+password\s+(?<value>\S{4,})/g,
  },
];

export const secretRules: readonly SecretRule[] = [...shapes, ...announced];

/** Words of examples, masks and references to where a secret is kept. */
const placeholder =
  /^https?:\/\/[^@]*$|\*{3,}|[xX]{6,}|\.{3}|…|[<>]|\$\{|\$\(|\{\{|^\$[A-Z_]+$|^%\w+%$|example|placeholder|changeme|your[_-]|redacted|removed|hidden|dummy|sample|^(.)\1+$|^(?:process\.env|os\.environ|secrets?|vault|vars|env)[.:/[]|0123456|1234567890|abcdefgh/i;

/** True for what stands where a credential would and is none. */
export const isPlaceholder = (value: string): boolean => placeholder.test(value);

/** Bits per character of a text, by how often each of its characters occurs in it. */
export function entropyOf(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values())
    bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
}
