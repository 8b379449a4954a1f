/**
 * Tells how plainly the words of an event state a milestone.
 *
 * Rule: 10 for a label, 9 for words that say it outright, 8 for a range of impact, 5 to 7 for what
 *       happened; 0 where the words leave it open, or speak of it as tried, planned or elsewhere.
 */
import type { Placed } from "./placed.ts";
import type { Sighting } from "./sighting.ts";
import { atWordStarts } from "./word-starts.ts";

/** How plainly an event states a milestone; 0: not at all. */
export type Plainness = (text: string, placed: Placed) => number;

const trouble = String.raw`(?:outages?|incidents?|down ?time|impact|disruption|degradation|interruption|unavailability|failures?|attack|partition|blackout|problems?|issues?|errors?)`;
const service = String.raw`(?:unavailable|non-operational|inoperative|down|offline|inaccessible|unreachable|unresponsive|degraded|disrupted|interrupted|not available|out of service|failed|experienc\w+|suffered|saw|returned errors|not responding|impacted|affected|stopped working|outages?|halted|broken|could(?:n['’]t| not) be (?:accessed|reached|used)|no longer (?:accessible|reachable|available)|(?:connectivity|availability|performance|connection) (?:problems|issues|errors)|(?:intermittent|elevated|increased|high|widespread) (?:\\w+ )?(?:errors|problems|issues|latency|latencies|failures)|slow(?:ness|down)?)`;

const isAffected = new RegExp(String.raw`\b(?:${service}|downtime)\b`, "i");

const isTroubled = new RegExp(String.raw`\b(?:${service}|${trouble})\b`, "i");

const startLabel =
  /^(?:(?:incident|outage|impact|event|issue|fault|problem|actual|customer impact|the|time of|date of)\s+)*(?:first (?:impact|occurrence|symptoms?)|start(?:ed|s)?|beg[aiu]n(?:ning|s)?|onset|occur(?:s|red)?)\b|\b(?:start|begin)(?: time)?$/i;
const detectLabel =
  /\b(?:detect(?:ed|ion)?|discover(?:ed|y)|noticed|first (?:alert|report|noticed)|reported|(?:became|team|staff|we) aware)\b/i;
const repairLabel = /^\W*(?:first |service |services )?(?:repaired|restored|recovered|fixed)\b/i;
const mitigateLabel = /\b(?:mitigat(?:ed|ion)|contained|stabili[sz]ed|workaround)\b/i;
const resolveLabel =
  /\b(?:resol(?:ved|ution)|repaired|restored|recovered|fixed|finish(?:ed)?|end(?:ed|s)?|closed|all clear|over)\b(?!.*\bmitig)/i;

