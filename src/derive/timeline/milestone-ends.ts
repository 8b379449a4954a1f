/**
 * The words that say that trouble was reduced or over, and those that only look as if they did.
 *
 * Rule: a line is a phrase as authors write it; add one where a report says it in another way.
 */
import { oneOf } from "../../parse/one-of.ts";

export const reduces = oneOf`
  \bmitigat(?:ed|es|ion (?:was |is )?(?:deployed|applied|in place|complete|takes effect))\b
  \bto mitigate\b(?![^.]{0,60}\b(?:began|begins?|start(?:s|ed)?)\b)
  \b(?:up|online|back|available) (?:but|though|albeit)\b[^.]{0,20}\b(?:degraded|reduced|limited|slow\w*)\b
  \bbasic functionality\b
  \berrors?(?: rates?)? (?:\w+ )?(?:drop(?:s|ped)?|decreas(?:es|ed)|fell|falls|declin(?:es|ed)|subsid(?:es|ed))\b(?! (?:back )?to (?:zero|normal|0)\b)
  \b(?:most|some|many) (?:\w+ )?(?:users|customers|clients)\b[^.,]{0,24}\b(?:again|back|restored|recovered|fine)\b
  \b(?:reduc\w+|lower\w+|smooth\w+|decreas\w+) (?:the )?(?:\w+ )?(?:error|impact|load|traffic)
  \breducing error
  \bpartial(?:ly)? (?:recover|restor|available|service)\w*
  \bmitigation\b[^.]{0,20}\bcompleted?\b
  \bwork-?around (?:was |is )?(?:applied|deployed|put|in place|implemented)
  \btemporar(?:y|ily) (?:fix|restor|workaround|disabled)
  \b(?:restored|available|online|back)\b[^.]{0,20}\b(?:with the exception|except|apart from)\b
  \bimpact (?:is |was )?(?:reduced|contained|limited|mitigated)\b
  \b(?:first|interim|temporary|quick|short-term) fix\b
  \b(?:services?|sites?|website|storage|api|platform|systems?|network|database|customers?)\b[^.]{0,30}\b(?:accessible|available|reachable) again\b
  \bpermissions? (?:was |were )?updated for all\b
`;
export const onlyTries = oneOf`
  \binitiat\w*\b
  \battempt\w*\b
  \btr(?:y|ied|ies|ying)\b
  \bbegin\b
  \bbegan\b
  \bstart(?:s|ed)? (?:to|a|an|the|working(?! again))\b
  \bplans?\b
  \bdiscuss\w*\b
  \bprepar\w*\b
  \bpropos\w*\b
  \bconsider\w*\b
  \bfail(?:s|ed)?\b
  \bdevelop\w*\b
  \brequest\w*\b
  \bwork(?:s|ed|ing)? on\b
  \bhop(?:e|es|ing)\b
`;
export const over = oneOf`
  ^\W*resolved\]?(?=\s(?!(?:was|is|by|in|the)\b))
  [-–—:(]\s*(?:fully )?resolved\W*$
  \b(?:outage|incident|downtime|impact|disruption|delay|degradation|attack)s?\b[^.]{0,30}\b(?:ends?|ended|over|resolved|closed|finished|concluded)\b
  \bend of\b[^,;]{0,50}\b(?:outage|incident|downtime|impact)\b(?! window)
  \b(?:resolution|recovery) (?:is )?(?:confirmed|complete)
  \b(?:incident|outage|issue|problem) (?:is |was |has been )?(?:fully )?(?:resolved|fixed|solved|over|closed)\b
  \bfalse positive\b
  \bofficially (?:resolved|over)\b
`;
/** "Maintenance ends", "alert resolved", "their status page says that it is fixed". */
export const isOverElsewhere =
  /\bmaintenance\b|\balerts?\b|\bstatus ?page\b[^.]*\b(?:to|says?|shows?)\b/i;
