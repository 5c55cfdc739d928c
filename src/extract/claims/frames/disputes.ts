import { frame, type Frame } from './frame.js';

/** Who hears what a club has against another. */
const AUTHORITY = '(?:(?:the )?@O|fifa|uefa|the (?:\\S+ )?(?:football association|football league|league|fa|efl|premier league|governing body|authority))';

/** Formal acts: requests, complaints, apologies, improper approaches, medicals. */
export const DISPUTES: readonly Frame[] = [
  frame('TRANSFER_REQUEST', 'request-withdrawn', '(?:withdraw|withdrew|retract|take back|rescind|rip up|tear up) (?:@P \'s |the |a )?_1 (?:transfer request|request for a transfer)', { player: ['owner', 'subject', 'before', 'topic'], denied: true, negative: true }),
  frame('TRANSFER_REQUEST', 'asks-to-be-listed', '(?:ask|request|demand|beg|plead) to be (?:put|place) on the (?:transfer )?list', { player: ['subject', 'before', 'topic'], actor: 'player' }),
  frame('TRANSFER_REQUEST', 'request', '(?:(?:hand|put|submit|file|make|table|consider|lodge) ~4 )?(?:transfer request|request _2 (?:to leave|for a transfer)|request to be {sell}|request (?:a|to be) (?:transfer|{sell}|release)|(?:request|ask) (?:to (?:leave|be (?:sell|sold|let go|release|transfer - list|allow to leave)))(?! ^2 (?:the |@P \'s )(?:pitch|field|room|country|ball)))', { player: ['group', 'owner', 'subject', 'from', 'before', 'topic'] }),
  frame('TRANSFER_REQUEST', 'written-request', '(?:slap|hand|put|submit|lodge|file|table|send)(?: in)? (?:@P \'s |a |an |the )?_1 (?:written|formal|official|verbal) (?:transfer )?request(?! (?:for (?:access|information|an interview)|to the))', { player: ['subject', 'before', 'topic'], actor: 'player' }),
  frame('TRANSFER_REQUEST', 'asks-club', '(?:ask|tell|urge|beg|demand) (?:@C )?(?:to let @P (?:go|leave)|to be let go|for permission to (?:leave|go)|in write that @P want to (?:leave|go)|for a (?:transfer|move away))|(?:hand|submit|put) in ^3 notice', { player: ['subject', 'before', 'topic'], from: ['own-club', 'within', 'topic'], actor: 'player' }),
  frame('COMPLAINT', 'report', '(?:(?:report|refer) |(?:take|drag) (?=@C to (?:the )?(?:court|arbitration|@O|fifa|uefa|high court|a tribunal) ))(?<to>@C) (?:to|over)', { from: ['subject', 'own-club'] }),
  frame('COMPLAINT', 'reported-by', 'be (?:report|refer) (?:~5 )?by (?<from>@C)', { to: ['subject', 'before'], from: ['group'] }),
  frame('COMPLAINT', 'complaint-by', 'complaint against (?<to>@C) ~5 by (?<from>@C)', { from: ['group'], to: ['group'] }),
  frame('COMPLAINT', 'legal-action', '(?:threaten|take|launch|consider|begin|plan|pursue|start) ~3 legal (?:action|proceeding) against (?<to>@C)', { from: ['subject'], actor: 'club', to: ['group'] }),
  frame('COMPLAINT', 'sue', '(?:sue|suing|lodge a protest against|protest against) (?<to>@C)', { from: ['subject'], actor: 'club', to: ['group'] }),
  frame('COMPLAINT', 'calls-for-inquiry', '(?:ask|urge|want|call on|demand) (?:@O|fifa|uefa|the (?:\\S+ ){1,2}) ?to (?:investigate|sanction|punish|probe|look into|act against) ^3 (?<to>@C)', { from: ['subject'], actor: 'club', to: ['group'] }),
  frame('COMPLAINT', 'accuses', 'accuse (?<to>@C) of ~6 (?:in|as part of) ~2 complaint', { from: ['subject'], actor: 'club', to: ['group'] }),
  frame('COMPLAINT', 'complain', '(?:(?:lodge|make|file|submit) _3 complaint|complain|complaint) ~6 (?:about|against|over) (?=^5 @C)', { from: ['subject'], to: ['after'], actor: 'club' }),
  frame('COMPLAINT', 'goes-to-league', `(?:(?:lodge|make|file|submit|register|send|prepare|consider|threaten|table) _4 (?:complaint|grievance|protest)|complain|write|protest) (?:in writing )?(?:to|with) ${AUTHORITY}(?! (?:about|over|after|because) ~6 (?:referee|refereeing|officiating|official|penalty|pitch|fixture|schedule|var|decision|card|ban|ticket|kick|date|ground|stadium|seat|travel|crowd|racism|abuse|time|postponement))(?: (?:about|over))?`, { from: ['subject'], to: ['after', 'before', 'suitor'], actor: 'club' }),
  frame('COMPLAINT', 'refers-matter', `(?:take|refer|report) (?=(?:(?:the|this|that|@C 's|@P 's) )?(?:\\S+ )?(?:matter|case|issue|dispute|affair|tapping|approach|breach|episode|conduct|behaviour) ~9 to ${AUTHORITY})`, { from: ['subject'], to: ['after', 'before', 'suitor'], actor: 'club' }),
  frame('APOLOGY', 'receives-apology', '(?:receive|get|accept|secure|win) ~3 apology from (?<to>@C)', { to: ['group'], from: ['subject'] }),
  frame('APOLOGY', 'accepts-apology', '(?:accept|welcome|reject) (?:the )?(?<to>@C) \'s ~2 apology', { to: ['group'], from: ['subject'] }),
  frame('APOLOGY', 'apology-by', 'apology ~4 by (?<to>@C)', { to: ['group'], from: ['after'] }),
  frame('APOLOGY', 'apologise', '(?:(?:issue|make|offer|release|publish|give) ~4 apology|apologise|apologize|be sorry|(?:say|said) sorry|express ^3 regret)', { to: ['subject', 'before'], from: ['after'] }),
  frame('ILLEGAL_APPROACH', 'accused', '(?:accuse|suspect|report) (?<to>@C) (?:of|over|for) ~8 (?:illegal|illegally|improper|improperly|unauthorised|unauthorized|unlawful|unlawfully|tap|tapping|without permission)(?: (?:approach|contact|up))?', { player: ['after', 'topic'] }),
  frame('ILLEGAL_APPROACH', 'without-permission', '(?:speak|talk|contact|approach|meet|negotiate) (?:(?:to|with) )?(?=^5 @P)~8 (?:without ~4 (?:permission|consent|approval|authorisation)|illegally|improperly|unlawfully)', { player: ['after', 'topic'], to: ['subject', 'by', 'topic'], actor: 'club', negative: true }),
  frame('ILLEGAL_APPROACH', 'behind-clubs-back', '(?:speak|talk|go|make contact|negotiate|meet) (?:to |with )?^3 (?<player>@P) behind (?:@C|the club|@P) \'s back', { to: ['subject', 'by', 'topic'], actor: 'club' }),
  frame('ILLEGAL_APPROACH', 'breaks-rules', '(?:break|broke|breach|flout) (?:\\S+ ){0,3}?(?:rule|regulation|protocol) (?:\\S+ ){0,3}?(?:by|in|when|over) (?:contact|contacting|approach|approaching|speak|speaking|talk|talking|meet|meeting) (?:to |with )?^4 (?=@P)', { player: ['after'], to: ['subject', 'by', 'topic'], actor: 'club' }),
  frame('ILLEGAL_APPROACH', 'behind-back', 'go behind ^2 \'s back', { player: ['after', 'topic'], to: ['subject', 'topic'], actor: 'club' }),
  frame('ILLEGAL_APPROACH', 'tapping-up', '(?:tap|tapping|tapped) (?:- )?(?:^2 (?<player>@P) )?up', { player: ['group', 'after', 'before', 'topic'], to: ['subject', 'by', 'topic'] }),
  frame('ILLEGAL_APPROACH', 'improper', '(?:illegal|illegally|improper|improperly|unauthorised|unauthorized|unlawful|unlawfully|illicit|secret) (?:approach|contact|approached)', { to: ['subject', 'by', 'topic'] }),
  frame('MEDICAL', 'medical', '(?:medical|medicals|health check)(?! (?:staff|team|department|attention|treatment|advice|expert|research|condition|bill|care|room|scan|report|update|opinion|emergency|issue|problem|ground|reason|history|all - clear|centre|center))', { player: ['group', 'subject', 'before', 'after', 'topic'] }),
];
