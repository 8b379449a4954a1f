/**
 * Says what an event was to the incident, from the words that tell it.
 *
 * Rule: the first pattern that fits decides; what no pattern fits has no phase.
 */
import type { Phase } from "../../model/timeline.ts";
import { oneOf } from "../../parse/one-of.ts";
import type { Sighting } from "./sighting.ts";

/** Phases and the words that tell them, the surest first. */
const told: readonly (readonly [Phase, RegExp])[] = [
  [
    "follow-up",
    oneOf`
      (?<!\b(?:see|read) (?:the |our )?)\bpost-?mortem\b
      \bretrospective\b
      \breview meeting\b
      \bfollow-?up (?:call|meeting)
      \bdebrief
      \blessons learned\b
    `,
  ],
  // A machine that restarts by itself mends nothing: "an unexpected reboot".
  [
    "impact",
    /\b(?:unexpected|unplanned|spontaneous)(?:ly)?\b[^.]{0,20}\b(?:restart|reboot|shut ?down)|\b(?:restart|reboot|shut ?down)(?:s|ed)? (?:unexpectedly|by itself|spontaneously)\b/i,
  ],
  // Said outright, whatever was done: "a wrong server was restarted by mistake".
  [
    "cause",
    /^root cause\s*[-–—:]|\bby mistake\b|\baccidental(?:ly)?\b|\bmistakenly\b|\binadvertent(?:ly)?\b/i,
  ],
  [
    "recovery",
    oneOf`
      \b(?:outage|incident|downtime|impact|maintenance|degradation|delay|attack)\s+(?:is |was |has been )?(?:fully )?(?:over|ends?|ended|resolved|closed|finished|fixed|stopped)\b
      \bend of\b[^.]{0,60}\b(?:outage|incident|downtime|impact|maintenance)
      \b(?:fully|completely)\s+(?:recovered|restored|resolved|available|operational|healthy|functional)
      \b(?:alerts|alarms) (?:all )?clear\b
      \b(?:alerts?|alarms?|errors?|downtime)\b[^.]{0,40}\b(?:clear(?:s|ed)|resolve[sd]|recover(?:s|ed)|stop(?:s|ped)|subside[sd]?|cease[sd]?|disappear(?:s|ed)?)\b
      \bback (?:online|up|to normal|in service|to (?:its )?normal)
      \brestored?\b(?![^.]{0,20}\bfailed)
      \brecover(?:y|ed|s|ing)\b(?! (?:plan|attempt|failed))
      \b(?:is|are|was|were|became|everything|things?)\s+(?:fully |completely |again |now )?(?:normal|available again|up again|online|operational|healthy|responsive|stable|running again|accessible again|up and running)\b
      \bresolved\b
      \breturned to normal
      \b(?:up|running|available) again\b
      \ball clear\b
      \bservice (?:is |was )?restored\b
      \bbacklog (?:was |is )?(?:cleared|processed|drained)
      \brepaired\b
      \bresum(?:es|ed)\b
      \bback in (?:production|action)\b
      \b(?:are|is) ok\b
    `,
  ],
  [
    "detection",
    oneOf`
      \balerted (?:us|the team)\b
      \breached out\b
      \b(?:informed|notified|told) us\b
      \binformed of\b
      \bdetect(?:s|ed|ion)\b
      \bnotic(?:es|ed)\b
      \b(?:we|I|they|users?|customers?|people|someone|who) notice\b
      \bdiscover(?:s|ed|y)?\b
      \bfirst (?:alert|report|page|sign|ticket|complaint|noticed)
      \b(?:alerts?|alarms?|monitors?|monitoring|pager ?duty|pingdom|nagios|opsgenie)\b[^.]{0,40}\b(?:fire[sd]?|triggered|raised|went off|paged?|received|sent|alerted|reported|red|is triggered|indicate[sd]|show(?:s|ed)|advertises)
      \b(?:receives?|received|got|gets)\b[^.]{0,30}\b(?:alerts?|pages?|notifications?|reports?|mail|call)\b
      \b(?:was|were|is|are|got|been) (?:paged|alerted)\b
      \bpage[sd]?\b[^.]{0,20}\bon-?call
      \breport(?:s|ed)?\b[^.]{0,50}\b(?:by|from|issue|problem|outage|error|user|customer|that|on (?:github|slack)|via)
      \b(?:users?|customers?|support|someone|community)\b[^.]{0,40}\breport(?:s|ed|ing)?\b
      \bcomplain
      \bbecame aware\b
      \bno idea\b[^.]{0,40}\buntil\b
      \bfound out\b
      \bobserv(?:es|ed)\b
      \bspotted\b
    `,
  ],
  [
    "mitigation",
    oneOf`
      \b(?:containing|with) (?:the|a) fix\b
      \bmitigat\w*
      \bwork-?around\b
      \brol(?:l|ls|led|ling)[ -]?back
      \brevert(?:s|ed|ing)?\b
      \bfix(?:es|ed)?\b[^.]{0,40}\b(?:deployed|merged|applied|rolled out|released|pushed|live|shipped|being deployed|in place)
      \b(?:deploy|appl|roll|releas|push|merg|ship|implement)\w*\b[^.]{0,40}\b(?:fix|hotfix|patch|workaround|firewall)\b
      \bhot-?fix
      \bdisabl(?:es|ed|ing)\b
      \bfail(?:s|ed)?[ -]?over (?:to|was)
      \bscaled? (?:up|out|down)\b
      \badd(?:ed|ing)?\b[^.]{0,20}\b(?:capacity|resources|nodes|instances|servers|replicas)\b
      \brestart(?:s|ed|ing)?\b
      \breboot(?:s|ed|ing)?\b
      \bblock(?:s|ed|ing)?\b[^.]{0,30}\b(?:traffic|ip|requests|user)
      \bpermissions? updated\b
      \bswitch(?:ed|es)? (?:to|back|over)
      \brotat(?:ed|es|ing)\b
      \bdowngrad
      \bpatch(?:ed|es)?\b
      \breplac(?:ed|es|ing)\b
      \bunder control\b
      \breduc(?:ed|es|ing)\b
      \bdrain(?:ed|s|ing)?\b[^.]{0,20}\btraffic
    `,
  ],
  [
    "impact",
    oneOf`
      \b(?:outage|downtime|incident|degradation|impact|disruption)\b[^.]{0,20}\b(?:starts?|started|begins?|began|beginning)\b
      \b(?:starts?|start|beginning|begin|onset)\s+of\b[^.]{0,60}\b(?:outage|incident|downtime|impact|degradation|disruption)
      \b(?:went|goes|going|is|was|were|are) (?:down|offline|unavailable|unreachable|unresponsive|inaccessible)\b
      \bunavailable\b
      \bdegraded\b
      \berrors?\b[^.]{0,30}\b(?:increas|spik|ris|rose|start|began|climb)
      \b(?:increas|spik|elevated)\w*\b[^.]{0,30}\b(?:errors?|latenc|response times?|failures?|5xx|traffic)
      \bstart(?:s|ed)?\b[^.]{0,30}\b(?:fail|timing out|time out|crash|returning|oscillat|dropping|losing|throwing)
      \bbeg[ai]n(?:s)?\b[^.]{0,20}\b(?:fail|timing out|crash|returning)
      \bfail(?:s|ed|ing|ures?)?\b
      \bcrash(?:es|ed|ing)?\b
      \btim(?:e|ed|ing) ?outs?\b
      \b(?:stopped|stops|ceased) (?:working|responding|processing|serving)
      \bhalts?\b
      \bnot able to\b
      \bunable to\b
      \bcould not\b
      \bdrop(?:s|ped)?\b
      \blost\b
      \bexploited\b
      \bpower (?:failure|outage|loss)
      \bpeaks?\b
      \bdown\b
    `,
  ],
  [
    // What the team tells others changes nothing: "status page updated", "a message was sent".
    "response",
    /\bstatus ?page\b|\b(?:message|mail|e-?mail|notice|announcement)\b[^.]{0,20}\b(?:sent|posted|published)\b/i,
  ],
  [
    "cause",
    oneOf`
      \bmistaken\b
      \bmisconfigur
      \bwrong\b
      \bbug\b[^.]{0,40}\bintroduced
      \bintroduc(?:es|ed)\b
      \b(?:deploy|upgrad|merg|releas|rolled out|pushed|install|migrat|updat|chang|launch|publish|convert)(?:s|ed|es|e|ing|ment)?\b
      \bcommit\b
      \bmaintenance (?:window )?(?:starts?|started|begins?|began)
      \bstart of\b[^.]{0,50}\bmaintenance
      \btrigger(?:s|ed)\b
      \bexpir(?:es|ed)\b
      \bunlocked\b
      \bcompromis
    `,
  ],
  [
    "response",
    oneOf`
      \binvestigat
      \bescalat
      \bengineers?\b
      \bon-?call\b
      \bteam\b
      \bbeg[ai]n(?:s)?\b
      \bstart(?:s|ed)?\b
      \bjoin(?:s|ed)?\b
      \bidentif
      \bconfirm
      \bdetermin
      \bdiagnos
      \bcontact(?:s|ed)?\b
      \bticket\b
      \bannounc
      \bstatus ?page\b
      \btweet
      \bnotif(?:y|ies|ied)
      \binform(?:s|ed)?\b
      \btells?\b
      \btold\b
      \bnames?\b[^.]{0,60}\bcause\b
      \bping(?:s|ed)?\b
      \backnowledg
      \bcall\b
      \bdecid
      \bdecision\b
      \bdebug
      \broot cause\b
      \bverif
      \btest(?:s|ed|ing)?\b
      \bposts?\b
      \bposted\b
      \bdiscuss
      \bresponds?\b
      \bwork(?:s|ed|ing)? on\b
      \brequest
      \basks?\b
      \bapproved?\b
      \bagree
    `,
  ],
];

