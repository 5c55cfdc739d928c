import { frame, type Frame } from './frame.js';

/** "both", "the likes of", "fellow", "London rivals": what may stand before the names of rivals. */
const LED = '(?:the like of |both |either |fellow |rival |_2 rival )?';
/** What a club wins of a player, or takes part in. */
const PURSUED = '(?:signature|sign|signing|service|capture|race|chase|hunt|battle|pursuit|running|queue|fight|scramble|tussle)';

/** Clubs that a sentence names as rivals for a player: those ahead of whom, or beside whom, another is after him. */
export const RIVALS: readonly Frame[] = [
  // "Everton are leading the race to sign Halvard ahead of Lyon and Roma."
  frame('INTEREST', 'ahead-of-rivals', `(?<=(?:sign|signing|land|landing|signature|capture|race|chase|hunt|running|pursuit|front - runner|frontrunner|favourite|pole position) (?:(?!title|top|place|promotion|league|survival|ahead)[^ ;:]+ ){0,9}?(?:ahead of|, join|, joining|alongside) ${LED.replace('_2 ', '(?:[^ ,;:@]+ ){0,2}')})(?<to>@C)(?= (?:[.,;]|and|or|in the (?:race|chase|hunt|battle)|who) )(?! (?:,|and|or) @P)`, { player: ['before', 'after', 'topic'], both: true }),
  frame('INTEREST', 'ahead-in-race', `(?<=ahead of ${LED.replace('_2 ', '(?:[^ ,;:@]+ ){0,2}')})(?<to>@C)(?= (?:(?:,|and|or) @C ){0,4}in the ${PURSUED} (?:for|to {acquire}|of) (?!the (?:title|top|league))^5 @P)`, { player: ['after'] }),
  // "Everton are the latest club to join Lyon in the chase for Halvard", "Everton want to beat Lyon to his signature".
  frame('INTEREST', 'rivals-for', `(?<=(?:join|joined|joining|beat|beating|pip|pipping|edge out|see off|seeing off|fend off|fending off|fight off|fighting off|hold off|ward off|trump|outbid|up against) (?:(?:interest|competition|rivalry|a challenge) from )?${LED.replace('_2 ', '(?:[^ ,;:@]+ ){0,2}')})(?<to>@C)(?= (?:(?:,|and|or) @C ){0,4}(?:(?:to|for|in) (?:the |a )?(?:\\S+ )?${PURSUED} (?:of |for |to {acquire} )?^4 @P(?! 's (?:title|place))|(?:to|for|over) @P 's ${PURSUED}|to {acquire} ^4 @P))`, { player: ['after'] }),
  // "with Everton and Lyon watching Halvard in the win at Roma"
  frame('INTEREST', 'with-clubs-watching', '(?<=with (?:the like of |both )?)(?<to>@C) (?:(?:,|and) @C ){0,3}(?:both |all |also |reportedly |now ){0,2}(?:watch|watching|monitor|monitoring|track|tracking|chase|chasing|eye|eyeing|follow|following|target|targeting) (?=@P (?:[.,;]|and|in|this|closely|for) )', { player: ['after'] }),
  // "with Everton and Lyon among the clubs linked"
  frame('INTEREST', 'with-clubs-among', '(?<=with (?:the like of |both )?)(?<to>@C) (?:(?:,|and) @C ){0,3}(?:both |all |also |be )?among (?:the |those |@P \'s )?(?:[^ ,;:@]+ )?(?:(?:club|side|team|suitor|admirer) )?(?:say to be |believe to be |report to be |to be )?(?:link|linked|interested|keen|monitor|monitoring|track|tracking|watch|watching|chase|chasing|in the (?:race|hunt|running)|hope to {acquire}|want to {acquire})', { player: ['subject', 'before', 'topic'] }),
  // "Everton remain interested in Halvard but face a battle with Lyon and Roma."
  frame('INTEREST', 'battle-with-rivals', `(?<=(?:interested|keen|interest|sign|signing|want|bid|pursuit|chase|land|target) (?:[^ ;:]+ ){1,9}?face (?:[^ ,;:@]+ ){0,3}?(?:battle|competition|fight|rivalry) (?:with|from) ${LED.replace('_2 ', '(?:[^ ,;:@]+ ){0,2}')})(?<to>@C)(?= (?:(?:,|and|or) @C ){0,4}(?:[.;]|for) )`, { player: ['before', 'after', 'topic'], both: true }),
  // "with Everton leading Lyon in the race for Halvard"
  frame('INTEREST', 'leads-rivals', `(?<=(?:lead|leading|edge|pip) ${LED.replace('_2 ', '(?:[^ ,;:@]+ ){0,2}')})(?<to>@C)(?= (?:(?:,|and|or) @C ){0,4}in the (?:race|chase|hunt|battle|pursuit) (?:for|to {acquire}|of) (?!the (?:title|top|league))^5 @P)`, { player: ['after'] }),
  // "A move for Halvard is not on the cards for Everton."
  frame('MOVE', 'not-on-cards', '(?:move|deal|swoop|transfer) (?:for|to sign) ^3 (?<player>@P) (?:(?:this|next|in) \\S+ )?be (?:currently |now )?(?:not (?:\\S+ )?(?:on the (?:card|agenda|table)|under consideration|in the offing)|off the (?:card|agenda|table)|out of the question)(?: at present| at the moment)?(?: (?:for|at))?', { to: ['toward', 'subject', 'topic'], from: ['own-club', 'topic'], denied: true, negative: true }),
  // "A summer switch to Everton is a possibility for Halvard."
  frame('MOVE', 'destination-open', '(?:move|switch|transfer|return|loan) (?:back )?to {side}{0,4}?(?<to>@C) (?:[^ ,;:@]+ ){0,3}?(?:be|remain|look|seem|appeal|become) (?:[^ ,;:@]+ ){0,4}?(?:possibility|option|possible|on the (?:card|table|agenda)|likely|attractive|appealing|tempting) (?:[^ ,;:@]+ ){0,2}?(?:for|to) ^3 (?<player>@P)', { from: ['own-club', 'topic'], certainty: 'POSSIBLE' }),
  // "Halvard's representatives have been in touch with Everton."
  frame('APPROACH', 'his-people-in-touch', '(?<=(?:agent|representative|camp|entourage|adviser|advisor|intermediary|agency) (?:[^ ,;:@]+ ){0,4}?(?:in touch|in contact|make contact|establish contact) with )(?:the )?{side}{0,3}?(?<to>@C)(?! \'s (?:fan|supporter|lawyer))', { player: ['owner', 'before', 'after', 'topic'], from: ['own-club', 'topic'] }),
];
