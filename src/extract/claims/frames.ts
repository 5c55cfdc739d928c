import type { ClaimType } from '../extraction.js';
import { requiredWords, type OneOf } from './required-words.js';

/** Where a role's filler is looked for, in this order of the finder's list; see roles.ts. */
export type Finder =
  /** The mention that the pattern's named group holds. */
  | 'group'
  /** The nearest fitting mention before the trigger that is no possessive. */
  | 'subject'
  /** The possessive right before the trigger: "@P's desire". */
  | 'owner'
  /** The nearest fitting mention before the trigger, of any form. */
  | 'before'
  /** A mention among the trigger's own words: "should P leave". */
  | 'within'
  /** The nearest fitting mention behind the trigger. */
  | 'after'
  /** The same, with nothing but an article or preposition between. */
  | 'next'
  /** … behind "by", "from", "to" or "for", "at" or "with". */
  | 'by' | 'from' | 'toward' | 'at'
  /** The club of the player. */
  | 'own-club'
  /** The club that the text says the player has just joined. */
  | 'joined'
  /** What the story is about at this place: its player, or the club that is after him. */
  | 'topic';

export interface Frame {
  readonly type: ClaimType;
  /** The rule's name, unique. */
  readonly rule: string;
  /** Over a shadow's text; begins and ends at blanks. */
  readonly pattern: RegExp;
  readonly player?: readonly Finder[];
  readonly from?: readonly Finder[];
  readonly to?: readonly Finder[];
  /** The subject must be a club, or somebody who acts for one. */
  readonly actor?: 'club' | 'player';
  readonly certainty?: 'PROBABLE' | 'POSSIBLE';
  /** The words themselves say that others say so: "linked with". */
  readonly unnamed?: true;
  readonly denied?: true;
  /** The pattern holds a negation that is part of the claim: "no desire to stay". */
  readonly negative?: true;
  /** Both the player and the club must stand in the sentence: the words alone say little. */
  readonly both?: true;
  /** The pattern begins with a verb: "scout", not "a scout". */
  readonly verb?: true;
  /** Leaving, which is a move once a buyer is known. */
  readonly leaving?: true;
  /** A noun phrase that names a move: "a potential move for X". */
  readonly nominal?: true;
  /** Only of what is told as done for certain: another frame reads the rest. */
  readonly done?: true;
  /** Holds for sums: the claim states one. */
  readonly amount?: true;
}

/** Classes of words that patterns name in braces. Base forms. */
const CLASSES: Readonly<Record<string, string>> = {
  want: 'want|wish|desire|seek|hope|aim|look|plan|intend|try|attempt|push|prepare|bid|decide|need|dream|yearn|agitate|angle',
  eager: 'keen|eager|desperate|determined|anxious|ready|willing|intent|hopeful|prepared|open|happy|minded|adamant',
  crave: 'want|wish|desire|seek|hope|push|ask|angle|agitate|yearn|decide|plan|intend|keen|eager|desperate|determined|anxious|ready|willing|intent|adamant',
  acquire: 'sign|land|bring|acquire|secure|recruit|buy|capture|snap|snare|add|take|lure|prise|pry|tempt|poach|hire|re-sign|welcome|bag|swoop|purchase|tie|obtain|attract',
  leave: 'leave|depart|quit|exit|go|escape|leaving|departing|quitting|exiting|going',
  join: 'join|joining|rejoin|re-join|rejoining',
  move: 'move|switch|transfer|return|swap|moving|switching|returning|loan|departure|exit',
  sell: 'sell|offload|sale|let|part|release|cash|loan|sanction|selling|offloading|letting|parting|cashing|sanctioning|loaning|listen',
  keep: 'keep|retain|hold|hang|keeping|retaining|holding|hanging|tie',
  show: 'show|express|register|renew|revive|hold|have|retain|maintain|reignite|reiterate|step|attract|generate|draw|confirm|intensify|make|declare|harbour|rekindle|garner',
  refuse: 'refuse|unwilling|reluctant|hesitant|decline|loath',
};

/** A pattern begins and ends at blanks. */
const OPENING = '(?<= )(?:';
const CLOSING = ')(?:(?= )|(?<= ))';

/** "{want}" stands for a class of words, "_3" for up to three words, "~3" for up to three words or mentions; blanks part units. Every
 * repetition is bounded, so that the cost of a frame grows with the length of the sentence alone. */
function pattern(source: string): RegExp {
  const body = source
    .replace(/\{(\w+)\}/gu, (_, name: string) => `(?:${CLASSES[name]!})`)
    .replace(/_(\d) /gu, (_, n: string) => `(?:[^ ,;:@][^ ]* ){0,${n}}?`)
    .replace(/\^(\d) /gu, (_, n: string) => `(?:(?!replacement|successor|alternative|cover|competition|rival)[^ ;:]+ ){0,${n}}?`)
    .replace(/~(\d) /gu, (_, n: string) => `(?:[^ ;:]+ ){0,${n}}?`);
  // Finding out where groups matched costs time, so that only patterns that name some ask for it.
  return new RegExp(OPENING + body + CLOSING, body.includes('(?<to>') || body.includes('(?<from>') || body.includes('(?<player>') ? 'gdu' : 'gu');
}

type Options = Omit<Frame, 'type' | 'rule' | 'pattern'>;

const frames: Frame[] = [];
function frame(type: ClaimType, rule: string, source: string, options: Options = {}): void {
  frames.push({ type, rule: `${type.toLowerCase().replaceAll('_', '-')}:${rule}`, pattern: pattern(source), ...options });
}

// The order matters: a trigger that an earlier frame has taken is closed to the later ones.

// --- Formal acts and disputes
frame('TRANSFER_REQUEST', 'request', '(?:(?:hand|put|submit|file|make|table|consider|lodge) ~4 )?(?:transfer request|request _2 (?:to leave|for a transfer)|request to be {sell})');
frame('COMPLAINT', 'report', '(?:report|refer) (?<to>@C) to', { from: ['subject', 'own-club'] });
frame('COMPLAINT', 'complain', '(?:(?:lodge|make|file|submit) _3 complaint|complain|complaint) ~3 (?:about|against|over)', { from: ['subject'], to: ['after'], actor: 'club' });
frame('APOLOGY', 'apologise', '(?:(?:issue|make|offer|release|publish|give) ~4 apology|apologise|apologize|be sorry)', { to: ['subject', 'before'], from: ['after'] });
frame('ILLEGAL_APPROACH', 'tapping-up', '(?:tap|tapping|tapped) (?:(?<player>@P) )?up', { to: ['subject', 'by', 'topic'] });
frame('ILLEGAL_APPROACH', 'accused', 'accuse (?<to>@C) of (?:_2 )?(?:illegal|illegally|improper|improperly|unauthorised|tapping) (?:approach|contact|up)', { player: ['after', 'topic'] });
frame('ILLEGAL_APPROACH', 'improper', '(?:illegal|illegally|improper|improperly|unauthorised|illicit) (?:approach|contact|approached)', { to: ['subject', 'by', 'topic'] });
frame('MEDICAL', 'medical', '(?:medical|medicals)(?! (?:staff|team|department|attention|treatment|advice|expert|research|condition|bill|care))', { player: ['group', 'subject', 'before', 'after', 'topic'] });

