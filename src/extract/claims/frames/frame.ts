import type { ClaimType } from '../../extraction.js';

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
  /** The club of whoever speaks: "he will not come here". */
  | 'here'
  /** What the story is about at this place: its player, or the club that is after him. */
  | 'topic'
  /** The club that the text lately said to be after a player. */
  | 'suitor';

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
  /** Only of whom the text knows as somebody who runs or trains a team: players are replaced and unveiled in the same words. */
  readonly staff?: true;
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
  acquiring: 'signing|landing|bringing|acquiring|securing|recruiting|prising|prying|luring|tempting|buying|capturing|adding|taking|poaching|hiring|re-signing|obtaining|attracting|welcoming|getting|borrowing',
  leave: 'leave|depart|quit|exit|go|escape|leaving|departing|quitting|exiting|going',
  join: 'join|joining|rejoin|re-join|rejoining',
  move: 'move|switch|transfer|return|swap|moving|switching|returning|loan|departure|exit',
  sell: 'sell|offload|sale|let|part|release|cash|loan|sanction|selling|offloading|letting|parting|cashing|sanctioning|loaning|listen',
  keep: 'keep|retain|hold|hang|keeping|retaining|holding|hanging|tie',
  show: 'show|express|register|renew|revive|hold|have|retain|maintain|reignite|reiterate|step|attract|generate|draw|confirm|intensify|make|declare|harbour|rekindle|garner',
  /** A word of what describes a club before its name: "Serie A side Roma". */
  side: '(?!(?:from|with|in|at|against|for|by|on|of|after|before|over|as|and|or|to) )[^ ,;:@][^ ]* ',
  refuse: 'refuse|unwilling|reluctant|hesitant|decline|loath',
};

/** The tagger's base forms are spelt the American way where it knows the word: "prioritise" is "prioritize" in a shadow, "favoured" is "favor". */
const americanToo = (source: string): string => source
  .replace(/\b((?:fav|hon|harb|lab|rum|clam)o)ured\b/gu, '(?:$1ured|$1red|$1r)')
  .replace(/\b((?:fav|hon|harb|lab|rum|clam)o)u(r\w*)/gu, '(?:$1u$2|$1$2)')
  .replace(/\b((?:apolog|author|final|formal|material|ostrac|priorit|scrutin)i)s(e|ing)\b/gu, '(?:$1s$2|$1z$2)')
  .replace(/\bdefence\b/gu, '(?:defence|defense)').replace(/\bmould\b/gu, '(?:mould|mold)').replace(/\bfulfil\b/gu, '(?:fulfil|fulfill)');

/** A pattern begins and ends at blanks. */
export const OPENING = ' (?:';
export const CLOSING = ')(?:(?= )|(?<= ))';

/** "{want}" stands for a class of words, "_3" for up to three words, "~3" for up to three words or mentions, "^3" for the
 * same but for words behind which another clause or somebody else's replacement is spoken of, "Fulham's" and "full - back" being one
 * each; blanks part units. A club that a group holds may have its article before it: "to the Reds". What is looked for behind begins at a blank, too.
 * Every repetition is bounded, so that the cost of a frame grows with the length of the sentence alone. */
function pattern(source: string): RegExp {
  const body = americanToo(source.replace(/(?<!the )\(\?<(?:to|from)>@C\)/gu, '(?:the )?$&').replace(/\{(\w+)\}/gu, (_, name: string) => `(?:${CLASSES[name]!})`))
    .replace(/\(\?<=(?!\(\?:\^)(?=[a-z@(])/gu, '(?<=(?<= )')
    .replace(/_(\d) /gu, (_, n: string) => `(?:[^ ,;:@][^ ]* ){0,${n}}?`)
    .replace(/\^(\d) /gu, (_, n: string) => `(?:(?!replacement|successor|alternative|cover|competition|rival|(?:but|although|because|after|before|when|while|until|against|say|insist|admit|reckon|reveal|explain|accord) )[^ ;:]+ (?:'s )?(?:- [^ ;:@]+ ){0,2}){0,${n}}?`)
    .replace(/~(\d) /gu, (_, n: string) => `(?:[^ ;:]+ ){0,${n}}?`);
  // Finding out where groups matched costs time, so that only patterns that name some ask for it.
  return new RegExp(OPENING + body + CLOSING, body.includes('(?<to>') || body.includes('(?<from>') || body.includes('(?<player>') ? 'gdu' : 'gu');
}

type Options = Omit<Frame, 'type' | 'rule' | 'pattern'>;

/**
 * A frame.
 *
 * @param rule its name within the type: the rule is "interest:radar"
 * @param source the pattern's source, in the notation above
 */
export const frame = (type: ClaimType, rule: string, source: string, options: Options = {}): Frame =>
  ({ type, rule: `${type.toLowerCase().replaceAll('_', '-')}:${rule}`, pattern: pattern(source), ...options });