const working = String.raw`
  \bback online\b
  \ball clear\b
  \bservices? (?:is |are |was |were )?(?:now |again |fully )*(?:operational|healthy|back)\b
  \b(?:gets?|got|comes?|came|went|things) back to (?:work|normal|nominal)
  \brestoration (?:was |is )?complete
  \b(?:block production|service|traffic|operations?)\b[^.]{0,30}\bresumed\b
  \bconfirmed (?:to be |as )?(?:working|fixed|resolved|online|operational|healthy)\b
  \b(?:all|everything)\b[^.]{0,50}\b(?:up and running|are ok|is ok|working)\b
  \b(?:(?:was|were|is|are) working (?:again|normally|fine)|started working again)\b
  \bservices?\b[^.]{0,40}\b(?:restored|recovered|resumed|back)\b
  \brestored to normal\b
  \brestored (?:the )?(?:services?|access|connectivity|power|functionality)\b
  \b(?:fully|completely) (?:restored|recovered|operational|available|functional|resolved|healthy)\b
  \b(?:returned|returns|(?<!\bto )return|back) to (?:[\w-]+ ){0,5}normal(?:ly)?\b
  \boperat(?:ing|ed) normally\b
  ^\W*(?:the )?(?:site|service|we(?:['’]re| are)) back\W*$
  \b(?:errors?|failures?|timeouts?) (?:have |had )?(?:stop(?:s|ped)?|ceased?|disappear(?:s|ed))\b
  ^\W*full recovery\b
  \ball systems go\b
  \bonce again (?:accessible|available|online|operational|reachable)\b
  \b(?:responding|functioning|serving|operating) again\b
  \bresolving the (?:issue|problem|incident|outage)\b
  \b(?:services?|sites?|systems?|cluster|traffic|api|network) (?:\w+ )?recovers\b
  \b(?:we|i|they|team|engineers?) (?:\w+ )?(?:resolved|fixed|solved) the (?:issue|problem|incident|outage)\b
  \b(?:connectivity|access|services?|network) (?:was|were|is|has been) (?:fully )?re-?established\b
  \bregained (?:access|connectivity|power|service)\b
  \b(?:network|service|site|system|platform|cluster) (?:is|was) (?:now |again )?stable\b
  \ball (?:customers|users|sites|servers|hosts) (?:are|were) (?:back |again )?(?:online|up)\b
  \b(?:störung|ausfall|fehler|problem)\b[^.]{0,30}\bbehoben\b
  \bnormal (?:[\w-]+ )?operations? (?:continued|resumed)\b
  \breopened (?:to|for) (?:all|every)\b
  \b(?:became|is|are) (?:responsive|available|reliable|reliably available|operational|healthy) again\b
  \bunder control\b
  \bchain resumes\b
  \bresume[sd]? (?:block production|normal|service|operation)
  \b(?:all|everything|site|website|systems?|traffic|platform|customers?)\b[^.]{0,40}\b(?:recovered|restored|back online|back up|up again|working again|normal|healthy|operational)\b
  \b(?:sites?|servers?|website|everything|network|systems?)\b (?:came|comes|come|was|were|is|are) back\b(?! to)
  \b(?:is|are|was|were|comes?|came|gets?|got) back up\b
  \bback up\W*$
  \b(?:mail|e-?mail|power|access|connectivity|functions?|functionality|internet|network|operations?|production)(?: (?:was|were|is|are|has been|have been))? (?:fully |completely |automatically )?(?:restored|recovered|back)\b
  \bfully available\b
  \bno (?:more|further) errors\b
  \berror rates? (?:return|back|drop\w* to (?:zero|normal|0))
`;
export const works = oneOf`${working}`;
/** The same of a text whose clauses end nobody knows where: few texts are taken apart for it. */
export const mayWork = oneOf`
  ${working}
  \bback up\b
`;
/** "We communicated the incident as resolved": said of what was over before. */
export const toldOver =
  /\b(?:communicat|announc|inform|notif)\w*\b[^.]{0,40}\b(?:resolved|over)\b/i;
/** All that is left to say at the last time of a sentence: "… found by 22:50 and resolved at 23:01". */
export const endsThere =
  /^(?:and |then |finally |which |(?:it )?was |were |got |has been )*(?:fully |completely )?(?:resolved|restored)\W*$|\bwhich (?:was|got) (?:fully )?(?:resolved|restored|fixed)\W*$|\buntil (?:full |complete )?recovery\W*$/i;
/** The same of trouble that the sentence names: "The downtime started at 16:29 and ended at 19:27". */
export const endsToo = /^(?:and |then |finally |it )*(?:was |were )?(?:ended|finished|over)\W*$/i;
/** What speaks of being back without being it. */
export const notOver = oneOf`
  \bstatus ?pages?\b
  \bannounc\w*\b
  \btweet\w*\b
  \bposts?\b
  \bposted\b
  \bemail\w*\b
  \b(?:to|on|via) (?:the |our )?mailing list\b
  \b(?<!\bas )expected\b
  \bestimat\w*\b
  \bwill\b
  \b(?:thought|believed)\b
  \bshould be\b
  \bpartial\w*\b
  \bsome\b
  \bmost\b
  \bmany\b
  \bfirst\b
  \bstill (?:down|affected|broken|failing)\b
  \bremains?\b
  \blonger until\b
  \bdecision\b
  \bdecides?\b
`;
/** The same, of the clause that it stands in. */
export const notYet = oneOf`
  \bonly problems?\b
  \bmaintenance (?:window|ends?|complete)\b
  \balerts?\b
  \bmonitor for\b
  \bpre-\b
  \bplan\b
  \battempt\w*\b
  \btrying\b
  \btemporar\w*\b
  \bverify\b
  \bticket\b
  \bbefore\b
  \bonce(?! again\b| (?:[\w-]+ ){1,4}had\b)\b
  \buntil\b
  \bwhen\b
  \bas soon as\b
  \bif\b
  \bunless\b
  \blast\b
  \bone of\b
  \banother\b
`;