// --- What the player wants
frame('REFUSAL_TO_PLAY', 'refuse-to-play', '(?:refuse|not want|will not (?=train|play or|(?:play|travel|feature) (?:~2 again|(?:for|with) (?:the )?@C))|refusal|not prepared|go on strike|down tool) ?(?:to )?(?:play|train|travel|feature|report) ?(?:for|with|in|to)?(?! (?:a|the) (?:part|role))', { actor: 'player' });
frame('REFUSAL_TO_PLAY', 'not-part', 'not want to be (?:a )?part of (?:@C|(?:the|this|our) (?:team|squad|group))', { actor: 'player' });
frame('WANTS_TO_STAY', 'no-wish-to-leave', '(?:no (?:desire|wish|intention|plan|interest|reason) (?:to|of|in)|not (?:want|wish|intend|plan|look) (?:to )?) ?_2 (?:{leave}|{move})(?! (?:for|to) the media)', { actor: 'player', to: [] });
frame('WANTS_TO_LEAVE', 'no-wish-to-stay', '(?:no (?:desire|wish|intention|plan) (?:to|of)|not (?:want|wish|intend|plan) to) _1 (?:stay|remain|continue|sign ~3 (?:contract|deal|extension)|renew|extend|continue)', { actor: 'player', negative: true });
frame('WANTS_TO_JOIN', 'and-sign-for', '(?<=(?:{leave}) (?:@C )?)(?:and|before) (?:sign for|join|make a (?:switch|move) to|move to|seal a (?:switch|move) to) (?<to>@C)', { player: ['subject', 'owner', 'before', 'topic'] });
frame('WANTS_TO_STAY', 'want-stay', '(?:{want}|{eager}|prefer|prefers|content|choose|convinced|commit|elect|intention|preference) _2 (?:to|on|in|at) _2 (?:stay|remain|staying|remaining|continue|see out|fight)', { actor: 'player' });
frame('WANTS_TO_STAY', 'decision-to-stay', '(?:decision|plan|intention|idea|wish|desire|priority|aim|choice|dream) (?:be|have be) (?:always )?(?:to |on )?(?:stay|staying|remain|remaining)', { player: ['owner', 'subject', 'before', 'topic'] });
frame('WANTS_TO_STAY', 'honour-contract', '(?:honour|honor|see out|fulfil|finish) @P \'s (?:\\S+ )?contract', { player: ['owner', 'subject', 'topic'], actor: 'player' });
frame('WANTS_TO_STAY', 'happy-at', 'be _2 (?:happy|content|fine|settled|settle|comfortable|committed|focused|focus|at home) (?:here|at (?:@C|the club)|with @C|in @C|on @C)(?! (?:to|about))', { actor: 'player' });
frame('WANTS_TO_STAY', 'love-being', '(?:love|loves|enjoy|enjoys|enjoying|adore) (?:being here|it here|life (?:here|at (?:@C|the club))|being at @C|@P \'s time at @C)', { actor: 'player' });
frame('WANTS_TO_STAY', 'stays-on', 'be _2 (?:stay|staying|remain|remaining) (?:on as|put|at (?:@C|the club)|with @C|here)', { actor: 'player' });
frame('WANTS_TO_STAY', 'future-at', '(?:see|sees) @P \'s (?:long - term |immediate )?future (?:at|with|in)', { actor: 'player' });
frame('WANTS_TO_LEAVE', 'want-out', '(?:(?:want|wish|ask) (?:out|away)|(?:want|wish|ask|look|push|agitate) (?:for )?a (?:transfer|move|way|exit)(?: (?:away|out))?)(?! to @C)(?: of| from)?', { actor: 'player' });
frame('WANTS_TO_LEAVE', 'force-way-out', 'force (?:through )?(?:a|@P \'s|an|the) _1 (?:way out|exit|move away|departure)', { actor: 'player' });
frame('WANTS_TO_LEAVE', 'no-wish-to-force', '(?:no (?:desire|wish|intention|plan) to|not (?:want|wish|intend|plan|look) to) (?:force|push for|seek|engineer|ask for) _2 (?:exit|way out|departure|move|transfer)', { actor: 'player', denied: true, negative: true });
frame('WANTS_TO_LEAVE', 'open-to-leaving', '(?:open to|keen on|consider|considering|in favour of|willing to consider|not rule out|contemplate|ponder|ready for|ready to) _2 (?:leaving|a _2 move away|departing|an exit|a departure|quitting|move on)(?: from)?', { actor: 'player', negative: true });
frame('WANTS_TO_LEAVE', 'new-challenge-wish', '(?:want|wish|may want|seek|fancy|take|take on) (?:to take )?(?:part in |on |up )?a (?:new|fresh) challenge', { actor: 'player' });
frame('WANTS_TO_LEAVE', 'new-challenge', '(?:{want}|{eager}|fancy|ready|consider) _2 (?:for )?(?:a )?(?:new|fresh) (?:challenge|start)', { actor: 'player' });
frame('WANTS_TO_LEAVE', 'set-on-leaving', '(?:set @P \'s (?:sight|heart|mind) on|consider|contemplate|think about|thought about|open to|ponder) _1 (?:{leave}|@P \'s future|a departure|an exit|a move away)(?! (?:football|the (?:game|sport)))', { actor: 'player' });
frame('WANTS_TO_LEAVE', 'want-leave', '{crave} (?:to|on|in) _2 (?:leave|leaving|depart|departing|quit|quitting|exit|exiting|move on|get away|be (?:allow|let) _1 (?:leave|go)|seek (?:a move|pastures new))(?! (?:in|out) on)', { player: ['owner', 'subject', 'before', 'topic'], actor: 'player' });
frame('WANTS_TO_LEAVE', 'be-unsettled', 'be (?:unsettled|unhappy|disillusioned|frustrated) (?:at|with) (?:@C|life)', { actor: 'player', certainty: 'PROBABLE' });
frame('WANTS_TO_JOIN', 'turn-down', '(?:turn down|turned down|reject|snub|spurn|refuse) (?:a move to |an offer from |the chance to join |a switch to |the advance of |join |to join )(?<to>@C)', { actor: 'player', denied: true });
frame('WANTS_TO_JOIN', 'snub', '(?:snub|spurn|reject|rebuff|refuse|turn down) (?:the (?:opportunity|chance) (?:to|of) )?(?:sign for |signing for |join |joining |move to |moving to |interest from |approach from |an approach from |an offer from |the advance of )?(?:both )?(?<to>@C)(?! \'s (?:bid|offer|interest|approach))', { actor: 'player', denied: true });
frame('WANTS_TO_JOIN', 'reluctant', '(?:{refuse}|not (?:convince|keen|eager|ready|willing)) _1 (?:to|about|on) (?:a )?_1 (?:{join}|{move}|sign for) (?:to |for )?(?<to>@C)', { actor: 'player', denied: true });
frame('WANTS_TO_JOIN', 'willingness', '(?:willingness|desire|wish|preference|eagerness|keenness|ambition|intention|readiness|hope|dream) (?:to|for|of|in) ~2 (?:{join}|{move}|playing for|play for|sign for|signing for)(?: (?:to|for|with|at))?', { player: ['owner', 'subject', 'before', 'topic'], to: ['toward', 'after', 'topic'] });
frame('WANTS_TO_JOIN', 'as-destination', '(?:consider|view|see|regard|want|favour) (?<to>@C) (?:as|to be) ~4 (?:destination|option|next step|next club|home)', { actor: 'player' });
frame('WANTS_TO_JOIN', 'tempted', '(?:tempt|tempted|persuade|persuaded|convinced|lure|intrigue|intrigued|excite|excited|flatter|flattered) by ~3 (?:transfer|move|offer|prospect|switch|return|project|opportunity|chance|idea|interest)', { player: ['subject', 'before', 'topic'], to: ['toward', 'from', 'after', 'topic'], actor: 'player' });
frame('WANTS_TO_JOIN', 'preferred-destination', '(?:preferred|prefer|favoured|favour|desired|dream|ideal|number one|first - choice|priority|likely) (?:next )?(?:destination|club of choice)', { player: ['owner', 'subject', 'before', 'after', 'topic'], to: ['before', 'after', 'topic'] });
frame('WANTS_TO_JOIN', 'lean-towards', '(?:lean|leaning|edge|edging|gravitate) (?:more )?(?:towards|toward|to) _3 (?:{join}|{move}|@C)(?: to)?', { to: ['toward', 'after', 'topic'], actor: 'player' });
frame('WANTS_TO_JOIN', 'choose', '(?:choose|chose|chosen|opt|opted|decide|decided|elect|elected|pick|picked|favour|prefer) (?:to (?:join|sign for|move to|return to) |for (?:a (?:move|switch|return) to )?|on (?:a (?:move|switch|return) to |joining )|joining |a (?:move|switch|return) to )?(?:@C \'s )?(?<to>@C)(?! \'s)', { actor: 'player' });
frame('WANTS_TO_JOIN', 'no-wish-to-join', '(?:no (?:desire|wish|interest) (?:to|in)|not (?:want|wish|seem interested|interested|keen|open) (?:to|in|on)) _2 (?:{join}|{move}|sign for|signing for) ~2 (?<to>@C)', { actor: 'player', denied: true });
frame('WANTS_TO_JOIN', 'dream-move', 'dream (?:move|transfer|switch|club)(?: to)?', { player: ['owner', 'subject', 'before', 'after', 'topic'], to: ['toward', 'after', 'topic'] });
frame('WANTS_TO_JOIN', 'want-join', '(?:{want}|{eager}|prefer|target|favour|only|prioritise|would love|welcome|like|fancy|relish) _3 (?:to|on|a|for|an|the|of|in)? ?_2 (?:{join}|{move}|sign|signing|play|playing|link up|reunion) (?:to|for|at|with|up with|in)? ?~1 (?<to>@C)', { actor: 'player' });
frame('WANTS_TO_JOIN', 'jump-ship', '(?:jump ship|defect) (?:to|for) (?<to>@C)', { actor: 'player' });
frame('WANTS_TO_JOIN', 'eyeing-return', '(?:eye|eyeing|dream of|target|seek|crave|plan) (?:a |an )?_1 (?:{move}|reunion) (?:to|with) (?<to>@C)', { actor: 'player' });
frame('WANTS_TO_JOIN', 'eyes-for', '(?:only (?:have|has) eye|eye|heart set|have @P \'s heart set|set @P \'s heart|keen|sold) (?:for|on) (?:(?:a|the) _1 (?:{move}) to )?~2 (?<to>@C)', { actor: 'player' });
frame('WANTS_TO_JOIN', 'open-to-move', '(?:open to|keen on|excited (?:about|by)|interested in|heart set on|set @P \'s heart on|in favour of|give ~3 green light to|say yes to|happy with|push for|push through|attracted (?:by|to)) _2 (?:{move}|prospect|idea|project|joining|head to|heading to)', { actor: 'player', to: ['toward', 'after', 'topic'] });

// --- The player and his present side
frame('SQUAD_EXCLUSION', 'left-out', '(?:leave|left|omit|drop|axe|cut|exclude|banish|freeze|exile) (?:(?<player>@P) )?(?:@P )?(?:out of|from|out|of|out for|to) ~4 (?:squad|team|trip|tour|line - up|reserve|side|matchday|train|bench|eleven)', { player: ['group', 'after', 'subject', 'before', 'topic'], from: ['subject', 'own-club'] });
frame('SQUAD_EXCLUSION', 'passive', 'be _3 (?:leave out|left out|drop|dropped|banish|exclude|omit|axe|freeze out|exile|demote)(?: (?:from|of|to))?', { actor: 'player' });
frame('SQUAD_EXCLUSION', 'train-apart', '(?:train|training|work) (?:alone|apart|separately|individually|on @P \'s own|by @P|away from|with the (?:reserve|under|youth|u21|u23))', { actor: 'player' });
frame('SQUAD_EXCLUSION', 'aside', '(?:be )?aside (?:of|from) (?:@C|(?:the|our) (?:team|squad|group))', { actor: 'player' });