const startsOutright = atWordStarts(
  new RegExp(
    String.raw`\b${trouble},?\s+(?:which\s+|that\s+)?(?:is\s+|has\s+|had\s+)?(?:starts?|started|begins?|began|commence[sd]?|occur(?:s|red)?)\b|\b(?:starts?|start(?:ed)?|beginning|begin|onset) of\b[^,;]{0,50}\b${trouble}\b(?! window)|\b(?:impact|outage|downtime|incident) (?:begins?|began|starts?|started|onset)\b`,
    "i",
  ),
);
const goesDown = atWordStarts(
  /\b(?<!\bnever )(?:suffered from|(?:sustained|suffered|experienced|experiences|had|caused) an?) (?:[\w-]+,? ){0,4}(?:outages?|incident|disruptions?|downtime|failures?|degradation|interruptions?|slowdown|spike|issues?|problems?)\b|\bfail(?:s|ed)? to (?:receive|respond|serve|process)\b|\b(?:all|every|most)\b[^.]{0,30}\breturn(?:s|ed|ing) [45]\d\d\b|\b(?:sites?|services?|website|api|platform|systems?|everything|pages?|network) (?:is|are|was|were) (?:\w+ )?(?:down|offline|unavailable|unreachable)\b|\b(?:went|goes|going|gone) (?:down|offline|dark)\b(?! (?:the|a|an|this|our|to)\b)|\bstarted to experience (?:\w+ )?(?:problems|issues|errors|outages?)\b|\bpower (?:blip|surge|cut)\b|\bstopped being able\b|\b(?:became|becomes|become) (?:\w+ )?slow\b|\b(?:became|becomes|become|are|were|was) (?:\w+ )?(?:unavailable|unreachable|unresponsive|inaccessible|not able to|unable to)\b|\b(?:stops?|stopped|ceased|halts?|halted)\b(?: \w+){0,2}(?: working| responding| replying| answering| at| serving| processing|$)|\bnetwork halts\b|\bexploited\b|\b(?:attack|storm|wave|spam|flood|surge|ddos)\b[^.]{0,40}\b(?:starts?|started|begins?|began)\b|\battackers? (?:starts?|started|begins?|began|drains?|drained)\b|\bnetwork halted\b|\b(?:restarted|stopped|deleted|dropped|removed|wiped|killed|shut down|unplugged)\b[^.,]{0,20}\b(?:by mistake|accidentally|mistakenly|inadvertently)\b|\b(?:accidentally|mistakenly|inadvertently) (?:restarted|stopped|deleted|dropped|removed|wiped|killed|shut down|unplugged)\b|\bshows? a \w+ drop\b|(?<!\b(?:load|latency|lag|errors?|rates?|queue|usage|temperature) )\bdrops? (?:in|of|to)\b|\b(?:errors?|failures?|timeouts?|latency|5xx)\b[^.]{0,24}\b(?:starts?|started|begins?|began|increas\w+|spik\w+|ris\w+|rose|climb\w+)\b|\b(?:starts?|started|begins?|began|beginning)\b[^.]{0,24}\b(?:fail\w*|timing out|crash\w*|returning|throwing|dropping|rejecting|seeing errors)\b|\bnot able to access\b|\blost (?:all |its |our |their )?(?:power|connectivity|network|internet|access to)\b|\bpower (?:loss|outage|failure|fails|failed)\b|\bthere (?:was|were) (?:an? )?(?:[\w-]+ ){0,3}(?:failure|outage|disruption|interruption)s?\b|\b(?:received|experienced|suffered|saw|under|hit by) an? (?:[\w-]+ ){0,3}attack\b/i,
);
/** Said outright, whoever responded to it in the same breath. */
const siteDown =
  /^\W*(?:the )?(?:\w+ )?(?:site|service|website|api|platform|network|chain) (?:is|was|goes|went) (?:hard |completely |fully )?(?:down|offline)\b|(?<!\b(?:we|i|they|team) )\b(?:took|brought|knocked) (?:the |our |down )?(?:\w+ )?(?:sites?|services?|website|api|platform|network|everything) (?:down|offline)\b/i;
