import { frame, type Frame } from './frame.js';

/** Who is left out. */
export const EXCLUSIONS: readonly Frame[] = [
  frame('SQUAD_EXCLUSION', 'left-out', '(?:leave|left|omit|drop|axe|cut|exclude|banish|freeze|exile) (?:(?<player>@P) )?(?:@P )?(?:out of|from|out|of|out for|to) ~4 (?:squad|team|trip|tour|line - up|reserve|side|matchday|train|bench|eleven)', { player: ['group', 'after', 'subject', 'before', 'topic'], from: ['subject', 'own-club'] }),
  frame('SQUAD_EXCLUSION', 'passive', 'be _3 (?:leave out|left out|drop|dropped|banish|exclude|omit|axe|freeze out|exile|demote)(?: (?:from|of|to))?', { actor: 'player' }),
  frame('SQUAD_EXCLUSION', 'train-apart', '(?:train|training|work) (?:alone|apart|separately|individually|on @P \'s own|by @P|away from|with the (?:reserve|under|youth|u21|u23))', { actor: 'player' }),
  frame('SQUAD_EXCLUSION', 'aside', '(?:be )?aside (?:of|from) (?:@C|(?:the|our) (?:team|squad|group))', { actor: 'player' }),
];