// --- What the selling club wants
frame('NOT_FOR_SALE', 'not-for-sale', '(?:(?:not|never|no longer) (?:be )?|none ~4 be )_2 (?:for sale|up for sale|on the market)', { player: ['group', 'subject', 'before', 'topic'], from: ['own-club', 'subject', 'topic'] });
frame('NOT_FOR_SALE', 'will-not-sell', '(?:(?<!whether or )not|never|no longer|{refuse}|no (?:intention|desire|plan|interest|need|wish) (?:of|to|in)|zero chance|not (?:want|wish|intend|plan|need|prepared|willing|expect) to) ~5 (?:sell|offload|sale|part|release|cash|loan|sanction|selling|offloading|parting|cashing|sanctioning|loaning|listen|lose (?=@P)|(?:let|letting|allow) (?=~3 (?:go|leave|depart|move|join))|countenance|negotiate|do business|entertain)(?! (?:down|up))', { player: ['group', 'after', 'before', 'topic'], from: ['subject', 'own-club'], actor: 'club' });
frame('WILLING_TO_SELL', 'not-keep', 'not (?:intend|plan|want|expect|wish) to (?:keep|retain) (?:hold of )?(?=@P)', { player: ['after'], from: ['subject', 'own-club'], actor: 'club', negative: true });
frame('NOT_FOR_SALE', 'untouchable', '(?:be|as|consider|brand|see as|regard as|deem|view as|label) (?:@P )?(?:as )?(?:an )?(?:untouchable|indispensable|off limits|off - limits|not available)', { player: ['group', 'within', 'subject', 'before', 'topic'], from: ['subject', 'own-club', 'topic'] });
frame('NOT_FOR_SALE', 'resist', '(?:resist|fight off|fend off|stave off|ward off|repel|brush off) ~4 (?:interest|offer|advance|attempt|overture)', { player: ['toward', 'after', 'topic'], from: ['subject', 'own-club'], actor: 'club' });
frame('NOT_FOR_SALE', 'less-inclined', '(?:less inclined|not inclined|in no (?:mood|rush|hurry)|loath|no pressure|under no pressure|not (?:expected|set|likely|go)|unlikely) to (?:sell|offload|let (?=~3 (?:go|leave|depart))|allow (?=~3 (?:leave|depart|go))|part with|do business|sanction)', { player: ['after', 'topic'], from: ['subject', 'own-club'], actor: 'club', negative: true });
frame('NOT_FOR_SALE', 'want-to-keep', '(?:{want}|{eager}|strive|prefer|fight|wish|expect|commit|committed|persuade|convince|prioritise) _2 (?:to|on) _1 {keep} (?:on to |onto |hold of )?(?:(?<player>@P) |(?=^4 (?:@P|player|star|asset|service|striker|winger|midfielder|defender|forward|goalkeeper|captain|talisman|man|squad)))', { player: ['group', 'after', 'topic'], from: ['subject', 'own-club'], actor: 'club' });
frame('NOT_FOR_SALE', 'keep', '(?:decide|move|opt|vow) ~2 to {keep} (?:hold of )?(?:(?<player>@P) )?', { player: ['group', 'after', 'topic'], from: ['subject', 'own-club'], actor: 'club' });
frame('WILLING_TO_SELL', 'plan-to-sell', '(?:plan|priority|aim|intention|decision) be _1 to (?:sell|offload|move on) (?=@P)', { player: ['after'], from: ['owner', 'subject', 'own-club'] });
frame('WILLING_TO_SELL', 'open-to-sell', '(?:{eager}|{want}|will|could|may|would|might) ~3 (?:to )?(?:{sell}|accept|consider|entertain|allow)(?: on| in on| with| to)? ~3 (?:(?<player>@P)|offer|bid|sale|departure|exit)(?: (?:go|leave|depart|move))?', { player: ['group', 'after', 'topic'], from: ['subject', 'own-club'], actor: 'club' });
frame('WILLING_TO_SELL', 'loan-out', '{eager} to (?:send|loan|let) (?:out )?(?<player>@P) (?:out|go|leave)', { from: ['subject', 'own-club'], actor: 'club' });
frame('WILLING_TO_SELL', 'free-to-leave', '(?:free|allow|allowed|permit|permitted|give (?:permission|the green light)|given (?:permission|the green light)|encourage|encouraged|tell|told) (?:@P )?(?:@P )?(?:to|can|could|may|that @P can|be free to) (?:leave|go|depart|move on|seek ~2 (?:club|move)|find ~2 (?:club|move)|look for)(?! (?:on|into|through|with|to the|ahead))', { player: ['group', 'within', 'subject', 'before', 'topic'], from: ['own-club', 'subject', 'topic'] });
frame('WILLING_TO_SELL', 'seek-buyer', '(?:search|searching|look|looking|try|trying|seek|seeking|find|finding) (?:for |to find )?~2 (?:loan (?:opportunity|move|deal)|buyer|suitor|exit|loan|new (?:club|home)) for (?=@P)', { player: ['after'], from: ['subject', 'own-club'], actor: 'club' });
frame('WILLING_TO_SELL', 'unwanted', '(?:unwanted|outcast|surplus|no longer (?:in|part of|wanted|needed|want|need)|not (?:in|part of) (?:@P|@C) \'s (?:\\S+ )?plan|not in the plan|up for grabs|up for grab|on the transfer list|on the chopping block|on the market|deem surplus)(?! to requirement)', { player: ['subject', 'before', 'after', 'topic'], from: ['own-club', 'at', 'topic'] });
frame('WILLING_TO_SELL', 'touchable', 'no longer (?:untouchable|off limits|consider untouchable|indispensable)', { player: ['subject', 'before', 'topic'], from: ['at', 'own-club', 'topic'] });
frame('WILLING_TO_SELL', 'sanction', '(?:sanction|approve|authorise|greenlight|green - light|agree to|allow|accept|welcome|facilitate) ~3 (?:sale|departure|exit|transfer|loan move)(?: of| for)?', { player: ['owner', 'within', 'after', 'topic'], from: ['subject', 'own-club'], actor: 'club' });
frame('WILLING_TO_SELL', 'recoup', '(?:hope|want|look|aim|seek|plan|keen|desperate|eager) to (?:raise|recoup|collect|bank|receive|recover|make|get) ~6 (?:@£|fee|money|fund|profit) ~3 (?:from|for|through|by) ~3 (?:sale|departure|exit|@P)', { player: ['after', 'topic'], from: ['subject', 'own-club'], actor: 'club', amount: true });
frame('WILLING_TO_SELL', 'weigh-offers', '(?:consider|entertain|weigh up|listen to|invite|welcome|encourage|await) (?:offer|bid|proposal)(?: ~5 for)?', { player: ['after', 'topic'], from: ['subject', 'own-club'], actor: 'club', amount: true });
frame('WILLING_TO_SELL', 'available', '(?:be |make @P |become |made )?(?:available (?:for (?:loan|transfer|sale|around|about|just|a (?:fee|transfer|loan|move))|for @£|on (?:loan|a free|the market)|this (?:summer|january|month|window))|up for sale|put up for sale|transfer - list|transfer - listed|surplus to requirement|expendable|for sale)', { player: ['group', 'subject', 'before', 'topic'], from: ['at', 'own-club', 'by', 'topic'], amount: true });
frame('WILLING_TO_SELL', 'sale', '(?:cash in on|ditch (?=@P)|get rid of (?=@P)|put @P (?:up )?(?:for sale|on the market)|sanction ~3 (?:sale|departure|exit|transfer)|offload|place @P on the transfer list|let @P (?:go|leave)|listen to offer|back down|change @C \'s stance)', { player: ['group', 'after', 'topic'], from: ['subject', 'own-club'], actor: 'club' });

// --- Sums
frame('BID', 'meets-price', '(?:meet|match|trigger|activate|pay|stump up|reach) (?:@C \'s |the |@P \'s |that |this )?~3 (?:valuation|asking price|price tag|release clause|buy - out clause|buyout clause|demand|price)(?! of @P \'s)', { player: ['group', 'after', 'before', 'topic'], to: ['subject', 'topic'], actor: 'club', amount: true });
frame('VALUATION', 'clause', '(?:@£ )?(?:release clause|buy - out clause|buyout clause|exit clause|price tag|asking price|valuation|price - tag)(?: ~6 @£)?', { player: ['owner', 'subject', 'before', 'after', 'topic'], from: ['own-club', 'topic'], amount: true });
frame('VALUATION', 'valued-at', '(?:value|rate|price|cost|(?<!(?:bid|offer|deal|fee|proposal|package|contract|move|transfer|term) (?:be )?)worth|available|demand|want|ask|require)(?: @P)? (?:at|for|in|around|about|more|up|as|a|@£) ?~6 @£(?! (?:a|per) (?:week|year|season|month))', { player: ['group', 'after', 'subject', 'before', 'topic'], from: ['own-club', 'subject', 'topic'], amount: true });
frame('VALUATION', 'rated', '@£ - (?:rate|rated|value|valued)', { player: ['after', 'topic'], from: ['own-club', 'topic'], amount: true });
frame('VALUATION', 'demand', '(?:demand|insist on|hold out for|holding out for|want|hope to (?:collect|receive|get)) ~3 (?:fee|@£)', { player: ['after', 'before', 'topic'], from: ['subject', 'own-club'], actor: 'club', amount: true });
frame('VALUATION', 'fetch', '(?:command|fetch|settle for|accept|set @C back) (?:a |an )?_3 (?:@£|~4 @£)(?! (?:a|per) (?:week|year|season|month))', { player: ['owner', 'after', 'subject', 'before', 'topic'], from: ['own-club', 'subject', 'topic'], amount: true });
frame('VALUATION', 'would-take', '(?:it|that) (?:will|would|could|may|might) (?:take|require|need|cost) ~6 @£', { player: ['after', 'before', 'topic'], from: ['own-club', 'topic'], amount: true });
frame('VALUATION', 'offers-in-region', '(?:offer|bid|proposal) (?:of|worth|in the region of|above|over|around|in excess of|exceed|upwards of) (?:at least |around |about |between |more than )?@£ ~4 (?:will|would|could|may|might) be (?:consider|accept|evaluate|listen|entertain|enough)', { player: ['after', 'before', 'topic'], from: ['at', 'own-club', 'topic'], amount: true });
frame('VALUATION', 'price-is', 'price _3 be ~3 @£', { player: ['owner', 'before', 'after', 'topic'], from: ['own-club', 'topic'], amount: true });
frame('VALUATION', 'offers-of', 'if @C (?:receive|get) (?:offer|bid) ~5 @£', { player: ['topic'], from: ['own-club', 'topic'], amount: true });
frame('BID', 'ready-to-pay', '(?:{eager}) to (?:pay|spend|offer|splash|fork|shell|meet|match|trigger) ~5 (?:@£|clause|price|valuation|fee)', { player: ['group', 'after', 'topic'], to: ['subject', 'topic'], amount: true });
frame('CONTRACT', 'offer', '(?:contract|new deal|extension|renewal)(?:s)? (?:offer|proposal|talk)', { player: ['group', 'owner', 'toward', 'after', 'before', 'topic'], to: ['subject', 'own-club', 'before'] });
frame('AGREEMENT', 'agree-to-sell', '(?:agree|agreed) _1 to (?:sell|let|part with|release|offload) (?<player>@P)', { from: ['subject', 'own-club'], to: ['toward', 'topic'], actor: 'club', amount: true });
frame('AGREEMENT', 'accepted', '(?:accept|accepted) ~3 (?:offer|bid|proposal)', { player: ['after', 'topic'], from: ['subject', 'own-club'], to: ['from', 'after', 'topic'], amount: true });
frame('WILLING_TO_SELL', 'open-to-offers', '(?:open|amenable|receptive) to (?:_1 (?:offer|bid|sale|departure|exit|proposal)|such an agreement)', { player: ['after', 'before', 'topic'], from: ['subject', 'own-club', 'topic'], actor: 'club' });
frame('BID', 'rejected', '(?:reject|turn down|turned down|rebuff|knock back|dismiss|receive|field|refuse|see) ~6 (?:bid|offer|proposal)(?! to )', { player: ['toward', 'after', 'before', 'topic'], from: ['subject', 'own-club'], to: ['owner', 'from', 'by', 'topic'], actor: 'club', amount: true });
frame('BID', 'is-rejected', '(?:bid|offer|proposal) _3 (?:be|been|have be) _2 (?:reject|rejected|turn down|turned down|rebuff|knock back|accept|accepted)', { player: ['toward', 'before', 'topic'], to: ['owner', 'from', 'before', 'topic'], from: ['by', 'own-club'], amount: true });
frame('BID', 'bid', '(?:(?:make|submit|table|launch|lodge|prepare|fail with|weigh up|plan|consider|send|present|place|improve|open|come forward with|tempt ~2 with|see) ~6 (?:bid|offer|proposal)|(?<!in )(?:a|an|no|the|\'s|any|this|that|first|second|third|fourth|new|fresh|opening|initial|improved|formal|official|verbal|@£|further|previous|lucrative|concrete|late|record|world - record) (?:@£ )?(?:bid|offer))(?: (?:of|worth|in the region of|around|by) (?:around |about |up to |over )?@£)?(?! to (?!take|sign|loan|bring|land|buy))(?! ?_1 (?:contract|term|deal))(?! (?:@P|more|for (?:champions|premier|european|europa|promotion|glory|survival|title|silverware|success|a (?:first|second|third|place|spot))))', { player: ['toward', 'after', 'before', 'topic'], to: ['owner', 'from', 'subject', 'by', 'topic'], amount: true });
frame('BID', 'sum-offered', '(?:offer|bid|propose|table) (?:around |about |over |up to )?@£', { player: ['toward', 'after', 'topic'], to: ['subject', 'topic'], actor: 'club', amount: true });

