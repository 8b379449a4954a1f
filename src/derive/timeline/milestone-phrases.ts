/**
 * The words that say that trouble began or was noticed, and those that only look as if they did.
 *
 * Rule: a line is a phrase as authors write it; add one where a report says it in another way.
 */
import { oneOf } from "../../parse/one-of.ts";

const trouble = String.raw`(?:outages?|incidents?|down ?time|impact|disruption|degradation|interruption|unavailability|failures?|attack|partition|blackout|problems?|issues?|errors?)`;
const service = String.raw`(?:unavailable|non-operational|inoperative|down|offline|inaccessible|unreachable|unresponsive|degraded|disrupted|interrupted|not available|out of service|failed|experienc\w+|suffered|saw|returned errors|not responding|impacted|affected|stopped working|outages?|halted|broken|could(?:n['’]t| not) be (?:accessed|reached|used)|no longer (?:accessible|reachable|available)|(?:connectivity|availability|performance|connection) (?:problems|issues|errors)|(?:intermittent|elevated|increased|high|widespread) (?:\w+ )?(?:errors|problems|issues|latency|latencies|failures)|slow(?:ness|down)?|[45]\d\d errors|(?:to|kept) (?:die|dying|crash(?:ing)?|fail(?:ing)?)|(?:not|un)(?: being)? able to|unable to|could(?:n['’]t| not) (?:log|connect|access|reach|use|place|send|receive|load|create)|(?:was|were) (?:delayed|lost|dropped|rejected|not \w+ed))`;

export const isAffected = new RegExp(String.raw`\b(?:${service}|downtime)\b`, "i");

export const isTroubled = new RegExp(String.raw`\b(?:${service}|${trouble})\b`, "i");

export const startLabel =
  /^(?:(?:incident|outage|impact|event|issue|fault|problem|actual|customer impact|the|time|time of|date of)\s+)*(?:first (?:impact|occurrence|symptoms?)|start(?:ed|s)?|beg[aiu]n(?:ning|s)?|onset|occur(?:s|red)?)\b|\b(?:start|begin)(?: time)?$/i;
export const detectLabel =
  /\b(?:detect(?:ed|ion)?|discover(?:ed|y)|noticed|first (?:alert|report|noticed)|reported|(?:became|team|staff|we) aware)\b/i;
export const repairLabel =
  /^\W*(?:first |service |services )?(?:repaired|restored|recovered|fixed)\b/i;
export const mitigateLabel = /\b(?:mitigat(?:ed|ion)|contained|stabili[sz]ed|workaround)\b/i;
export const resolveLabel =
  /\b(?:resol(?:ved|ution)|repaired|restored|recovered|fixed|finish(?:ed)?|end(?:ed|s)?|closed|all clear|over)\b(?!.*\bmitig)/i;