const noticing = atWordStarts(
  /\breached out\b|^\W*FIRING\b|\breali[sz](?:es|ed)\b|\b(?:sounds?|sounded|raises?|raised) the alarm\b|\b(?:alerted|informed|notified|told) (?:us|of|about|our|the team)\b|\b(?:is|are|was|were|been) (?:informed|notified|told|made aware)\b|\b(?:users?|customers?|clients?|developers?|contributors?|researchers?|someone|community members?|visitors?|volunteers?)\b[^.]{0,60}\b(?:reports?|reported|e-?mails?|e-?mailed|notifie[sd]|alerts|wrote|writes|complain(?:s|ed)?|notices?)\b|\b(?:alert ?manager|pager ?duty|opsgenie|uptime ?\w*|sentry|nagios)\b[^.]{0,24}\b(?:page|alert|alarm|notification)s?\b|\bteam reported (?:the following|that|issues|problems|errors)\b|\breports (?:their|an?|the|high|increased|elevated|seeing|being|widespread|slow\w*|problems?|issues?|errors?|failures?)\b|\b(?:monitoring|alerting|nagios|grafana|datadog|zabbix|dashboards?|graphs?) (?:shows?|showed|highlights?|highlighted|indicates?|reports?|reported|detects?)\b|\breport(?:s|ed) that\b|\brespond(?:s|ed|ing)? to (?:the )?(?:alarms?|alerts?|pages?)\b|\bbe(?:came|come|gin to be|gan to be)? aware\b|\bdetect(?:s|ed)\b|\bnotic(?:es|ed)\b|\bdiscover(?:s|ed)\b|\bwas alerted\b|\bbecame aware\b|\bfirst (?:alert|report|page|sign|complaint|ticket|recorded instance)\b|\b(?:alerts?|alarms?|pager ?duty|pages?)\b[^.]{0,60}\b(?:fires?|fired|starts?|started|triggers?|triggered|raised|went off|received|paged|alerted|goes off)\b|,\s*fire\.|\b(?:fires?|triggers?)\b[^.]{0,20}\b(?:alerts?|alarms?)\b|\b(?:receives?|received|got|gets?|get)\b[^.]{0,30}\b(?:alerts?|pages?|paged|mail|email|reports? of|notification|call)\b|\b(?:is|are|was|were|got) (?:paged|alerted)\b|\breports?\b[^.]{0,60}\b(?:on (?:github|slack|twitter)|via|not being|issue|problem|outage|error|that)\b|\breported\b[^.]{0,40}\b(?:on|by|via|from|issues?|problems?|errors?|failures?|outages?|timeouts?|internally)\b|\breports? (?:coming in|came in|started|began|from|of)\b|\bnotified\b[^.]{0,60}\b(?:channel|team|us|issue|that)\b|\breporting the (?:outage|issue|problem)\b|\bticket\b[^.]{0,20}\bcreated\b|\bno idea\b[^.]{0,60}\buntil\b|\bcomplain(?:s|ed|ts?)\b|\bspotted\b|\bobserv(?:es|ed)\b[^.]{0,40}\b(?:error|fail|drop|increase|spike|issue)/i,
);
/** Noticing that is not the first noticing of trouble. */
const notNoticing = atWordStarts(
  /\broot cause\b|\b(?:as|are|is) (?:now )?healthy\b|\bnoticed that a new\b|\bnew version\b|\bfixed?\b.{0,30}\bnotic|\backnowledg|\bstatus ?page\b|\bno\b.{0,20}\breports?\b|\bresolved\b|\brecover|\bback to normal\b|\b(?:alerts?|errors?) (?:cleared|resolved|stopped)\b|\bpostmortem\b/i,
);
const reduces = atWordStarts(
  /\bmitigat(?:ed|es|ing|eing|ion (?:was |is )?(?:deployed|applied|in place|complete|takes effect))\b|\bto mitigate\b|\bbasic functionality\b|\b(?:reduc\w+|lower\w+|smooth\w+|decreas\w+) (?:the )?(?:\w+ )?(?:error|impact|load|traffic)|\breducing error|\bpartial(?:ly)? (?:recover|restor|available|service)\w*|\bmitigation\b[^.]{0,20}\bcompleted?\b|\bwork-?around (?:was |is )?(?:applied|deployed|put|in place|implemented)|\btemporar(?:y|ily) (?:fix|restor|workaround|disabled)|\bimpact (?:is |was )?(?:reduced|contained|limited|mitigated)\b|\b(?:first|interim|temporary|quick|short-term) fix\b|\b(?:services?|sites?|website|storage|api|platform|systems?|network|database|customers?)\b[^.]{0,30}\b(?:accessible|available|reachable) again\b|\bpermissions? (?:was |were )?updated for all\b/i,
);
const onlyTries =
  /\b(?:initiat\w*|attempt\w*|tr(?:y|ied|ies|ying)|begin|began|start(?:s|ed)? (?:to|a|an|the|working)|plans?|discuss\w*|prepar\w*|propos\w*|consider\w*|fail(?:s|ed)?|develop\w*|request\w*|work(?:s|ed|ing)? on|hop(?:e|es|ing))\b/i;