// --- Contracts and terms
frame('PERSONAL_TERMS', 'terms', '(?:personal term|(?:agree|discuss|settle|negotiate|please with) ~4 (?:length of )?term(?:s)? (?:with|on))', { player: ['subject', 'after', 'before', 'topic'], to: ['at', 'after', 'topic', 'subject'] });
frame('PERSONAL_TERMS', 'salary', '(?:receive|earn|pocket|command|collect|take home|pay @P) (?:\\S+ ){0,4}?(?:salary|wage)(?: of| worth)?', { player: ['subject', 'within', 'before', 'topic'], to: ['topic'] });
frame('PERSONAL_TERMS', 'wages', '(?:will|would|could|to) (?:be pay|be paid|earn|receive|pocket) ~3 @£ ~2 (?:a|per) (?:week|season|year|month)', { player: ['subject', 'topic'], to: ['topic'] });
frame('CONTRACT', 'new-terms', '(?:sign|pen|agree|extend|offer|put pen to paper|commit|ink|tie|renew|hand|propose|discuss|reject) ~7 (?:contract|deal|extension|term|@P \'s (?:future|stay))(?! (?:with @C for|for @P))', { player: ['subject', 'group', 'after', 'before', 'topic'], to: ['at', 'joined', 'own-club', 'subject', 'topic'], actor: 'player' });
frame('CONTRACT', 'refuse-terms', '(?:{refuse}|no intention|no plan|not (?:want|intend|plan|prepared|willing|ready)|yet|still|fail) (?:to|of|in) ~2 (?:extend|extending|renew|renewing|commit|committing|put pen to paper|agree to (?:a )?new term|agree (?:fresh|new|improved) term|sign (?:fresh|new|improved) term|pen (?:fresh|new|improved) term)(?: ~5 (?:contract|deal|term|stay|future))?', { player: ['subject', 'group', 'before', 'topic'], to: ['at', 'own-club', 'topic'], actor: 'player' });
frame('CONTRACT', 'tie-down', '(?:tie|tying) (?:@P )?(?:down|up) ?(?:@P )?(?: ~4 (?:contract|deal|term))?', { player: ['within', 'after', 'before', 'topic'], to: ['subject', 'own-club', 'topic'], actor: 'club' });
frame('CONTRACT', 'free-agent', '(?:be|become|becomes) (?:a )?free agent', { player: ['subject', 'before', 'topic'], to: ['at', 'own-club', 'topic'], actor: 'player' });
frame('CONTRACT', 'deal-on-table', '(?:contract|deal|extension|offer) (?:be |already )?on the table', { player: ['toward', 'after', 'before', 'topic'], to: ['from', 'own-club', 'topic'] });
frame('CONTRACT', 'until', '(?:contract|deal|agreement)(?: (?:at|with) (?:@C|the club))? ~3 (?:until|run until|through|that run|which run|run to|to run until)(?! (?:the end of next|next|this))', { player: ['owner', 'subject', 'before', 'after', 'topic'], to: ['joined', 'at', 'own-club', 'topic'] });
frame('CONTRACT', 'runs', '(?:contract|deal)(?: (?:at|with) (?:@C|the ~4 champion|the club))? ~3 (?:expire|expires|run|runs|end|ends|last|remain|be up|be (?:set|due|poise) to (?:expire|run)|until|due|come to an end|wind)', { player: ['owner', 'before', 'after', 'topic'], to: ['at', 'own-club', 'topic'] });
frame('CONTRACT', 'time-left', '(?:(?:another|a further|one more|one|two|three|four|five|\\d) ~1 (?:year|month|season) (?:on|of|in) @P \'s ~1 (?:contract|deal)|(?:end|expiry|expiration) of @P \'s (?:current |existing |@C )?(?:contract|deal|term)|(?:(?:year|month|season) (?:leave |left |remain |remaining |to run )(?:on|of|in)|(?:final|last) (?:year|month|six month|few month|season) of) ~5 (?:contract|deal|agreement|term))', { player: ['owner', 'subject', 'before', 'topic'], to: ['at', 'own-club', 'topic'] });
frame('CONTRACT', 'under-contract', '(?:under contract|out of contract|contract (?:with|at|to) @C|contracted (?:to|with|at|until)|tie down|tied down)', { player: ['subject', 'before', 'after', 'topic'], to: ['at', 'own-club', 'topic'] });
frame('CONTRACT', 'years', '(?:year|long - term|short - term|month|season) (?:contract|deal)', { player: ['subject', 'before', 'after', 'topic'], to: ['joined', 'at', 'topic'] });

// --- The buying club lets go
frame('WITHDRAWAL', 'end-interest', '(?:end|cool|drop|withdraw|abandon|cancel|halt|shelve|break off|broke off|lose|cease) ~2 (?:interest|plan|pursuit|chase|negotiation|move)(?: (?:in|to sign|of|for))?', { player: ['after', 'topic'], to: ['owner', 'subject', 'before', 'topic'], actor: 'club' });
frame('WITHDRAWAL', 'abandon', '(?:abandon|abandoned|scrap|ditch|shelve|drop|dropped|give up on|gave up on|call off|rule out|ruled out|bin|back away from|cool on) ~3 (?:deal|move|swoop|pursuit|plan|idea|chase|bid|interest|transfer|signing)(?: (?:for|to sign|of|in))?', { player: ['after', 'topic'], to: ['subject', 'topic'], actor: 'club' });
frame('WITHDRAWAL', 'pull-out', '(?:pull out|pulled out|walk away|back out|step back|withdraw|withdrawing|drop out|bow out)(?: (?:of|from) ~4 (?:negotiation|talk|race|deal|move|running|transfer|interest)(?: over ~6 move)?(?: for)?)?|(?:pull the plug|leave the race|leaving the race|turn @C \'s attention away)', { player: ['after', 'topic'], to: ['subject', 'before', 'topic'], actor: 'club' });
frame('WITHDRAWAL', 'back-burner', '(?:put|place) (?:\\S+ ){0,5}?on (?:the back burner|ice|hold)', { player: ['within', 'before', 'after', 'topic'], to: ['subject', 'topic'], actor: 'club' });
frame('WITHDRAWAL', 'no-longer', 'no longer (?:pursue|pursuing|interested|in the race|keen|want|consider)', { player: ['after', 'topic'], to: ['subject', 'topic'], actor: 'club' });

// --- Between the clubs
frame('TALKS', 'talks', '(?:(?:in|hold|open|begin|start|enter|continue|continuing|resume|advanced|further|initial|preliminary|transfer|contract|positive|ongoing|fresh|more|direct) _2 talk|talk between (?=@)|negotiation|conversation between|in discussion|discussion (?:with|between|over))(?: (?:with|over|about|between|to))?', { player: ['after', 'before', 'topic'], to: ['subject', 'at', 'topic'], from: ['at', 'own-club', 'topic'] });
frame('TALKS', 'meeting', '(?:hold|held|have|plan|schedule|arrange|set up|request|organise) ~4 (?:meeting|conversation|discussion|dialogue|summit) (?:with|between|over|about|regarding|in|to) ', { player: ['after', 'before', 'topic'], to: ['subject', 'at', 'topic'], from: ['at', 'own-club', 'topic'] });
frame('TALKS', 'meets', '(?:meet|met|meeting|speak|spoke|spoken|negotiate|negotiating|sit down|sat down) (?:with|to) ~3 (?:agent|representative|entourage|camp|circle|management|father|intermediary|adviser|hierarchy)', { player: ['owner', 'within', 'after', 'before', 'topic'], to: ['subject', 'topic'], from: ['own-club', 'topic'] });
frame('TALKS', 'state-of-talks', '(?:talk|discussion|negotiation|contact) ~4 (?:stall|stalled|ongoing|underway|under way|progress|progressing|advance|advancing|advanced|early stage|collapse|break down|broke down|take place|took place|begin|commence|continue|be hold|have start|be plan|go well)', { player: ['after', 'before', 'topic'], to: ['at', 'subject', 'topic'], from: ['own-club', 'topic'] });
frame('TALKS', 'talks-over', '(?<!(?:@P|we|i|they|to|\'s|not|and|will|would) )(?:talk|discussion|negotiation) (?:over|about|regarding|on|for|with) (?=~5 (?:@P|contract|deal|move|transfer|future|signing|extension|switch|agent|representative))', { player: ['after', 'before', 'topic'], to: ['subject', 'at', 'topic'], from: ['at', 'own-club', 'topic'] });
frame('AGREEMENT', 'come-to-agreement', '(?:come to|find|near|nearing|close to|close in on|edge towards) (?:agreeing |reaching |an |a |full )?_1 (?:agreement|agree|deal (?=(?:in principle|with @C)))', { player: ['after', 'before', 'topic'], to: ['subject', 'topic'], from: ['at', 'own-club', 'topic'], amount: true });
frame('AGREEMENT', 'move-agreed', '(?:return|move|switch|loan|transfer|sale) (?:\\S+ ){0,5}?(?:be|been) agree', { player: ['owner', 'subject', 'before', 'topic'], to: ['toward', 'topic'], from: ['own-club', 'topic'], amount: true });
frame('AGREEMENT', 'agree-fee', '(?:agree|reach|strike|struck|agreement|seal|thrash out)(?: _2 (?:on|over|for|upon|to|with))? ~5 (?:fee|sell|deal(?: (?:in principle|with @C|for @P))|agreement|in principle)(?! on personal)', { player: ['after', 'before', 'topic'], to: ['subject', 'topic'], from: ['at', 'own-club', 'topic'], actor: 'club', amount: true });
frame('AGREEMENT', 'between-clubs', '(?:agreement|deal) between (?:the |both |all )?(?:two |three )?(?:club|side)|club - to - club (?:deal|agreement)', { player: ['after', 'before', 'topic'], to: ['at', 'subject', 'topic'], from: ['own-club', 'topic'], amount: true });
frame('AGREEMENT', 'deal-agreed', '(?:deal|fee|agreement|transfer) (?:have |has |be |been |reportedly |already |already been |now )*(?:agree|reach|strike|struck|almost done|in place|do)', { player: ['after', 'before', 'topic'], to: ['subject', 'by', 'topic'], from: ['at', 'own-club', 'topic'], amount: true });
frame('APPROACH', 'approach', '(?:(?:make|launch|reject|rebuff|turn down|turned down|block|receive|welcome|plan|prepare|consider) ~5 )?(?<!illegal |similar |new |pragmatic |same |cautious )(?:approach (?=from|for|by|to|in|over|with|be)|approaches|enquiry|enquiries|inquiry|inquiries|contact over|contact with (?=@))', { player: ['toward', 'after', 'before', 'topic'], to: ['owner', 'from', 'by', 'subject', 'topic'], from: ['own-club', 'topic'] });
frame('APPROACH', 'enquire', '(?:enquire|inquire|enquired|inquired|make contact|made contact|establish contact|increase contact|sound out|offer to (?=@C))(?: (?:about|with|over|for))?', { player: ['after', 'before', 'topic'], to: ['subject', 'after', 'topic'], from: ['own-club', 'topic'] });