export const startsOutright = oneOf`
  (?<!\b(?:reports?|alerts?|complaints?|causes?|investigations?) (?:of|about|for|into) (?:[\w-]+ )?)\b${trouble},?\s+(?:which\s+|that\s+)?(?:is\s+|has\s+|had\s+)?(?:starts?|started|begins?|began|commence[sd]?|occur(?:s|red)?)\b
  \b(?:starts?|start(?:ed)?|beginning|begin|onset) of\b[^,;]{0,50}\b${trouble}\b(?! window)
`;
export const goesDown = oneOf`
  \b(?<!\bnever )(?:suffered from|(?:sustained|suffered|experienced|experiences|encountered|had|caused) an?) (?:[\w-]+,? ){0,4}(?:outages?|incident|disruptions?|downtime|failures?|degradation|interruptions?|slowdown|spike|issues?|problems?)\b
  \bfail(?:s|ed)? to (?:receive|respond|serve|process|connect|load)\b
  \b(?:requests?|connections?|calls|queries|logins?|uploads|emails?)\b[^.,]{0,24}\b(?:timed out|timing out|were (?:dropped|rejected))\b
  ^\W*first (?:[\w-]+ )?(?:errors?|failures?|timeouts?|failed (?:requests?|jobs?|builds?|logins?))\b
  \b(?:traffic|throughput|orders) (?:\w+ )?(?:drops|dropped|fell|falls)\b
  \b(?:all|every|most)\b[^.]{0,30}\breturn(?:s|ed|ing) [45]\d\d\b
  \b(?:sites?|services?|servers?|website|api|platform|systems?|everything|pages?|network) (?:is|are|was|were|has been|have been) (?:\w+ )?(?:down|offline|unavailable|unreachable)\b
  (?<!\b(?:traffic|load|latency|errors?|rates?|usage|queues?|numbers?)\b[^.]{0,24})\b(?:went|goes|going|gone) (?:down|offline|dark)\b(?! (?:the|a|an|this|our|to)\b)
  (?<!\b(?:that|whether|if|because|while|when) )\bthe [\w-]+ (?:is|are|was|were) (?:now |completely )?(?:down|offline|unavailable|unreachable)\b
  \bstarted to experience (?:\w+ )?(?:problems|issues|errors|outages?)\b
  \b(?:users?|customers?|clients?|people|everyone)\b[^.]{0,20}\b(?:start|began|begin)(?:s|ed)? (?:to )?(?:run|hit|gett?|see|experienc|hav)(?:e|ing|ning|ting)?\b[^.]{0,24}\b(?:errors?|issues?|failures?|problems?|trouble)\b
  \b(?:users?|customers?|clients?|visitors?|members?)\b[^.,]{0,30}\b(?:experienced?|saw|suffered|encountered) (?:[\w-]+ ){0,3}(?:outages|downtime|delays|errors|failures|disruptions|interruptions|timeouts|slowness)\b
  \b(?:suffered|experienced|had|saw) (?:\w+ )?(?:\d+|an?|one|two|three|several)[ -](?:hours?|minutes?|mins?)\b[^.]{0,40}\b(?:downtime|outage|unavailability|disruption)\b
  \bcaus(?:es|ed|ing)\b[^.]{0,60}\bto (?:go|fall) (?:down|offline)\b
  \bknocked out\b
  \bkam es\b[^.]{0,80}\bzu(?:r|m| einem| einer)?\b[^.]{0,30}(?:ausfall|störung|beeinträchtigung|unterbrechung)
  \b(?:power|electricity|internet|boards?|drives?|disks?) (?:[\w-]+ ){0,8}went out\b
  \bexploit (?:execution|transaction)\b
  \bpower (?:blip|surge|cut)\b
  \bstopped being able\b
  \b(?:became|becomes|become) (?:\w+ )?slow\b
  \b(?:became|becomes|become|are|were|was) (?:\w+ )?(?:unavailable|unreachable|unresponsive|inaccessible|not able to|unable to)\b
  (?<!\b(?:errors?|failures?|alerts?|alarms?|attacks?|timeouts?) (?:\w+ )?)\b(?:stops?|stopped|ceased|halts?|halted)\b(?: \w+){0,2}(?: working| responding| replying| answering| at| serving| processing| accepting|$)
  \bnetwork halts\b
  \bexploited\b
  \b(?:attack|storm|wave|spam|flood|surge|ddos)\b[^.]{0,40}\b(?:starts?|started|begins?|began)\b
  \battackers? (?:starts?|started|begins?|began|drains?|drained)\b
  \bnetwork halted\b
  \b(?:restarted|stopped|deleted|dropped|removed|wiped|killed|shut down|unplugged)\b[^.,]{0,20}\b(?:by mistake|accidentally|mistakenly|inadvertently)\b
  \b(?:accidentally|mistakenly|inadvertently) (?:restarted|stopped|deleted|dropped|removed|wiped|killed|shut down|unplugged|damaged|cut|severed|disconnected)\b
  \bshows? a \w+ drop\b
  (?<!\b(?:load|latency|lag|errors?|rates?|queue|usage|temperature) )\bdrops? (?:in|of|to)\b
  \b(?:errors?|failures?|timeouts?|latency|5xx)\b[^.]{0,24}\b(?:starts?|started|begins?|began|increas\w+|spik\w+|ris\w+|rose|climb\w+)\b
  \b(?:starts?|started|begins?|began|beginning)\b[^.]{0,24}\b(?:fail\w*|timing out|crash\w*|returning|throwing|dropping|rejecting|seeing errors)\b
  \bnot able to access\b
  \blost (?:all |its |our |their )?(?:power|connectivity|network|internet|access to)\b
  \bpower (?:loss|outage|failure|fails|failed)\b
  \bthere (?:was|were) (?:an? )?(?:[\w-]+ ){0,3}(?:failure|outage|disruption|interruption)s?\b
  \b(?:received|experienced|suffered|saw|under|hit by) an? (?:[\w-]+ ){0,3}attack\b
`;
/** A part that fails may begin the trouble, where nothing tells of the whole. */
export const partFails = oneOf`
  \b(?:databases?|servers?|nodes?|masters?|primary|clusters?|switch(?:es)?|routers?|disks?|drives?|controllers?|(?:load ?)?balancers?|machines?|hosts?|(?:power )?suppl(?:y|ies))\b (?:crash(?:es|ed)|failed|fails|died|dies|hung|froze)\b
  \bran out of (?:[\w-]+ )?(?:disk|memory|space|connections|storage)\b
`;
/** Said outright, whoever responded to it in the same breath. */
export const siteDown =
  /^\W*(?:the )?(?:\w+ )?(?:site|service|website|api|platform|network|chain) (?:is|was|goes|went) (?:hard |completely |fully )?(?:down|offline)\b|(?<!\b(?:we|i|they|team) )\b(?:took|brought|knocked|kicked) (?:the |our |down )?(?:\w+ )?(?:sites?|servers?|services?|website|api|platform|network|everything) (?:down|offline)\b/i;
