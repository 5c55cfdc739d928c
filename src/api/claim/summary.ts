/** Who and which clubs a claim is about; null where its reports leave a role open. */
export interface Roles {
  readonly player: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

type Sentence = (roles: { readonly [role in keyof Roles]: string } & { readonly given: { readonly [role in keyof Roles]: boolean } }) => string;

/** " from Southampton" where the role is filled, else nothing. */
function phrase(words: string, given: boolean, name: string): string {
  return given ? ` ${words} ${name}` : '';
}

// Each type's roles are those of the model: who wants, sells, buys or speaks. An open role reads "a player" or "a club".
const sentences = {
  INTEREST: ({ player, to }) => `${to} are interested in ${player}`,
  APPROACH: ({ player, from, to, given }) => `${to} approached ${given.from ? from : `${player}'s club`} about ${player}`,
  ILLEGAL_APPROACH: ({ player, to }) => `${to} approached ${player} improperly`,
  TALKS: ({ player, from, to, given }) => `${talkers(given, from, to)} in talks over ${player}`,
  BID: ({ player, from, to, given }) => `${to} bid for ${player}${phrase('of', given.from, from)}`,
  VALUATION: ({ player, from, given }) => (given.from ? `${from} put a price on ${player}` : `${player} has a price`),
  NOT_FOR_SALE: ({ player, from }) => `${from} will not sell ${player}`,
  WILLING_TO_SELL: ({ player, from }) => `${from} would sell ${player}`,
  WANTS_TO_LEAVE: ({ player, from, given }) => `${player} wants to leave ${given.from ? from : 'his club'}`,
  WANTS_TO_JOIN: ({ player, to }) => `${player} wants to join ${to}`,
  WANTS_TO_STAY: ({ player, from, given }) => `${player} wants to stay${phrase('at', given.from, from)}`,
  TRANSFER_REQUEST: ({ player, from, given }) => `${player} asks${given.from ? ` ${from}` : ''} for a transfer`,
  REFUSAL_TO_PLAY: ({ player, from, given }) => `${player} refuses to play${phrase('for', given.from, from)}`,
  SQUAD_EXCLUSION: ({ player, from, given }) => (given.from ? `${from} leave ${player} out` : `${player} is left out`),
  PERSONAL_TERMS: ({ player, to, given }) => `${player} agrees terms${phrase('with', given.to, to)}`,
  AGREEMENT: ({ player, from, to, given }) => `${to} agree a deal${phrase('with', given.from, from)} for ${player}`,
  MEDICAL: ({ player, to, given }) => `${player} has a medical${phrase('at', given.to, to)}`,
  MOVE: ({ player, from, to, given }) => `${player} moves${phrase('from', given.from, from)}${phrase('to', given.to, to)}`,
  SIGNING: ({ player, from, to, given }) => `${to} sign ${player}${phrase('from', given.from, from)}`,
  CONTRACT: ({ player, to, given }) => `${player} has a contract${phrase('at', given.to, to)}`,
  WITHDRAWAL: ({ player, to, given }) => (given.player ? `${to} drop out of the race for ${player}` : `${to} drop out`),
  COMPLAINT: ({ from, to }) => `${from} complain about ${to}`,
  APOLOGY: ({ player, from, to, given }) => `${given.to ? to : player} apologise${given.to ? '' : 's'}${phrase('to', given.from, from)}`,
  APPOINTMENT: ({ player, to }) => `${to} appoint ${player}`,
  DEPARTURE: ({ player, from, given }) => `${player} leaves${given.from ? ` ${from}` : ''}`,
} satisfies Record<string, Sentence>;

export type ClaimType = keyof typeof sentences;

function talkers(given: { readonly from: boolean; readonly to: boolean }, from: string, to: string): string {
  if (given.from && given.to) return `${to} and ${from} are`;
  return given.from ? `${from} are` : `${to} are`;
}

/** A claim as a short English sentence, in the present tense, without a full stop: "Virgil van Dijk wants to leave Southampton". */
export function summarise(type: ClaimType, { player, from, to }: Roles): string {
  const sentence: Sentence = sentences[type];
  const text = sentence({
    player: player ?? 'a player',
    from: from ?? 'a club',
    to: to ?? 'a club',
    given: { player: player !== null, from: from !== null, to: to !== null },
  });
  return text.charAt(0).toUpperCase() + text.slice(1);
}