const over = atWordStarts(
  new RegExp(
    String.raw`^\W*resolved\]?(?=\s(?!(?:was|is|by|in|the)\b))|[-–—:(]\s*(?:fully )?resolved\W*$|\b(?:outage|incident|downtime|impact|disruption|delay|degradation|attack)s?\b[^.]{0,30}\b(?:ends?|ended|over|resolved|closed|finished|concluded)\b|\bend of\b[^,;]{0,50}\b(?:outage|incident|downtime|impact)\b(?! window)|\b(?:resolution|recovery) (?:is )?(?:confirmed|complete)|\b(?:incident|outage|issue|problem) (?:is |was |has been )?(?:fully )?(?:resolved|fixed|over|closed)\b|\bfalse positive\b|\bofficially (?:resolved|over)\b`,
    "i",
  ),
);
/** "Maintenance ends", "alert resolved", "their status page says that it is fixed". */
const isOverElsewhere = /\bmaintenance\b|\balerts?\b|\bstatus ?page\b[^.]*\b(?:to|says?|shows?)\b/i;
const working =
  /\bback online\b|\ball clear\b|\bservices? (?:is |are |was |were )?(?:now |again |fully )*(?:operational|healthy|back)\b|\b(?:gets?|got|comes?|came|went|things) back to (?:work|normal|nominal)|\brestoration (?:was |is )?complete|\b(?:block production|service|traffic|operations?)\b[^.]{0,30}\bresumed\b|\bconfirmed (?:to be |as )?(?:working|fixed|resolved|online|operational|healthy)\b|\b(?:all|everything)\b[^.]{0,50}\b(?:up and running|are ok|is ok|working)\b|\b(?:was|were|is|are) working (?:again|normally|fine)\b|\bservices?\b[^.]{0,40}\b(?:restored|recovered|resumed|back)\b|\brestored to normal\b|\brestored (?:the )?(?:services?|access|connectivity|power|functionality)\b|\b(?:fully|completely) (?:restored|recovered|operational|available|functional|resolved|healthy)\b|\b(?:returned|returns|back) to (?:[\w-]+ ){0,5}normal(?:ly)?\b|\boperat(?:ing|ed) normally\b|\breopened (?:to|for) (?:all|every)\b|\b(?:became|is|are) (?:responsive|available|reliable|reliably available|operational|healthy) again\b|\bunder control\b|\bchain resumes\b|\bresume[sd]? (?:block production|normal|service|operation)|\b(?:all|everything|site|website|systems?|traffic|platform|customers?)\b[^.]{0,40}\b(?:recovered|restored|back online|back up|up again|working again|normal|healthy|operational)\b|\b(?:sites?|servers?|website|everything|network|systems?)\b (?:came|comes|come|was|were|is|are) back\b(?! to)|\b(?:is|are|was|were|comes?|came|gets?|got) back up\b|\bback up\W*$|\b(?:mail|e-?mail|power|access|connectivity|functions?|functionality|internet|network|operations?|production) (?:was|were|is|are|has been|have been) (?:fully |completely )?(?:restored|back)\b|\bfully available\b|\bno (?:more|further) errors\b|\berror rates? (?:return|back|drop\w* to (?:zero|normal|0))/i;
const works = atWordStarts(working);
/** The same of a text whose clauses end nobody knows where: few texts are taken apart for it. */
const mayWork = atWordStarts(new RegExp(String.raw`${working.source}|\bback up\b`, "i"));
/** All that is left to say at the last time of a sentence: "… found by 22:50 and resolved at 23:01". */
const endsThere =
  /^(?:and |then |finally |(?:it )?was |were |has been )*(?:fully |completely )?(?:resolved|restored)\W*$/i;
/** What speaks of being back without being it. */
const notOver =
  /\b(?:status ?pages?|announc\w*|tweet\w*|posts?|posted|email\w*|(?:to|on|via) (?:the |our )?mailing list|(?<!\bas )expected|estimat\w*|will|should be|partial\w*|some|most|many|first|still (?:down|affected|broken|failing)|remains?|longer until|decision|decides?)\b/i;
/** The same, of the clause that it stands in. */
const notYet =
  /\b(?:only problems?|maintenance (?:window|ends?|complete)|alerts?|monitor for|pre-|plan|attempt\w*|trying|temporar\w*|verify|ticket|before|once(?! (?:[\w-]+ ){1,4}had\b)|until|when|as soon as|if|unless|last|one of|another)\b/i;