export const noticing = oneOf`
  \breached out\b
  ^\W*FIRING\b
  \breali[sz](?:es|ed)\b
  \b(?:sounds?|sounded|raises?|raised) the alarm\b
  \b(?:alerted|informed|notified|told) (?:us|of|about|our|the team)\b
  \b(?:is|are|was|were|been) (?:informed|notified|told|made aware)\b
  \b(?:users?|customers?|clients?|developers?|contributors?|researchers?|someone|community members?|visitors?|volunteers?)\b[^.]{0,60}\b(?:reports?|reported|e-?mails?|e-?mailed|notifie[sd]|alerts|wrote|writes|complain(?:s|ed)?|notices?)\b
  \b(?:alert ?manager|pager ?duty|opsgenie|uptime ?\w*|sentry|nagios)\b[^.]{0,24}\b(?:page|alert|alarm|notification)s?\b
  \bteam reported (?:the following|that|issues|problems|errors)\b
  \breports (?:their|an?|the|high|increased|elevated|seeing|being|widespread|slow\w*|problems?|issues?|errors?|failures?)\b
  \b(?:monitoring|alerting|nagios|grafana|datadog|zabbix|dashboards?|graphs?) (?:shows?|showed|highlights?|highlighted|indicates?|reports?|reported|detects?)\b
  \breport(?:s|ed) that\b
  \brespond(?:s|ed|ing)? to (?:the )?(?:alarms?|alerts?|pages?)\b
  \bbe(?:came|come|gin to be|gan to be)? aware\b
  \bdetect(?:s|ed)\b
  \bnotic(?:es|ed)\b
  \bdiscover(?:s|ed)\b
  \bwas alerted\b
  \bbecame aware\b
  \bfirst (?:alert|report|page|sign|complaint|ticket|recorded instance|identified|observed|seen)\b
  \b(?:alerts?|alarms?|pager ?duty|pages?)\b[^.]{0,60}\b(?:fires?|fired|starts?|started|triggers?|triggered|raised|went off|received|paged|alerted|goes off)\b
  ,\s*fire\.
  \b(?:fires?|triggers?)\b[^.]{0,20}\b(?:alerts?|alarms?)\b
  \b(?:receives?|received|got|gets?|get)\b[^.]{0,30}\b(?:alerts?|pages?|paged|mail|email|reports? of|notification|call|tickets|complaints)\b
  \b(?:is|are|was|were|got) (?:paged|alerted)\b
  \breports?\b[^.]{0,60}\b(?:on (?:github|slack|twitter)|via|not being|issue|problem|outage|error|that)\b
  \breported\b[^.]{0,40}\b(?:on|by|via|from|issues?|problems?|errors?|failures?|outages?|timeouts?|internally)\b
  \breports? (?:coming in|came in|started|began|from|of)\b
  \b(?:team|on-?call|engineers?|staff) (?:is |was |were |are )?(?:notified|paged|alerted)\b(?! (?:the|our|all|about|customers|users|clients|of)\b)
  \b(?:customers?|users?|clients?)\b[^.]{0,20}\bcontact(?:s|ed) (?:us|support|our)\b
  \b(?:issues?|problems?|incident|outage) (?:(?:was|were|is) )?(?:first )?reported\b
  ^\W*(?:[\w-]+ )?alerts?:
  \b(?:sees?|saw) (?:[\w-]+ )?(?:errors|failures|alerts) (?:in|on)\b
  \btickets?\b[^.]{0,20}\b(?:to arrive|arrived?|arriving|com(?:e|ing) in|came in)\b
  \b(?:monitor\w*|alert\w*)\b[^.]{0,24}\bpicked up\b
  \bwoke\b[^.]{0,24}\bto (?:find|discover|an? (?:alert|page|e-?mail|message))\b
  \bnotified\b[^.]{0,60}\b(?:channel|team|us|issue|that)\b
  \breporting (?:the (?:outage|issue|problem)|this|an?)\b
  \breports? (?:an? )?(?:[\w-]+ ){0,2}(?:bug|vulnerability|exploit|flaw)\b
  \b(?:bemerkt|festgestellt|gemeldet)\b
  \balert(?:s|ed) (?:to|the team|our team|us|the on-?call)\b
  \balerts? (?:reporting|indicating|showing|about|that)\b
  ^\W*monitoring alerts?\W*$
  \bidentified that\b[^.]{0,60}\b(?:had|was|were) (?:an? )?(?:unexpected\w*|down|offline|unavailable|crash\w*|failing|not)\b
  \bticket\b[^.]{0,20}\bcreated\b
  \bno idea\b[^.]{0,60}\buntil\b
  \bcomplain(?:s|ed|ts?|ing)\b
  \bspotted\b
  \bobserv(?:es|ed)\b[^.]{0,40}\b(?:error|fail|drop|increase|spike|issue)
`;
/** Noticing that is not the first noticing of trouble. */
export const notNoticing = oneOf`
  \broot cause\b
  \b(?:as|are|is) (?:now )?healthy\b
  \bnoticed that a new\b
  \bnew version\b
  \bfixed?\b.{0,30}\bnotic
  \backnowledg
  \bstatus ?page\b
  \bno\b.{0,20}\breports?\b
  \bresolved\b
  \brecover
  \bback to normal\b
  \b(?:alerts?|errors?) (?:cleared|resolved|stopped)\b
  \bpostmortem\b
`;
/** A range of trouble that its sentence only calls so: "The episode lasted an hour, from …". */
export const lasts =
  /\b(?:episode|outage|incident|disruption|interruption|problems?|issues?|degradation) (?:\w+ )?lasted\b/i;
/** "… 70 % of requests, peaking at 03:48": it had begun before. */
export const peaks = /\bpeak(?:s|ed|ing)?\b/i;
/** "Mea culpa, outage at 13:45": trouble named right before its time, and nothing done about it. */
export const troubleAt = /\b(?:outage|downtime|disruption|interruption|blackout)\W*$/i;
/** What may be done about trouble at a time that is not that of its start. */
export const dealsWith =
  /\b(?:resol|fix|end(?:ed|s)?\b|restor|over\b|recover|investigat|mitigat|notic|report|found|find|identif|learn|aware|respon|announc|declar|after|during|second|another|again|of the|next|planned|scheduled|previous|last)/i;
/** What began is told as not seen: "did not see any errors until 9:00". */
export const sawNone =
  /\b(?:did(?:n['’]t| not)|without|never)\b[^.,]{0,24}\b(?:errors?|failures?|issues?|problems?|impact|outages?)\b/i;

/** What begins a second time is not the beginning. */
export const isAnew =
  /\b(?:again|same|another(?! \d)|(?<!\d[- ])second|further|additional|once more|also|recur\w*)\b/i;