/** Speaks of recovery that is still to come: "a decision to restore", "until power gets restored". */
const notYet = oneOf`
  \b(?:decision|decided|decides|plans?|planned|attempts?|attempted|tr(?:y|ies|ied|ying)) (?:is |was )?(?:made )?to\b
  \bwill take\b
  \bstill in progress\b
  \bestimate\b
  \bnot yet\b
`;

/** What was done in vain, or happened by itself: "the rollback fails", "a host reboots (kernel panic)". */
const inVain = oneOf`
  \b(?:roll ?back|restart|reboot|revert|fix|patch)\w* (?:\w+ )?fail
  \bfail(?:s|ed)? to (?:re)?(?:start|boot)\b
  \bdid(?:n['’]t| not) (?:re)?(?:start|boot)\b
  \bkernel panic
`;

/** Sections whose events belong to one phase whatever they say. */
const sections: readonly (readonly [Phase, RegExp])[] = [
  ["follow-up", /follow[ -]?up|action items|aftermath|next steps/i],
];

/** The phase of an event; undefined where its words tell none. */
export function phaseOf(
  text: string,
  { standing: { heading }, label }: Pick<Sighting, "standing" | "label">,
): Phase | undefined {
  const named = label === undefined ? undefined : phaseOfLabel(label);
  if (named) return named;
  const inSection = sections.find(([, pattern]) => pattern.test(heading));
  if (inSection) return inSection[0];
  // "It could not be reached. Once we knew, the fix took ten minutes": the time is that of the first.
  const first = /[.!?]\s/.test(text) ? firstSentence.exec(text)?.[0] : undefined;
  const begun = first === undefined ? undefined : phaseOfWords(first);
  return begun === undefined || begun === "response" ? phaseOfWords(text) : begun;
}

/** A sentence that others follow. */
const firstSentence = /^.{12,}?[\p{L}\d)"'][.!?](?=\s+\p{Lu})/u;

const phaseOfWords = (words: string): Phase | undefined =>
  told.find(
    ([phase, pattern]) =>
      pattern.test(words) &&
      !(phase === "recovery" && notYet.test(words)) &&
      !(phase === "mitigation" && inVain.test(words)),
  )?.[0];

/** The phase that a label names: "Start Time", "Detected at", "Repaired". */
function phaseOfLabel(label: string): Phase | undefined {
  if (/\b(?:detect|discover|notic|report|alert)/i.test(label)) return "detection";
  if (/\b(?:mitigat|contain|stabili[sz])/i.test(label)) return "mitigation";
  if (/\b(?:resolv|repair|restor|recover|fix|finish|end(?:s|ed)?\b|clos)/i.test(label))
    return "recovery";
  if (/\b(?:start|beg[aiu]n|onset|impact|outage)/i.test(label)) return "impact";
  return undefined;
}