// --- Moves done
frame('SIGNING', 'completed-deals', '(?:complete|completed|seal|finalise|confirm|announce|wrap up|secure|tie up|unveil) (?:the |a |an |@C \'s |their )?~6 (?:deal for|signing of|sign of|capture of|arrival of|transfer of|acquisition of|deal to sign|move for|loan signing of|return of|recruitment of) (?:[^ ;:]+ ){0,6}?(?<player>@P)', { to: ['subject', 'owner', 'topic'], from: ['from', 'own-club', 'topic'], actor: 'club', amount: true });
frame('SIGNING', 'have-signed', '(?:have|has|had|officially|just|already) _2 (?:sign|signed|land|capture|acquire|recruit|buy|bought|purchase) (?:\\S+ ){0,3}?(?<player>@P)', { to: ['subject', 'topic'], from: ['from', 'own-club', 'topic'], actor: 'club', amount: true });
frame('SIGNING', 'let-join', '(?:allow|allowed|let|permit|permitted|send|sent|sell|sold|loan|loaned|lose|lost) (?:[^ ;:]+ ){0,6}?(?<player>@P) (?:to |on loan |out |back |permanently )*?(?:join |go to |move to |sign for )?(?<to>@C)(?! \'s)', { from: ['subject', 'own-club', 'topic'], amount: true, done: true });
frame('SIGNING', 'have-joined', '(?:have|has|had|officially|just|already) _2 (?:join|move to|sign for|switch to|go to|return to|arrive at|leave ~3 for|swap ~3 for) (?<to>@C)(?! as (?:\\S+ ){0,4}?(?:manager|coach|adviser|advisor|director|ambassador|assistant|boss))', { player: ['subject', 'before', 'topic'], from: ['from', 'own-club'], actor: 'player', amount: true });
frame('SIGNING', 'his-signing', '@P \'s (?:sign|signing|arrival)(?= (?:represent|be|mean|make|take|bring|come))', { player: ['owner', 'topic'], to: ['topic'], from: ['own-club', 'topic'] });
frame('SIGNING', 'signings-include', '(?:signing|signings|sign|arrival|recruit|addition|newcomer) ?,? (?:include|including|such-as) (?<player>@P)', { to: ['subject', 'topic'], from: ['own-club', 'topic'] });
frame('SIGNING', 'completed-move', '(?:complete|completed|finalise|seal|sealed|make|made) ~4 (?:move|switch|transfer) to (?<to>@C)', { player: ['owner', 'subject', 'before', 'topic'], from: ['from', 'own-club', 'topic'], actor: 'player', amount: true });
frame('SIGNING', 'from-to', '(?<!(?:will|would|could|to|may|might|set) )(?:move|switch|leave|swap|transfer) (?:from )?(?:_3 )?(?<from>@C) (?:to|for) _3 (?<to>@C)', { player: ['subject', 'before', 'topic'], from: ['group'], amount: true });
frame('SIGNING', 'be-signed', 'be (?:sign|signed|buy|bought|recruit|recruited|acquire|acquired|bring in|brought in|snap up) _2 (?:by (?<to>@C) )?from (?<from>@C)', { player: ['subject', 'before', 'topic'], to: ['group', 'by', 'topic'], amount: true });
frame('SIGNING', 'nth-arrival', 'be (?:the |@C \'s |our |their |@P \'s )_1 (?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|latest|new|newest) ~2 (?:signing|player sign|arrival|addition|recruit|capture|through the door)', { player: ['subject', 'before', 'topic'], to: ['owner', 'by', 'at', 'topic'], from: ['from', 'own-club'] });
frame('SIGNING', 'arrival-from', '(?:@P \'s (?:\\S+ )?(?:arrival|signing|transfer|switch|capture) from (?<from>@C)|(?:arrival|signing|capture|acquisition) of (?:\\S+ ){0,4}?(?<player>@P) from (?:@C|the))', { player: ['group', 'owner', 'within'], to: ['owner', 'toward', 'topic'], amount: true });
frame('SIGNING', 'pays', '(?:pay|paid|spend|spent|splash|splash out|fork out|shell out|part with) (?:\\S+ ){0,4}?@£ (?:\\S+ ){0,5}?(?:to|for|on) (?:{acquire} )?^4 (?=@P)', { player: ['after', 'topic'], to: ['subject', 'topic'], from: ['from', 'own-club', 'topic'], actor: 'club', amount: true, done: true });
frame('SIGNING', 'welcome', '(?:welcome|welcoming|unveil|unveiled) (?:[^ ;:]+ ){0,6}?(?<player>@P)(?: from| to| as| at)?', { to: ['subject', 'topic'], from: ['from'], amount: true });
frame('SIGNING', 'to-be-joining', '(?:excited|happy|delighted|proud|exciting|honoured|pleased|thrilled) ~5 (?:joining|be joining|be join|join|to join|have joined|have join|be here|be at @C|to bring (?=@P))', { player: ['subject', 'topic'], to: ['after', 'topic'] });