/** What begins a second time is not the beginning. */
const isAnew =
  /\b(?:again|same|another(?! \d)|second|further|additional|once more|also|recur\w*)\b/i;

const isLabelled = ({ under, label }: Sighting, pattern: RegExp): boolean =>
  pattern.test(under ?? "") || pattern.test(label ?? "");

/** Maintenance, and the response to an incident, begin on purpose. */
const ofMaintenance =
  /\b(?:planned|scheduled) (?:outage|down ?time)|\bmaintenance\b[^.,]{0,30}\b(?:starts?|started|begins?|began|occur\w*)\b|\b(?:start|beginning) of\b[^.,]{0,40}\bmaintenance|\brespon/i;

/** "GitHub, starting at 05:59, had an incident": the words before the time say that it began there. */
const beganThen = ({ passage, moment }: Sighting): boolean =>
  moment !== undefined &&
  /\b(?:starting|beginning)\b/i.test(passage.masked.slice(moment.phrase, moment.clock.start));

export const startOf: Plainness = (text, { sighting, end }) => {
  if (isLabelled(sighting, startLabel)) return 10;
  const isOutright = startsOutright.test(text) && !ofMaintenance.test(text);
  if (isOutright && !isAnew.test(text)) return 9;
  if (beganThen(sighting) && isTroubled.test(text) && !isAnew.test(text)) return 9;
  if (end && isImpactRange(text, sighting.label)) return 8;
  if (siteDown.test(text)) return 6;
  // Few texts go down: that is asked before all that would speak against it.
  if (!goesDown.test(text) || isAnew.test(text) || noticing.test(text)) return 0;
  return /\b(?:alert|monitor|ticket|until then)\b/i.test(text) ? 0 : 5;
};
export const detectOf: Plainness = (text, { sighting }) => {
  if (isLabelled(sighting, detectLabel)) return 10;
  // A range of impact tells when it was down, whoever was paged in it.
  if (sighting.moment?.until && isImpactRange(text, sighting.label)) return 0;
  // "noticed that it had been updated at 05:33": the time is that of the older event.
  const isOlder =
    !sighting.leads &&
    (sighting.source === "list" || (/\bhad\b/.test(text) && !/\bhad no\b/i.test(text)));
  return noticing.test(text) && !notNoticing.test(text) && !isOlder ? 5 : 0;
};
export const mitigateOf: Plainness = (text, { sighting }) => {
  if (isLabelled(sighting, mitigateLabel)) return 10;
  const hit = reduces.exec(text);
  return hit && !onlyTries.test(lastClause(text, hit.index)) ? 5 : 0;
};
export const resolveOf: Plainness = (text, { sighting }) => {
  if (isLabelled(sighting, resolveLabel)) return 10;
  if (over.test(text) && !isOverElsewhere.test(text)) return 9;
  if (/\buntil then\b/i.test(text) && isAffected.test(text)) return 7;
  if (notOver.test(text)) return 0;
  if (endsThere.test(text)) return 5;
  return mayWork.test(text) && clausesOf(text).some(isBack) ? 5 : 0;
};

const isBack = (clause: string): boolean =>
  works.test(clause) && !onlyTries.test(clause) && !notYet.test(clause);

/** "Repaired" above "Resolved": where both are labelled, the first ended the impact for the time being. */
export const isRepair = ({ sighting }: Placed): boolean => repairLabel.test(sighting.label ?? "");

/** The clauses of a text: one may say what another only tries. */
const clausesOf = (text: string): string[] => text.split(/[,.;:]\s|\s+(?:and|but)\s+/);

/** The words of a clause up to `at`. */
const lastClause = (text: string, at: number): string =>
  /[^.,;:]*$/.exec(text.slice(0, at))?.[0] ?? "";

/** True for "was unavailable from … until …" and for the label "Impact" or "Outage" of a range. */
export function isImpactRange(text: string, label: string | undefined): boolean {
  if (
    label !== undefined &&
    /\b(?:impact|outage|downtime|incident|duration|date|when|time)/i.test(label)
  )
    return true;
  return isAffected.test(text);
}
