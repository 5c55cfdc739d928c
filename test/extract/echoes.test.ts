import { describe, expect, it } from '@jest/globals';
import { claim } from './brief.js';
import { read } from './article.js';

const claims = (text: string, date: string | null = null): string[] => read(text, date).claims.map(claim).sort();
const WINGER = 'Fulham winger Tomas Halvard';

describe('one statement is one claim', () => {
  it.each([
    ['talks about a deal', `Everton have opened talks with Fulham about a deal for winger Tomas Halvard.`, ['TALKS Tomas Halvard: Fulham > Everton']],
    ['a question about the possibility of signing him', `Everton have asked Fulham about the possibility of signing winger Tomas Halvard.`, ['APPROACH Tomas Halvard: Fulham > Everton']],
    ['contact that was made to discuss a move', `Everton have made contact with Fulham to discuss a move for winger Tomas Halvard.`, ['APPROACH Tomas Halvard: Fulham > Everton']],
    ['terms on a contract', `Everton have agreed personal terms with ${WINGER} on a five-year contract.`, ['PERSONAL_TERMS Tomas Halvard: - > Everton']],
    ['a move that is preferred to another', `${WINGER} would prefer a move to Everton over a switch to Burnley.`, ['WANTS_TO_JOIN Tomas Halvard: - > Everton']],
  ])('%s', (_what, text, expected) => {
    expect(claims(text)).toEqual(expected);
  });

  it('but a move and a medical are two', () => {
    expect(claims(`${WINGER} will have a medical at Everton before completing a move to the club.`)).toEqual(['MEDICAL Tomas Halvard: Fulham > Everton', 'MOVE Tomas Halvard: Fulham > Everton']);
  });
});

describe('a contract', () => {
  it('that is agreed with another club is terms', () => {
    expect(claims(`${WINGER} has agreed a five-year deal with Everton.`)).toEqual(['PERSONAL_TERMS Tomas Halvard: - > Everton']);
  });

  it('that his own club offers is one', () => {
    expect(claims(`${WINGER} has agreed a new five-year deal with Fulham.`)).toEqual(['CONTRACT Tomas Halvard: - > Fulham']);
    expect(claims(`${WINGER} has turned down Fulham’s contract offer. Everton want him.`)).toContain('CONTRACT Tomas Halvard: - > Fulham');
  });

  it('is with the club that he goes to', () => {
    expect(claims(`Everton have agreed a fee with Fulham for winger Tomas Halvard, who will sign a five-year contract.`)).toContain('CONTRACT Tomas Halvard: - > Everton');
    expect(claims(`${WINGER} will have a medical at Everton on Monday before signing a four-year deal.`)).toContain('CONTRACT Tomas Halvard: - > Everton');
  });

  it('but a new one is with the club that he has', () => {
    expect(claims(`Everton agreed a fee for ${WINGER}. Then Halvard signed a new four-year deal.`)).toContain('CONTRACT Tomas Halvard: - > Fulham');
  });

  it('that was signed in years gone by is background', () => {
    expect(claims(`${WINGER} signed a seven-year contract in 2021.`, '2024-01-15')).toEqual([]);
    expect(claims(`${WINGER} has a contract until 2026.`, '2024-01-15')).toEqual(['CONTRACT Tomas Halvard: - > Fulham']);
  });
});

describe('leaving', () => {
  it('is no move where a club is said to be interested later on, and once', () => {
    expect(claims(`${WINGER} could leave this summer. Bo Lind is injured. Everton are monitoring Halvard.`)).toContain('DEPARTURE Tomas Halvard: Fulham > -');
  });

  it('is a move to the club that its own sentence names', () => {
    expect(claims(`Burnley have made a bid for ${WINGER}. He is expected to leave Fulham, with Everton leading the chase for his signature.`)).toContain('MOVE Tomas Halvard: Fulham > Everton');
  });

  it('may be denied as a move is', () => {
    expect(claims(`${WINGER} will not join Everton. Halvard will not leave this summer.`)).toContain('MOVE DENIED Tomas Halvard: Fulham > Everton');
    expect(claims(`${WINGER} will not join Everton. Halvard will not leave this summer.`).filter((c) => c.startsWith('DEPARTURE'))).toEqual([]);
    expect(claims(`${WINGER} will not join Everton. Halvard will leave this summer.`)).toContain('DEPARTURE Tomas Halvard: Fulham > -');
  });

  it('and a named move are the signing that the text tells of', () => {
    expect(claims(`Everton have signed ${WINGER}. Fans have questioned Halvard’s move to Everton.`)).toEqual(['SIGNING Tomas Halvard: Fulham > Everton', 'SIGNING Tomas Halvard: Fulham > Everton']);
  });

  it('long before is background', () => {
    expect(claims(`A decade after Tomas Halvard’s departure, Fulham are a different club.`)).toEqual([]);
  });
});

describe('advice is no claim', () => {
  it.each([
    `Former striker Bo Lind believes Everton should sign ${WINGER}.`,
    `Everton should move for ${WINGER}, according to former striker Bo Lind.`,
    `Bo Lind has told Everton to forget about Jon Vik and sign ${WINGER}.`,
    `Bo Lind said: “${WINGER} would be a great signing for Everton.”`,
    `${WINGER} needs to leave the club, former striker Bo Lind said.`,
    `Former striker Bo Lind said Everton must not miss out on ${WINGER}.`,
    'Former striker Bo Lind says Fulham would be mad to sell winger Tomas Halvard.',
  ])('%s', (text) => {
    expect(claims(text)).toEqual([]);
  });

  it('but a condition is one', () => {
    expect(claims(`Should Everton sign ${WINGER}, Bo Lind will go on loan.`)).toContain('MOVE Tomas Halvard: Fulham > Everton');
  });
});

describe('what is long over', () => {
  it('is background', () => {
    expect(claims(`${WINGER} handed in a transfer request two years ago.`)).toEqual([]);
    expect(claims(`${WINGER} stayed two years ago, when Everton tried to sign him.`)).toEqual([]);
  });

  it('but not what somebody who came long ago wants now', () => {
    expect(claims(`${WINGER}, who joined two years ago, has handed in a transfer request.`)).toContain('TRANSFER_REQUEST Tomas Halvard: Fulham > -');
  });
});

describe('a role', () => {
  it('is not taken from behind a clause that ends', () => {
    expect(claims(`${WINGER}, who has two years left on his deal, has been linked with a move to Everton.`)).toContain('CONTRACT Tomas Halvard: - > Fulham');
  });

  it('of “their” is the club’s that the clause names', () => {
    expect(claims(`Everton and Burnley want ${WINGER}. Everton have cooled their interest in Halvard.`).filter((c) => c.startsWith('WITHDRAWAL'))).toEqual(['WITHDRAWAL Tomas Halvard: - > Everton']);
  });

  it('may be a club whose first word is a given name, by its last', () => {
    expect(claims(`${WINGER} is wanted by Aston Villa. Villa have joined the race to sign him.`)).toEqual(['INTEREST Tomas Halvard: - > Aston Villa', 'INTEREST Tomas Halvard: - > Aston Villa']);
  });
});