// --- Interest
frame('MOVE', 'hijack', '(?:hijack|hijacking|gazump|gazumping) ^6 (?:move|deal|pursuit|transfer|swoop|bid|attempt)?', { player: ['after', 'before', 'topic'], to: ['subject', 'topic'], from: ['own-club', 'topic'], actor: 'club' });
frame('INTEREST', 'view-as', '(?:view|see|regard|consider|identify|earmark|deem|rate|value|target|want) (?:\\S+ ){0,3}?(?<player>@P) (?:, )?(?:as|to be) ~6 (?:option|target|addition|replacement|prospect|solution|signing|alternative|upgrade|fit|candidate|heir|successor|reinforcement|acquisition|choice|player|answer)', { to: ['subject', 'topic'], actor: 'club' });
frame('INTEREST', 'face-challenge', '(?:challenge|threat|competition|battle|fight|rivalry|rival|tussle) from (?:both |the likes of |fellow )?(?<to>@C) (?:(?:,|and|or|as|well) (?:@C )?)*(?:for|to sign|over|in the race for)', { player: ['after', 'before', 'topic'] });
frame('INTEREST', 'suitors-in', '(?:suitor|admirer|interest|offer|option) (?:in the form of|in the shape of|from clubs such-as|from the likes of|such-as|like) ~4 (?<to>@C)', { player: ['subject', 'owner', 'before', 'topic'] });
frame('INTEREST', 'step-up', '(?:step up|ramp up|intensify|accelerate|increase|up|renew|resume|restart|revive) ~3 (?:interest|pursuit|chase|effort|attempt|push|bid|hunt)(?: (?:in|of|to sign|for|to land|to bring))?', { player: ['after', 'topic'], to: ['subject', 'topic'], actor: 'club' });
frame('INTEREST', 'diligence', '(?:due diligence|homework|groundwork|background check|check) (?:on|over|about|for|into)', { player: ['after', 'topic'], to: ['subject', 'topic'], actor: 'club' });
frame('INTEREST', 'serious-about', '(?:serious|excited|enthusiastic|passionate|confident|optimistic|hopeful|sure|convinced|crazy|mad|sweet|hot) (?:about|by|on|of|over) _1 (?:sign|signing|land|landing|acquire|acquiring|bring|bringing|secure|securing|recruit|recruiting|add|adding|capture|get|getting|do|beat|beating|win|winning) ^4 (?=@P|race)', { player: ['after', 'topic'], to: ['subject', 'topic'], actor: 'club' });
frame('INTEREST', 'prioritise-signing', '(?:prioritise|prioritising|prioritize|pursue|pursuing|chase|chasing|explore|exploring|discuss|target|eye|seek|plan|want|crave) (?:the |a |an |@P \'s )?_2 (?:signing|arrival|capture|signature|acquisition|service)(?: of)?(?! session)', { player: ['within', 'owner', 'after', 'topic'], to: ['subject', 'topic'], actor: 'club' });
frame('INTEREST', 'made-priority', '(?:make|made|identify|name) (?:the signing of |signing |@P \'s signing )?(?<player>@P) (?:\'s signing )?(?:as )?(?:a|@C \'s|their|the|one of) ~3 (?:priority|target|choice|option)', { to: ['subject', 'topic'], actor: 'club' });
frame('INTEREST', 'wait-for', '(?:content|prepared|happy|willing|ready|decide|choose|prefer) to wait (?:until ~3 )?(?:for|to sign) ^3 (?=@P)', { player: ['after'], to: ['subject', 'topic'], actor: 'club' });
frame('INTEREST', 'back-in-for', '(?:back in for|in for|in the market for|on the trail of|on the hunt for|in hot pursuit of|on the tail of|back on the charge|lead the charge for|lead the chase for|make a play for|go in for|go after|gone after|going after|lie in wait for|set their heart on|pull out all the stop to sign|fight it out for|scrap for|tussle for|vie for|vying for|battle it out for) ^4 (?=@P)', { player: ['after', 'topic'], to: ['subject', 'topic'], actor: 'club' });
frame('INTEREST', 'among-targets', '(?:among|amongst|one of|on) (?:(?:@C|@P) \'s |the )_3 (?:target|option|priority|choice|candidate|name)(?: (?:on|at|for) (?:@C(?: \'s)?|the list))?', { player: ['subject', 'before', 'topic'], to: ['owner', 'within', 'at', 'topic'], actor: 'player' });
frame('INTEREST', 'first-choice', 'be _2 (?:(?:@C|@P) \'s )_1 (?:first|top|number - one|number one|no 1|preferred|dream|main|primary|ideal|favoured|chief) ~1 (?:choice|target|option|pick|candidate|signing)', { player: ['subject', 'before', 'topic'], to: ['owner', 'within', 'topic'], actor: 'player' });
frame('INTEREST', 'club-contends', '(?:emerge|emerged|be|rank|remain) (?:as )?~4 (?:contender|suitor|candidate|outsider|bidder|admirer|party)(?: (?:for|in|of) (?=~4 @P))?', { player: ['after', 'topic'], to: ['subject'], actor: 'club' });
frame('INTEREST', 'looks-at', '(?:look at|looking at|look into|looking into|watch over|admire|like the look of|run the rule over|take a look at|took a look at) ^6 (?=@P)', { player: ['after'], to: ['subject', 'topic'], actor: 'club' });
frame('INTEREST', 'challenges', '(?:challenge|rival|battle|compete|fight|tussle|vie) (?:with |against )?(?:[^ ;:]+ ){0,3}?(?<to>@C) (?:for|over|to sign|to land) (?=~5 @P)', { player: ['after'] });
frame('INTEREST', 'among-considered', '(?:among|amongst) (?:those|the name|the player|the option) (?:be |to be )?(?:consider|considered|target|targeted|monitor|monitored|discuss|discussed|shortlist|shortlisted|in contention|in the frame)', { player: ['subject', 'before', 'topic'], to: ['subject', 'by', 'topic'] });
frame('INTEREST', 'contender', '(?:be|emerge as|become|remain|consider|see as|regard as|deem) (?:a|an|one of|the|among) ~2 (?:contender|frontrunner|front - runner|candidate)(?! (?:for|to) ~3 (?:win|award|title|prize|trophy|ballon|cup|relegation|promotion))', { player: ['subject', 'before', 'topic'], to: ['after', 'owner', 'topic'], actor: 'player' });
frame('INTEREST', 'make-move', '(?:make|plan|prepare|line up|lining up|consider|launch|plot|weigh up|ready|explore) ~4 (?:move|swoop|push|raid|attempt) for', { player: ['after', 'topic'], to: ['subject', 'topic'], actor: 'club' });
frame('INTEREST', 'explore-signing', '(?:explore|consider|look at|weigh up|discuss|assess|consideration to) _3 (?:possibility|option|idea|prospect|move|exploring|signing|deal) _2 (?:of |for |to )?(?:{acquire}|signing|landing|bringing)? ?^4 (?=@P|@C \'s )', { player: ['after', 'topic'], to: ['subject', 'topic'], actor: 'club' });
frame('MOVE', 'linked-move', '(?:link|linked) (?:with|to) ~6 (?:move|switch|transfer|return|exit)(?: (?:to|from|away))?', { player: ['subject', 'before', 'after', 'topic'], to: ['toward', 'topic'], from: ['own-club', 'topic'], unnamed: true });
frame('INTEREST', 'linked-to-player', '(?:link|linked|associated) (?:with|to) (?:(?!move|switch|transfer)[^ ;:]+ ){0,12}?(?<player>@P)', { to: ['subject'], actor: 'club', unnamed: true });
frame('INTEREST', 'linked', '(?<!have )(?:link|linked|associated) (?:with|to) (?!leaving)', { player: ['subject', 'before', 'after', 'topic'], to: ['after', 'subject', 'topic'], unnamed: true });
frame('INTEREST', 'target-for', '(?:a|key|top|main|prime|transfer|primary|summer|leading|priority) target (?:for|of) (?<to>@C)', { player: ['subject', 'before', 'topic'] });
frame('INTEREST', 'suitors-include', '(?:suitor|admirer|interested (?:club|party|side|team)|contender) _2 (?:include|be)(?= ~4 @C)', { player: ['owner', 'within', 'before', 'topic'], to: ['after'] });
frame('INTEREST', 'interest-extends', 'interest _2 (?:extend|come|stretch|arrive) (?:to|from)(?= ~4 @C)', { player: ['before', 'topic'], to: ['after'] });
frame('INTEREST', 'credited', '(?:credit|credited) with _4 interest(?: in)?', { player: ['after', 'topic'], to: ['subject', 'topic'], actor: 'club', unnamed: true });
frame('INTEREST', 'suitor', '(?:suitor|suitors|admirer|(?:contender|contenders)(?= (?:for ~3 signature|to sign)))(?: (?:for|of))?', { player: ['after', 'topic'], to: ['subject', 'before'] });
frame('INTEREST', 'compete', '(?:fight off|beat|see off|fend off|pip|rival) ~4 (?:for|to|in the race for) (?=@P)', { player: ['after'], to: ['subject'], actor: 'club' });
frame('INTEREST', 'competition', '(?:competition|interest|attention|approach|rivalry) _3 (?:from|of) (?:both |the likes of |clubs such-as |fellow |club include )?(?<to>@C)', { player: ['owner', 'before', 'topic'] });
frame('INTEREST', 'enters', '(?:enter|join|joined|entered) the (?:conversation|race|fray|frame|picture|hunt|battle|running|chase)(?: for)?', { player: ['after', 'topic'], to: ['subject'], actor: 'club' });
frame('INTEREST', 'interest-from', '(?:interest|attention|enquiry) from (?:the |several |a |other |team |club )', { player: ['subject', 'before', 'topic'], to: [] });
frame('INTEREST', 'remain-interested', '(?:be|remain|still) _2 interested(?! (?:on|to|in))', { player: ['after', 'topic'], to: ['subject'], actor: 'club' });
frame('INTEREST', 'radar', '(?:on|onto|to|top of|head|top|in) (?:(?:@C \'s |@P \'s |their |the (?:top of )?(?:@C \'s )?|a |top of (?:@C \'s )?)_2 (?:radar|shortlist|short - list|list of (?:target|option|potential)|wish - list|wishlist|transfer list|agenda)|(?:@C \'s |@P \'s |their )_2 (?:sight|list)|the list (?:at|of) (?=@C))', { player: ['subject', 'before', 'topic'], to: ['owner', 'after', 'before', 'topic'] });
frame('INTEREST', 'keep-tabs', '(?:keep|have|dispatch|send|sent) _2 (?:tab|a (?:close |keen )?(?:eye|watch)|an eye|eye|scout|watchful eye) (?:on|to|out)', { player: ['after', 'topic'], to: ['subject', 'topic'], actor: 'club' });
frame('INTEREST', 'attract', '(?:attract|attracted|attracting|draw|garner|generate|subject of|catch|caught) _3 (?:interest|attention|eye|glance)(?: ~3 (?:from|of|by))?', { player: ['subject', 'before', 'owner', 'topic'], to: ['after', 'topic'] });
frame('INTEREST', 'interest-in', '(?:(?:{show}|{show}ing) ~5 )?interest(?: have| has| from @C)* ?(?:in(?! (?:become|becoming|bolster|bolstering|strengthen|strengthening|reinforce|improve|improving|play|playing|football|politic|manage|managing|return|returning|work|working|what|how|the (?:club|game|story|business)))|remain|be)', { player: ['after', 'before', 'topic'], to: ['from', 'owner', 'subject', 'topic'] });
frame('INTEREST', 'interest', '(?:{show} _4 interest|interest from (?=@C)|revive @C \'s interest|\'s interest)(?! (?:rate|concrete|in (?:become|becoming|bolster|bolstering|strengthen|strengthening|manage|managing|(?:the|a) (?:club|business|game))))', { player: ['after', 'before', 'topic'], to: ['from', 'owner', 'subject', 'topic'] });
frame('INTEREST', 'keen-on', '(?:keen|interested|intent) (?:on|in) (?:(?:complete|completing|do|doing|strike|agree) ~3 (?:deal|move|transfer) (?:for )?|(?:sign|signing|land|landing|bring|bringing|secure|securing|acquire|acquiring|recruit|recruiting|get|getting|add|adding|take|taking|buy|buying|hire|hiring|have|tempting) )?', { player: ['after', 'before', 'topic'], to: ['subject', 'topic'], actor: 'club' });
frame('INTEREST', 'race', '(?:join|joined|lead|leading|enter|in|on|win|front - runner|frontrunner|favourite|head|battle|among) (?:the |a |of |it |~2 |(?:a|the) \\S+ - \\S+ )?(?:race|battle|running|hunt|chase|queue|mix|front - runner|frontrunner|favourite|fight (?=for ^4 @P))(?! (?:for|to|–|-) ~6 (?:top|title|trophy|place|spot|promotion|relegation|survival|cup|league|stay|finish|avoid|four|six|final|qualify))(?: (?:for|to))?', { player: ['after', 'topic'], to: ['subject', 'after', 'topic'] });
frame('INTEREST', 'admirer', '(?:(?:admirer|fan|admiration|(?:hold|have) an interest|pursuit|chase|hunt|swoop) (?:of|for|in)|target|(?:turn|switch|shift) (?:(?:@C \'s |the )?(?:focus|attention) )?(?:back |instead )?(?:to|towards)|look towards) ^5 (?=@P)', { player: ['after', 'before', 'topic'], to: ['by', 'owner', 'subject', 'topic'] });
frame('INTEREST', 'watching', '(?:monitor|monitoring|track|tracking|eye|eyeing|scout|scouting|pursue|pursuing|chase|chasing|identify|identified|pinpoint|shortlist|covet|admire|target|targeting|plot|plotting|court|courting|prioritise) (?!back|down|on )^5 (?=@P|situation)', { player: ['after', 'topic'], to: ['subject', 'topic'], actor: 'club', verb: true });
frame('INTEREST', 'wanted-by', '(?:be|been) _2 (?:monitor|track|want|target|scout|watch|pursue|court|chase|eye|covet|admire|like|follow|observe|identify|line up|shortlist|rate)(?:ed)? by (?=@C|~3 (?:club|side|team|giant|heavyweight)|several|a number)', { player: ['subject', 'before', 'topic'], to: ['after'] });
frame('INTEREST', 'pass-up', '(?:turn down|turned down|reject|rejected|pass up|decline|snub|spurn|not take) (?:the |a |an )?(?:chance|opportunity|option) (?:to|of) (?:{acquire}|signing) ^4 (?=@P)', { player: ['after'], to: ['subject', 'topic'], actor: 'club', denied: true });
frame('INTEREST', 'focus-on', '(?:@C \'s |the |full |main )(?:focus|attention|sight|priority) be _2 on ^4 (?=@P)', { player: ['after'], to: ['owner', 'subject', 'topic'] });
frame('INTEREST', 'list-topped', '(?:list|shortlist|wishlist|short - list|wish - list) be (?:top|topped|head|headed) by ^4 (?=@P)', { player: ['after'], to: ['owner', 'subject', 'before', 'topic'] });
frame('INTEREST', 'love-to-have', 'love to (?:have|sign|bring|get|add|land) ^4 (?=@P)', { player: ['after'], to: ['subject', 'topic'], actor: 'club' });
frame('INTEREST', 'being-watched', 'be (?:be |been |being )?(?:closely |carefully |keenly )?(?:monitor|monitored|track|tracked|scout|scouted|court|courted|target|targeted)(?! (?:by|back|down|up|the|a|an|@P|@C|for|on))', { player: ['subject', 'owner', 'before', 'topic'], to: ['topic'], actor: 'player' });
frame('INTEREST', 'headline-target', '(?<=@P (?:, )?)one of @C (?:\'s )?_2 (?:target|priority|option)', { player: ['before'], to: ['owner', 'within'] });
frame('INTEREST', 'have-in-mind', '(?:want|like|consider|considering|view|rate|fancy|explore|exploring) (?!to )(?:@C (?:\'s )?)?_3 (?=@P)', { player: ['after'], to: ['subject'], actor: 'club', both: true, verb: true });
frame('INTEREST', 'want-to-sign', '(?:{want}|{eager}|push|bid|whatever it take|option of|like|step|move|attempt|battle|compete|hop) _3 (?:to|on|of|for|towards|at) _2 (?:{acquire}|signing|landing|bringing|securing|acquiring|recruiting|adding|taking) (?:in |up )?^4 (?=@P|@C \'s (?!squad|team|side|rank|attack|midfield|defence|defense|option|frontline|backline|strike))', { player: ['after', 'topic'], to: ['subject', 'topic'], actor: 'club' });
frame('INTEREST', 'considering-move', '(?:consider|plan|weigh up|weighing up|contemplate|mull|prepare|plot|line up|lining up|ponder|eye|eyeing|explore|ready|set up|renew) ~2 (?:move|swoop|approach|offer(?! @P)|deal|raid|push)(?: (?:for|to))?', { player: ['after', 'topic'], to: ['subject', 'topic'], actor: 'club' });
frame('INTEREST', 'want-sign-context', '(?:forced to |want to |hope to |plan to |try to |trying to |look to |push to |able to |wish to )(?:{acquire}) (?=@P)', { player: ['after', 'topic'], to: ['subject', 'topic'], actor: 'club' });
frame('INTEREST', 'candidate', '(?:(?:target|option|candidate|replacement|alternative|priority|addition)(?: for @C)? (?:be|:|-|–|,|—|who be)|one of (?:those|these|the|@C \'s) ~4 be) (?!to )~3 (?=@P)', { player: ['after', 'topic'], to: ['owner', 'before', 'topic'] });
frame('INTEREST', 'as-candidate', '(?:as|be|emerge as|emerging as|become|consider|consider to be|name as) (?:a|an|one of|the|@C \'s|their|among) ~4 (?:target|option|candidate|alternative|priority|suitor|choice)(?: (?:for|to|of))?', { player: ['subject', 'before', 'topic'], to: ['owner', 'after', 'subject', 'topic'], actor: 'player' });
frame('INTEREST', 'make-approach', '(?:could|may|might|would|will|can) _1 make an approach', { player: ['after', 'topic'], to: ['subject', 'topic'], actor: 'club' });

