import { frame, type Frame } from './frame.js';

/** Who pulls out. */
export const WITHDRAWALS: readonly Frame[] = [
  frame('WITHDRAWAL', 'end-interest', '(?:end|cool|drop|withdraw|abandon|cancel|halt|shelve|break off|broke off|lose|cease) ~2 (?:interest|plan|pursuit|chase|negotiation|move)(?: (?:in|to sign|of|for))?', { player: ['after', 'topic'], to: ['owner', 'subject', 'before', 'topic'], actor: 'club' }),
  frame('WITHDRAWAL', 'abandon', '(?:abandon|abandoned|scrap|ditch|shelve|drop|dropped|give up on|gave up on|call off|rule out|ruled out|bin|back away from|cool on) ~3 (?:deal|move|swoop|pursuit|plan|idea|chase|bid|interest|transfer|signing)(?: (?:for|to sign|of|in))?', { player: ['after', 'topic'], to: ['subject', 'topic'], actor: 'club' }),
  frame('WITHDRAWAL', 'pull-out', '(?:pull out|pulled out|walk away|back out|step back|withdraw|withdrawing|drop out|bow out)(?: (?:of|from) ~4 (?:negotiation|talk|race|deal|move|running|transfer|interest)(?: over ~6 move)?(?: for)?)?|(?:pull the plug|leave the race|leaving the race|turn @C \'s attention away)', { player: ['after', 'topic'], to: ['subject', 'before', 'topic'], actor: 'club' }),
  frame('WITHDRAWAL', 'back-burner', '(?:put|place) (?:\\S+ ){0,5}?on (?:the back burner|ice|hold)', { player: ['within', 'before', 'after', 'topic'], to: ['subject', 'topic'], actor: 'club' }),
  frame('WITHDRAWAL', 'no-longer', 'no longer (?:pursue|pursuing|interested|in the race|keen|want|consider)', { player: ['after', 'topic'], to: ['subject', 'topic'], actor: 'club' }),
];
