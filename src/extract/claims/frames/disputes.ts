import { frame, type Frame } from './frame.js';

/** Formal acts: requests, complaints, apologies, improper approaches, medicals. */
export const DISPUTES: readonly Frame[] = [
  frame('TRANSFER_REQUEST', 'request', '(?:(?:hand|put|submit|file|make|table|consider|lodge) ~4 )?(?:transfer request|request _2 (?:to leave|for a transfer)|request to be {sell})'),
  frame('COMPLAINT', 'report', '(?:report|refer) (?<to>@C) to', { from: ['subject', 'own-club'] }),
  frame('COMPLAINT', 'complain', '(?:(?:lodge|make|file|submit) _3 complaint|complain|complaint) ~3 (?:about|against|over)', { from: ['subject'], to: ['after'], actor: 'club' }),
  frame('APOLOGY', 'apologise', '(?:(?:issue|make|offer|release|publish|give) ~4 apology|apologise|apologize|be sorry)', { to: ['subject', 'before'], from: ['after'] }),
  frame('ILLEGAL_APPROACH', 'tapping-up', '(?:tap|tapping|tapped) (?:(?<player>@P) )?up', { to: ['subject', 'by', 'topic'] }),
  frame('ILLEGAL_APPROACH', 'accused', 'accuse (?<to>@C) of (?:_2 )?(?:illegal|illegally|improper|improperly|unauthorised|tapping) (?:approach|contact|up)', { player: ['after', 'topic'] }),
  frame('ILLEGAL_APPROACH', 'improper', '(?:illegal|illegally|improper|improperly|unauthorised|illicit) (?:approach|contact|approached)', { to: ['subject', 'by', 'topic'] }),
  frame('MEDICAL', 'medical', '(?:medical|medicals)(?! (?:staff|team|department|attention|treatment|advice|expert|research|condition|bill|care))', { player: ['group', 'subject', 'before', 'after', 'topic'] }),
];