// --- Moves to come
frame('MOVE', 'modal-join', '(?:will|would|could|may|might|can|should|if|whether|set|poise|close|expect|likely|near|edge|closer|verge|brink|line|agree|decide|due|about|tip|on course) ~5 (?:{join}|sign for|signing for|move to|moving to|switch to|return to|head to|leave for|go to|lure to|lured to|swap ~3 for|follow ~3 to) ~2 (?<to>@C)', { player: ['within', 'subject', 'before', 'topic'], from: ['own-club', 'topic'], actor: 'player' });
frame('MOVE', 'modal-sign', '(?:will|would|could|may|might|can|should|if|set|poise|close|expect|likely|near|edge|closer|verge|brink|position|able|possibility|chance|front - runner|frontrunner|frontrunners|pole position|free run|prim|primed|lead) ~5 (?:{acquire}|signing|landing|bringing|securing|acquiring|recruiting|adding|unveil|seal ~3 for|sealing ~3 for) (?:\\S+ ){0,7}?(?<player>@P)', { to: ['within', 'subject', 'topic'], from: ['from', 'own-club', 'topic'], actor: 'club' });
frame('MOVE', 'sign-somebody', '(?:set|poise|prime|primed|close|closing|close in|brink|verge|pole position|free run|about|near|nearing) (?:in )?(?:on|at|of|to)? ?(?:the )?(?:{acquire}|signing|landing|securing|adding|bringing)? ?(?:a|an|another) (?:[^ ;:,]+ ){0,5}?(?:player|striker|forward|winger|midfielder|defender|back|goalkeeper|signing|star|talent|participant|playmaker|addition)(?! (?:on|to|of) )', { player: ['topic'], to: ['subject'], from: ['own-club', 'topic'], actor: 'club' });
frame('MOVE', 'nth-signing', '(?:will|could|would|may|might|set|become|due|track|expect|hope|to) _2 (?:be|become|make) (?:@C \'s |@P \'s |the |our |their )?~1 (?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|next|latest|new) ~2 (?:signing|sign|arrival|addition|recruit|capture)(?! of ~2 @P)', { player: ['subject', 'before', 'topic'], to: ['owner', 'before', 'topic'], from: ['own-club', 'topic'] });
frame('MOVE', 'move-to', '(?:move|switch|transfer|return|deal|loan move|loan deal)(?: \\S+)? (?:to|back to|from @C to) (?<to>@C)', { player: ['owner', 'subject', 'before', 'topic'], from: ['own-club', 'topic'], amount: true, nominal: true });
frame('MOVE', 'deal-for', '(?:move|deal|switch|transfer|agreement|swoop|raid) (?:for|to sign|to bring|to take|of) (?:\\S+ ){0,5}?(?<player>@P)', { to: ['owner', 'subject', 'before', 'topic'], from: ['own-club', 'topic'], amount: true, nominal: true });
frame('MOVE', 'move-for-club', '(?:(?:make|complete|secure|seal|force through|push through|finalise|get) (?:a |the |@C \'s |@P \'s )?_3 (?:move|switch|transfer)|(?:complete|secure|seal|finalise|force through|push through|get) (?:a |the |@C \'s |@P \'s )?_3 deal(?= over the line| away| through| for| with| to| ,))(?: (?:over the line|away|through))?', { player: ['subject', 'after', 'topic'], to: ['toward', 'subject', 'topic'], from: ['own-club', 'topic'] });
frame('MOVE', 'owner-move', '@P \'s _3 (?:move|switch|transfer)(?! (?:away|out|window|market))', { player: ['before', 'after', 'topic'], to: ['toward', 'after', 'topic'], from: ['own-club', 'topic'], nominal: true });
frame('MOVE', 'goes-through', '(?:deal|move|transfer|switch) _2 (?:materialise|materialize|happen|go through|go ahead|come off|take place|collapse|be back on|fall through|get over the line|go over the line)', { player: ['owner', 'subject', 'before', 'topic'], to: ['toward', 'topic'], from: ['own-club', 'topic'], amount: true });
frame('MOVE', 'work-on-deal', '(?:work|working|progress|advance) _4 (?:on|with|towards) (?:a |the )?_1 deal', { player: ['after', 'topic'], to: ['subject', 'topic'], from: ['own-club', 'topic'] });
frame('MOVE', 'new-club', '(?:join|find|sign for|secure) (?:a|another) (?:new )?(?:club|side|team)', { player: ['subject', 'before', 'topic'], to: ['topic'], from: ['own-club', 'topic'], actor: 'player' });
frame('MOVE', 'on-way', '(?:on @P \'s way|heading|head|be head|make @P \'s way) (?:from @C )?(?:to|out of) (?<to>@C)', { player: ['subject', 'owner', 'before', 'topic'], from: ['own-club', 'topic'], actor: 'player', amount: true });
frame('MOVE', 'nears', '(?:close|closer|near|edge|verge|brink) ~3 (?:move|transfer|switch|return (?=to @C))(?! window)', { player: ['subject', 'before', 'topic'], to: ['toward', 'topic'], from: ['own-club', 'topic'] });
frame('MOVE', 'on-cards', '(?:move|transfer|switch|return|exit|departure) ~7 (?:on the card|on the horizon|in the offing|in the pipeline|imminent|possible|likely)', { player: ['owner', 'subject', 'before', 'topic'], to: ['toward', 'topic'], from: ['own-club', 'topic'] });
frame('MOVE', 'potential-move', '(?:potential|possible|proposed|prospective|impending|mooted|big|big - money|summer|january|blockbuster|shock|sensational|dream|permanent|loan|temporary|winter) (?:summer |january |big - money |loan |permanent |\\S+ )?(?:move|transfer|switch|deal|signing|swoop)(?: (?:to|for|from|of|away))?(?! (?:window|market|saga|story|fee|news|rumour|target|activity|business|plan|strategy))', { player: ['after', 'owner', 'subject', 'before', 'topic'], to: ['toward', 'owner', 'topic'], from: ['from', 'own-club', 'topic'], amount: true, nominal: true });
frame('MOVE', 'possible-arrival', '(?:potential|possible|prospective|impending|imminent|likely|expected|proposed) (?:arrival|addition|capture|acquisition|recruitment)(?: of)?', { player: ['owner', 'after', 'before', 'topic'], to: ['at', 'owner', 'topic'], from: ['own-club', 'topic'], nominal: true });
frame('MOVE', 'bound', '(?<to>@C) - bound', { player: ['subject', 'after', 'before', 'topic'], from: ['own-club', 'topic'] });
frame('MOVE', 'way-paved', '(?:pave|clear|open) (?:the |up the )?(?:way|door|path) (?:for|to) ~5 (?:move|switch|transfer|deal|signing|join)(?: (?:to|for|of))?', { player: ['after', 'owner', 'before', 'topic'], to: ['toward', 'after', 'topic'], from: ['own-club', 'topic'], certainty: 'PROBABLE' });
frame('MOVE', 'favourites', '(?:the |strong |clear |as |early |hot |current |new |firm |now )(?:favourite|favorite|front - runner|frontrunner)(?! to win (?!the race|@P))(?! (?:for|in) the (?:title|cup|league|game|final|job|award))(?: (?:to ({acquire})|for|in the race for))?', { player: ['after', 'topic'], to: ['subject', 'before', 'topic'], from: ['own-club', 'topic'], actor: 'club' });
frame('MOVE', 'send-on-loan', '(?:send|sending|loan|loaning|let|allow) (?<player>@P) (?:out (?:on loan|to|for)|on loan|out |(?:go|leave|join @C) on loan|to @C on loan)', { to: ['toward', 'within', 'topic'], from: ['subject', 'own-club', 'topic'] });
frame('MOVE', 'will-be-done', '(?:deal|move|transfer|signing|switch) (?:will|to|could|should|would|may|might|be set to|be expect to|be close to|be near|be on the verge of) _3 (?:complete|completed|completing|completion|finalise|finalised|confirm|confirmed|announce|announced|done|do|seal|sealed|over the line|make official)', { player: ['owner', 'subject', 'before', 'topic'], to: ['toward', 'topic'], from: ['own-club', 'topic'], amount: true });
frame('MOVE', 'over-the-line', '(?:get|push|see) ~4 (?:deal|move|transfer|signing) over the line', { player: ['after', 'before', 'topic'], to: ['subject', 'topic'], from: ['own-club', 'topic'] });
frame('MOVE', 'lured', 'be (?:lure|lured|tempt|tempted|prise|poach|poached|take|snap up|sell|sold) (?:away )?(?:to|by|from|into) (?:\\S+ )?(?<to>@C)', { player: ['subject', 'before', 'topic'], from: ['own-club', 'topic'], actor: 'player' });
frame('MOVE', 'follow', '(?:be|followed|follow) (?:follow|followed)? ?(?:to the same destination|out of (?=@C)) ?(?:by )?', { player: ['after', 'before'], to: ['topic'], from: ['after', 'own-club'] });
frame('SIGNING', 'present', '(?<!to )(?:sign|signs|snap up|land|capture|bring in) (?:\\S+ ){0,3}?(?<player>@P)(?= from| on| for @£| in @£)', { to: ['subject', 'topic'], from: ['from', 'own-club', 'topic'], actor: 'club', amount: true });
frame('SIGNING', 'signs', '(?<!(?:since|before|after|of|for|by|in|to|a|an|the|marquee|new|big|first) )(?:sign(?! by)|signed(?! by)|recruit|recruited|snap up|snapped up|bring in|brought in|buy|bought|acquire|re-sign|loan in) (?:[^ ;:]+ ){0,7}?(?<player>@P)(?! \'s)', { to: ['subject', 'topic'], from: ['from', 'own-club', 'topic'], actor: 'club', amount: true, verb: true, done: true });
frame('SIGNING', 'moves-to', '(?<!(?:since|before|after|of|for|by|in|to|prior to) )(?:move|moved|switch|switched|swap ~3 for|head|headed) (?:on loan |on a free transfer |on a free |permanently |back |across |from @C )*?to (?<to>@C)', { player: ['subject', 'before', 'topic'], from: ['from', 'own-club', 'topic'], actor: 'player', amount: true, verb: true, done: true });
frame('SIGNING', 'sold', '(?:sell|sold|have offload|release|released) (?:[^ ;:]+ ){0,4}?(?<player>@P) ?(?:to (?<to>@C))?(?! \'s)', { from: ['subject', 'own-club', 'topic'], to: ['group', 'toward'], amount: true, verb: true, done: true });
frame('SIGNING', 'joined-this-club', '(?:join|joined|sign for|signed for|be part of) (?:the|this|such a) (?:\\S+ ){0,4}?(?:club|team|squad)(?! (?:in|of) (?:19|20))', { player: ['subject', 'topic'], to: ['joined', 'topic'], from: ['own-club', 'topic'], actor: 'player', done: true });
frame('SIGNING', 'great-signing', '(?:be|what) (?:a|an|the) (?:\\S+ )?(?:brilliant|great|fantastic|superb|massive|huge|excellent|big|important|top|amazing|perfect|good) (?:signing|move|addition|transfer|step) for (?:@C|this club|the club|us|@P|the team)', { player: ['subject', 'before', 'topic'], to: ['after', 'topic'], from: ['own-club', 'topic'], done: true });
frame('SIGNING', 'joins-after', '(?:join|joins) (?:after|for @£|on a|from (?<from>@C))', { player: ['subject'], to: ['own-club', 'topic'], from: ['group', 'after', 'topic'], actor: 'player' });
frame('SIGNING', 'joins-club', '(?<!(?:since|before|after|of|for|by|in|to|prior to|upon|on|since) )(?:join|joins|joined|rejoin|sign for|signed for) (?<to>@C)', { player: ['subject', 'topic'], from: ['from', 'own-club'], actor: 'player', amount: true, verb: true, done: true });
frame('SIGNING', 'joins', '(?:join|joins) (?<to>@C) (?:from|on|for|as|after)', { player: ['subject', 'topic'], from: ['from'], actor: 'player', amount: true });

// --- Posts
frame('APPOINTMENT', 'appointed', '(?:appoint|name|hire|unveil|install|announce) (?!after|the (?:passing|death))(?:(?<player>@P) |~3 )?(?:as |their |the |a |@C \'s )?~4 (?:manager|head coach|boss|coach|director|chief executive|ceo|chairman|adviser|advisor|president)', { player: ['group', 'after', 'subject', 'before'], to: ['subject', 'by', 'at', 'after', 'own-club', 'topic'], verb: true });
frame('APPOINTMENT', 'hired', '(?:appoint|hire|(?<!(?:since|following|after|before) the )(?:appointment|hiring) of) (?<player>@P)(?! \'s)', { to: ['subject', 'by', 'own-club', 'topic'] });
frame('APPOINTMENT', 'takes-over', '(?:take over|took over|take charge|take the (?:job|reins|helm)|return|succeed @P|replace @P) (?:at|of|as|in) ~3 (?:@C|manager|head coach|boss|coach|director|adviser|advisor)', { player: ['subject', 'before'], to: ['within', 'after', 'own-club', 'topic'] });
frame('APPOINTMENT', 'becomes-post', 'become (?:@C \'s |the (?!first|second|third|fourth|fifth|youngest|most|only)|a |an |their )?~4 (?:manager|head coach|boss|coach|sporting director|technical director|director of football|chief executive|ceo|chairman|adviser|advisor)(?! to)', { player: ['subject', 'before', 'topic'], to: ['within', 'at', 'owner', 'after'] });
frame('APPOINTMENT', 'serve-as', '(?:serve|serving|return|returning|act|work|rejoin|come in|step in|arrive|assume the role|take on the role) (?:to @C )?as ~5 (?:manager|head coach|boss|coach|director|adviser|advisor|assistant)', { player: ['subject', 'before', 'topic'], to: ['within', 'at', 'after', 'topic'] });
frame('APPOINTMENT', 'appointment-of', '(?:appointment|hiring|unveiling|arrival) of (?:@C \'s |the |new |its )?~4 (?=@P) @P (?=as|at)', { player: ['within', 'after'], to: ['owner', 'subject', 'at', 'topic'] });
frame('APPOINTMENT', 'become', '(?:become|becomes|be) (?:the|@C \'s|their|a) (?:new|next|latest|permanent) (?:@C (?:\'s )?)?(?:manager|head coach|boss|coach|director|sporting director|chief executive|ceo|chairman|owner)', { player: ['subject', 'before', 'topic'], to: ['within', 'after', 'owner', 'before', 'topic'] });
frame('DEPARTURE', 'sacked', '(?:be|been|have|has) _2 (?:sack|sacked|dismiss|dismissed|fire|relieve of|step down|resign|part way|part ways|release(?= by| from)|axe)(?: (?:with|by|from|as))?', { player: ['subject', 'after', 'before', 'topic'], from: ['by', 'at', 'after', 'own-club', 'topic'] });
frame('DEPARTURE', 'sacks', '(?<!(?:the|of) )(?:sack|dismiss|axe|fire) ^3 (?<player>@P)(?! \'s)', { from: ['own-club', 'subject'], verb: true });
frame('DEPARTURE', 'his-departure', '(?:@P \'s (?:\\S+ )?(?:departure|exit|sacking|dismissal|resignation)|(?:departure|exit|sacking|dismissal|resignation) of (?=@P))', { player: ['owner', 'within', 'after', 'topic'], from: ['from', 'own-club', 'topic'], leaving: true });
frame('DEPARTURE', 'left', '(?:leave|left|depart|quit|exit) (?:@C|the club) (?:by|at the end|as a free|on a free|last (?:week|month|summer|season|year)|this (?:week|month|summer|season)|on|in|after|following|earlier|when (?=@P))', { player: ['subject', 'before', 'topic'], from: ['within', 'own-club', 'topic'], actor: 'player', leaving: true });
frame('DEPARTURE', 'outgoing', '(?:(?:departing|outgoing) ~4 (?=@P)|depart (?=(?:ceo|chief|manager|boss|head|director|chairman|captain) ~3 @P))', { player: ['after'], from: ['own-club', 'within', 'topic'] });
frame('DEPARTURE', 'farewell', '(?:say goodbye|said goodbye|say farewell|bid farewell|wave goodbye|bid adieu) to (?:@C|the club|the (?:fan|supporter)|@P)', { player: ['after', 'subject', 'before', 'topic'], from: ['within', 'own-club', 'topic'], leaving: true });
frame('DEPARTURE', 'end-of-time', '(?:@P \'s (?:\\S+ )?(?:time|spell|stay|career|stint|chapter|tenure|reign)(?: (?:at|with|in) (?:@C|the club))? (?:\\S+ ){0,5}?(?:over|to an end|come to an end|to a close|end|finish|be up|close)|end of @P \'s (?:\\S+ )?(?:time|spell|stay|career|stint|tenure|reign))', { player: ['owner', 'subject', 'before', 'topic'], from: ['within', 'at', 'own-club', 'topic'], leaving: true });
frame('DEPARTURE', 'final-season', '(?:in|be|enter) @P \'s (?:final|last) (?:season|campaign|game|match|month)(?: (?:at|with|as) (?:@C|the club|@P))', { player: ['owner', 'before', 'topic'], from: ['at', 'own-club', 'topic'], leaving: true });
frame('DEPARTURE', 'out-the-door', '(?:out (?:the|of the) (?:exit )?door|through the exit door|head for the exit|heading for the exit|given @P \'s (?:notice|marching order)|give @P \'s (?:notice|marching order))', { player: ['subject', 'within', 'before', 'topic'], from: ['own-club', 'topic'], leaving: true });
frame('DEPARTURE', 'have-lost', '(?:have|has|had) (?:also |already |recently )?(?:lose|lost) ^2 (?=@P(?! (?:to|for|through|with) (?:injury|suspension|a|an|the|at|international)))', { player: ['after'], from: ['subject', 'own-club'], actor: 'club', leaving: true });
frame('DEPARTURE', 'to-release', '(?:set|look|decide|opt|plan|expect|choose|prepare|ready|will) (?:set )?(?:to )?(?:release|let go of|part with) (?=@P)', { player: ['after'], from: ['subject', 'own-club'], actor: 'club', leaving: true });
frame('DEPARTURE', 'steps-down', '(?:step down|stepping down|resign|part (?:way|ways|company) with(?= @P| @C| their)|(?:have|has) part (?:way|ways|company)(?! with)|walk away from)', { player: ['subject', 'before', 'topic'], from: ['at', 'after', 'own-club', 'topic'] });
frame('DEPARTURE', 'lose', '(?:could|may|might|will|would|risk|fear|set to|danger of) _1 (?:lose|losing) ^3 (?=@P(?! (?:to|for|through|with) (?:injury|suspension|a|an|the|at|international)))', { player: ['after'], from: ['subject', 'own-club'], actor: 'club', leaving: true });
frame('DEPARTURE', 'to-be-sold', '(?:could|may|might|will|would|set to|likely to) _1 be (?:sell|sold|offload|move on|let go|loan out)', { player: ['subject', 'before', 'topic'], from: ['own-club', 'by', 'topic'], actor: 'player', leaving: true });
frame('DEPARTURE', 'prepares', 'prepare to (?:leave|depart|quit|exit|say goodbye)', { player: ['subject', 'before', 'topic'], from: ['next', 'own-club', 'topic'], actor: 'player', leaving: true });
frame('DEPARTURE', 'on-loan', '(?:could|may|might|will|would|set to|likely to|expect to) _2 (?:head|go|move|leave) (?:out )?on loan', { player: ['subject', 'before', 'topic'], from: ['own-club', 'topic'], actor: 'player', leaving: true });
frame('DEPARTURE', 'not-leaving', 'be _1 not (?:leave|leaving|depart|go anywhere|going anywhere)(?: @C)?', { player: ['subject', 'before', 'topic'], from: ['next', 'own-club', 'topic'], actor: 'player', leaving: true });
frame('DEPARTURE', 'leaving', '(?:line|verge|brink|will|would|could|may|might|if|set|poise|expect|likely|look|close|due|should|whether|have|has|confirm) ~3 (?:leave(?! @P| @C (?:with|without|as|short|in|to|facing|needing))|leaving|depart|departing|quit|exit|be leave|be on @P \'s way out)(?: (?:the club|@C))?(?! (?:to|on|with|back|into|through|for|ahead|far|down|up|out|well|wrong|the door|it|in))', { player: ['within', 'subject', 'before', 'topic'], from: ['next', 'own-club', 'topic'], actor: 'player', leaving: true });

/** Too common to tell which frames can match. */
const COMMON_WORD = /^(?:the|a|an|to|of|in|on|for|with|from|by|at|and|be|been|have|has|had|not|that|this|his|her|their|is|as|or|it|no|so|up|out|if|over|one|more|who|will|would|could|may|might|can|should|new|do|all|after|about)$/u;

const isCommon = (word: string): boolean => COMMON_WORD.test(word) || word.startsWith('@');

interface Entry {
  readonly frame: Frame;
  /** Leads to the frame: one of these must be in the sentence. */
  readonly key: OneOf;
  /** What else it needs, the narrowest condition first. */
  readonly needs: readonly OneOf[];
}

/** A frame is looked up by the narrowest condition of its pattern that tells anything, else by all its words that do. */
const entries = frames.map((frame): Entry => {
  const { source } = frame.pattern;
  const required = requiredWords(source.slice(OPENING.length, -CLOSING.length), isCommon);
  const narrowest = required[0];
  if (narrowest && ![...narrowest].some(isCommon)) return { frame, key: narrowest, needs: required.slice(1).sort((a, b) => a.size - b.size) };
  const telling = [...source.matchAll(/[\p{L}\d]+|@£/gu)].map(([word]) => word).filter((word) => !COMMON_WORD.test(word));
  return { frame, key: new Set(telling), needs: required };
});

/** Positions in the list of frames, by the words of their keys. */
const framesByWord = new Map<string, number[]>();
entries.forEach(({ key }, i) => {
  for (const word of key) {
    const known = framesByWord.get(word);
    if (known) known.push(i);
    else framesByWord.set(word, [i]);
  }
});

/**
 * The frames that can match a sentence at all, surest first.
 *
 * @param forms the forms of the sentence's units
 */
export function framesFor(forms: readonly string[]): Frame[] {
  const words = new Set(forms);
  const found = new Set<number>();
  for (const word of words) {
    const leadsTo = framesByWord.get(word);
    if (leadsTo) for (const i of leadsTo) if (entries[i]!.needs.every((need) => meets(words, need))) found.add(i);
  }
  return [...found].sort((a, b) => a - b).map((i) => entries[i]!.frame);
}

function meets(words: ReadonlySet<string>, condition: OneOf): boolean {
  for (const word of condition) if (words.has(word)) return true;
  return false;
}
