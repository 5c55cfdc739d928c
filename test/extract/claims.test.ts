import { describe, expect, it } from '@jest/globals';
import { claim } from './brief.js';
import { candidatesIn } from './candidates.js';
import { read } from './article.js';

const claims = (text: string, date: string | null = null): string[] => read(text, date).claims.map(claim);

const WINGER = 'Fulham winger Tomas Halvard';

describe('a claim of each type', () => {
  it.each([
    ['INTEREST', `Everton are keen on ${WINGER}.`, ['INTEREST Tomas Halvard: - > Everton']],
    ['INTEREST, considered', `Everton are considering a move for ${WINGER}.`, ['INTEREST Tomas Halvard: - > Everton']],
    ['APPROACH', `Everton have made an enquiry about ${WINGER}.`, ['APPROACH Tomas Halvard: Fulham > Everton']],
    ['ILLEGAL_APPROACH', 'Everton have tapped up Tomas Halvard.', ['ILLEGAL_APPROACH Tomas Halvard: - > Everton']],
    ['TALKS', 'Everton are in talks with Fulham over Tomas Halvard.', ['TALKS Tomas Halvard: Fulham > Everton']],
    ['BID', `Everton have made a £20m bid for ${WINGER}.`, ['BID Tomas Halvard: Fulham > Everton, 20000000 GBP']],
    ['BID, rejected', 'Fulham rejected a £20m bid from Everton for Tomas Halvard.', ['BID Tomas Halvard: Fulham > Everton, 20000000 GBP']],
    ['VALUATION', 'Fulham value Tomas Halvard at £30m.', ['VALUATION Tomas Halvard: Fulham > -, 30000000 GBP']],
    ['VALUATION, by a clause', `${WINGER} has a €40 million release clause.`, ['VALUATION Tomas Halvard: Fulham > -, 40000000 EUR']],
    ['NOT_FOR_SALE', 'Fulham will not sell Tomas Halvard.', ['NOT_FOR_SALE Tomas Halvard: Fulham > -']],
    ['NOT_FOR_SALE, of the player', `${WINGER} is not for sale.`, ['NOT_FOR_SALE Tomas Halvard: Fulham > -']],
    ['NOT_FOR_SALE, by wanting to keep', 'Fulham want to keep hold of Tomas Halvard.', ['NOT_FOR_SALE Tomas Halvard: Fulham > -']],
    ['WILLING_TO_SELL', 'Fulham are willing to sell Tomas Halvard.', ['WILLING_TO_SELL Tomas Halvard: Fulham > -']],
    ['WANTS_TO_LEAVE', `${WINGER} wants to leave the club.`, ['WANTS_TO_LEAVE Tomas Halvard: Fulham > -']],
    ['WANTS_TO_LEAVE, by not wanting to stay', `${WINGER} has no desire to stay at the club.`, ['WANTS_TO_LEAVE Tomas Halvard: Fulham > -']],
    ['WANTS_TO_JOIN', `${WINGER} wants to join Everton.`, ['WANTS_TO_JOIN Tomas Halvard: - > Everton']],
    ['WANTS_TO_STAY', `${WINGER} wants to stay at the club.`, ['WANTS_TO_STAY Tomas Halvard: Fulham > -']],
    ['TRANSFER_REQUEST', `${WINGER} has handed in a transfer request.`, ['TRANSFER_REQUEST Tomas Halvard: Fulham > -']],
    ['REFUSAL_TO_PLAY', `${WINGER} has refused to train.`, ['REFUSAL_TO_PLAY Tomas Halvard: Fulham > -']],
    ['SQUAD_EXCLUSION', 'Fulham left Tomas Halvard out of the squad.', ['SQUAD_EXCLUSION Tomas Halvard: Fulham > -']],
    ['PERSONAL_TERMS', `${WINGER} has agreed personal terms with Everton.`, ['PERSONAL_TERMS Tomas Halvard: - > Everton']],
    ['AGREEMENT', 'Everton have agreed a fee of £18m with Fulham for Tomas Halvard.', ['AGREEMENT Tomas Halvard: Fulham > Everton, 18000000 GBP']],
    ['AGREEMENT, by a bid accepted', 'Everton have accepted a bid from Burnley for Tomas Halvard.', ['AGREEMENT Tomas Halvard: Everton > Burnley']],
    ['MEDICAL', `${WINGER} will have a medical at Everton on Monday.`, ['MEDICAL Tomas Halvard: Fulham > Everton']],
    ['MOVE', `${WINGER} is set to move to Everton.`, ['MOVE Tomas Halvard: Fulham > Everton']],
    ['SIGNING', 'Everton have signed Tomas Halvard from Fulham for £18m.', ['SIGNING Tomas Halvard: Fulham > Everton, 18000000 GBP']],
    ['CONTRACT', 'Tomas Halvard has signed a new contract at Fulham.', ['CONTRACT Tomas Halvard: - > Fulham']],
    ['CONTRACT, running out', `${WINGER} is out of contract in June.`, ['CONTRACT Tomas Halvard: - > Fulham']],
    ['WITHDRAWAL', `Everton have ended their interest in ${WINGER}.`, ['WITHDRAWAL Tomas Halvard: - > Everton']],
    ['COMPLAINT', 'Fulham have reported Everton to the Premier League.', ['COMPLAINT -: Fulham > Everton']],
    ['APOLOGY', 'Everton issued an apology to Fulham.', ['APOLOGY -: Fulham > Everton']],
    ['APPOINTMENT', 'Everton have appointed Orrin Keld as manager.', ['APPOINTMENT Orrin Keld: - > Everton']],
    ['DEPARTURE', `${WINGER} will leave the club this summer.`, ['DEPARTURE Tomas Halvard: Fulham > -']],
    ['DEPARTURE of a manager', 'Everton have sacked manager Orrin Keld.', ['DEPARTURE Orrin Keld: Everton > -']],
  ])('%s', (_type, text, expected) => {
    expect(claims(text)).toEqual(expected);
  });
});

describe('a role is filled', () => {
  it('by each club of a list', () => {
    expect(claims(`Chelsea, Burnley and Everton are interested in ${WINGER}.`).sort()).toEqual(['Burnley', 'Chelsea', 'Everton'].map((club) => `INTEREST Tomas Halvard: - > ${club}`));
  });

  it('by each player of a list', () => {
    expect(claims('Everton have signed Tomas Halvard, Bo Lind and Jens Ask.').sort()).toEqual(['Bo Lind', 'Jens Ask', 'Tomas Halvard'].map((name) => `SIGNING ${name}: - > Everton`));
  });

  it('by both clubs that "they" means', () => {
    expect(candidatesIn('Everton and Burnley met Tomas Halvard. They have both scouted him.').map((c) => c.claim).sort()).toEqual(['INTEREST Tomas Halvard: - > Burnley', 'INTEREST Tomas Halvard: - > Everton']);
  });

  it('by the two that "both clubs" means', () => {
    expect(claims(`Everton and Burnley met ${WINGER}. Both clubs view Halvard as a signing for the future.`).sort()).toEqual(['INTEREST Tomas Halvard: - > Burnley', 'INTEREST Tomas Halvard: - > Everton']);
  });

  it('by a pronoun, a description, a nickname or a ground', () => {
    expect(claims(`Everton met ${WINGER}. The Merseyside club are keen on the 24-year-old.`)).toEqual(['INTEREST Tomas Halvard: - > Everton']);
    expect(claims(`Liverpool met ${WINGER}. He wants to move to Anfield.`)).toEqual(['WANTS_TO_JOIN Tomas Halvard: - > Liverpool']);
    expect(claims(`Leicester City met ${WINGER}. The Foxes have made an enquiry about him.`)).toEqual(['APPROACH Tomas Halvard: Fulham > Leicester City']);
  });

  it('by the story where the sentence leaves it open', () => {
    expect(candidatesIn('Everton are keen on Tomas Halvard. Fulham want £30m.').map((c) => c.claim)).toEqual(['INTEREST Tomas Halvard: - > Everton', 'VALUATION Tomas Halvard: Fulham > -']);
  });

  it('by a club behind what describes it', () => {
    expect(claims('Fulham are negotiating the sale of winger Tomas Halvard with fellow English top-flight club Everton.')).toEqual(['TALKS Tomas Halvard: Fulham > Everton']);
    expect(claims(`${WINGER} has only a year left on his contract and has been linked to clubs such as Everton.`)).toEqual(['CONTRACT Tomas Halvard: - > Fulham', 'INTEREST Tomas Halvard: - > Everton']);
  });

  it('by the rivals that are named, not by those whose rivals they are', () => {
    expect(claims('Fulham winger Tomas Halvard could be heading to their rivals Brentford this summer.')).toEqual(['MOVE Tomas Halvard: Fulham > Brentford']);
    expect(claims('Tomas Halvard could be heading to Brentford for £20m to end the long wait of their rivals Fulham.')).toEqual(['MOVE Tomas Halvard: Fulham > Brentford, 20000000 GBP']);
  });

  it('by whom the sentence speaks of before, rather than by the story', () => {
    const told = candidatesIn(`Leeds forward Bo Lind may leave. ${WINGER} is in demand, and Everton have joined the queue.`).map((c) => c.claim);
    expect(told).toContain('INTEREST Tomas Halvard: - > Everton');
    expect(told).not.toContain('INTEREST Bo Lind: - > Everton');
  });

  it('by the player of the story, past somebody of whom nothing says that he plays', () => {
    const told = candidatesIn(`${WINGER} may leave. Supporter Jens Ask hopes that he stays. Everton are lurking.`).map((c) => c.claim);
    expect(told).toContain('INTEREST Tomas Halvard: - > Everton');
  });

  it('by no club of the clause before', () => {
    const told = candidatesIn(`${WINGER} shone in the defeat by Leeds, and Everton have long admired him.`).map((c) => c.claim);
    expect(told).toContain('INTEREST Tomas Halvard: - > Everton');
    expect(told).not.toContain('INTEREST Tomas Halvard: - > Leeds United');
  });

  it('by the name before "whose"', () => {
    expect(claims('Everton have offered terms to Bo Lind and are in talks with goalkeeper Tomas Halvard, whose contract expires in June.').filter((claim) => claim.startsWith('CONTRACT'))).toContainEqual(expect.stringContaining('Tomas Halvard'));
  });

  it('by nobody who represents the player', () => {
    expect(claims('Everton want Tomas Halvard of Leeds United. They met Bo Lind, the player’s agent, whose contract expires in June.').filter((claim) => claim.includes('Bo Lind'))).toEqual([]);
  });

  it('by a club’s manager for the club', () => {
    expect(claims('Everton manager Orrin Keld wants to sign Tomas Halvard.')).toEqual(['INTEREST Tomas Halvard: - > Everton']);
  });

  it('by the club that is asked for a player of unknown club, also in the sentences behind', () => {
    const told = candidatesIn('Everton have approached Fulham about Tomas Halvard. The winger’s deal is up in June. Everton made an opening offer of £20m last week.').map((c) => c.claim);
    expect(told).toEqual(expect.arrayContaining(['APPROACH Tomas Halvard: Fulham > Everton', 'CONTRACT Tomas Halvard: - > Fulham', 'BID Tomas Halvard: Fulham > Everton']));
    expect(candidatesIn('Chelsea want Tomas Halvard and have made contact with Burnley. Leeds are also monitoring the winger, and Leeds may act.').map((c) => c.claim)).toContain('APPROACH Tomas Halvard: Burnley > Chelsea');
  });

  it('by the club whose price it is', () => {
    expect(candidatesIn('Everton want Tomas Halvard but could not meet Fulham’s £40m valuation.').map((c) => c.claim)).toContain('VALUATION DENIED Tomas Halvard: Fulham > -');
  });

  it('by the club that acts, not by the one that it deals with', () => {
    const told = candidatesIn('Everton have reached an agreement with Fulham for the transfer of winger Tomas Halvard. He will travel to Liverpool on Thursday for a medical.').map((c) => c.claim);
    expect(told).toEqual(['AGREEMENT Tomas Halvard: Fulham > Everton', 'MEDICAL Tomas Halvard: Fulham > Everton']);
    // A clause of its own begins with "with" all the same.
    expect(candidatesIn('Fulham fear the worst, with Everton in the race to sign Tomas Halvard.').map((c) => c.claim)).toContain('INTEREST Tomas Halvard: - > Everton');
  });

  it('by no club behind "of", though a verb follows it', () => {
    expect(candidatesIn('Tomas Halvard of Fulham is top of Everton’s list.').map((c) => c.claim)).toContain('INTEREST Tomas Halvard: - > Everton');
  });

  it('by no club of a relative clause behind', () => {
    expect(candidatesIn('Everton have made an approach for Fulham boss Orrin Keld, who has also been interviewed by Leeds.').map((c) => c.claim)).not.toContain('APPROACH Orrin Keld: Fulham > Leeds United');
  });

  it('by another than his own club, where he joins "them"', () => {
    const told = candidatesIn('Everton are keen on Fulham winger Tomas Halvard. Fulham told him so on Friday. He has already agreed to join them.').map((c) => c.claim);
    expect(told).toContain('MOVE Tomas Halvard: Fulham > Everton');
  });

  it('by the player’s own suitor or the club that the text names most, not by one that is after somebody else', () => {
    const told = candidatesIn('Everton met Tomas Halvard. Leeds want Bo Lind of Burnley. Everton were patient, and Everton may profit. Tomas Halvard is now a done deal. Everton rejoice.').map((c) => c.claim);
    expect(told.filter((claim) => claim.includes('Halvard') && claim.includes('> Leeds'))).toEqual([]);
  });

  it('with the club that a player is at, where his contract runs, and his suitor, where he is to sign one', () => {
    const told = candidatesIn('Stranraer had a quiet summer at Stranraer. Everton are keen on Tomas Halvard. Tomas Halvard is out of contract in June.').map((c) => c.claim);
    expect(told).toContain('CONTRACT Tomas Halvard: - > Stranraer');
  });

  it('with whoever leaves along with somebody', () => {
    expect(candidatesIn('Everton manager Orrin Keld has left the club, along with his assistant Bo Lind.').map((c) => c.claim)).toEqual(expect.arrayContaining(['DEPARTURE Orrin Keld: Everton > -', 'DEPARTURE Bo Lind: Everton > -']));
    expect(candidatesIn('Everton manager Orrin Keld has left the club and Bo Lind is sad.').map((c) => c.claim)).not.toContain('DEPARTURE Bo Lind: Everton > -');
  });

  it('by nobody with whom somebody talks for his club, and not by whoever is told', () => {
    expect(candidatesIn('Tomas Halvard has held talks with Everton chairman Bo Lind.').map((c) => c.claim).filter((claim) => claim.includes('Bo Lind'))).toEqual([]);
    expect(candidatesIn('Brighton have told Liverpool that Tomas Halvard is not for sale.').map((c) => c.claim)).toContain('NOT_FOR_SALE Tomas Halvard: Brighton & Hove Albion > -');
  });

  it('by no club that wants a player for what a clause tells of him', () => {
    expect(candidatesIn('Burnley have registered their interest in Tomas Halvard, who only joined from Lyon in August.').map((c) => c.claim)).not.toContain('SIGNING Tomas Halvard: Lyon > Burnley');
    expect(candidatesIn('Everton rejected an approach for striker Tomas Halvard.').map((c) => c.claim)).not.toContain('APPROACH Tomas Halvard: - > Everton');
  });

  it('by no club of what came before', () => {
    expect(candidatesIn('Luton Town manager Bo Lind was sacked after the defeat by Everton.').map((c) => c.claim)).toEqual(['DEPARTURE Bo Lind: Luton Town > -']);
    expect(candidatesIn('Luton Town lost. Luton said that Bo Lind was sacked after the defeat by Everton.').map((c) => c.claim)).toEqual(['DEPARTURE Bo Lind: Luton Town > -']);
  });

  it('by the club that awaits bids or agrees a sale as the seller', () => {
    expect(candidatesIn('Lincoln City are expecting bids for Tomas Halvard. Wrexham remain admirers.').map((c) => c.claim)).toContain('BID Tomas Halvard: Lincoln City > -');
    expect(candidatesIn('Everton are expected to bid for Tomas Halvard.').map((c) => c.claim)).toContain('BID Tomas Halvard: - > Everton');
    expect(candidatesIn('Palmeiras have reached an agreement with Chelsea for the sale of Tomas Halvard.').map((c) => c.claim)).toContain('AGREEMENT Tomas Halvard: Palmeiras > Chelsea');
    expect(candidatesIn('Real Betis have reached an agreement with Sevilla over the sale of Tomas Halvard.').map((c) => c.claim)).toContain('AGREEMENT Tomas Halvard: Sevilla > Real Betis');
  });

  it('by the club behind "by", and none before a clause about the player', () => {
    const told = candidatesIn('Everton and Burnley are weighing up bids for Tomas Halvard, who is valued at £35m by Fulham.').map((c) => c.claim);
    expect(told).toContain('VALUATION Tomas Halvard: Fulham > -');
    expect(candidatesIn('Everton, who value Tomas Halvard at £35m, are open to a sale.').map((c) => c.claim)).toContain('VALUATION Tomas Halvard: Everton > -');
  });

  it('by the club that a player is lent to, where he wants to stay', () => {
    expect(candidatesIn('Fulham winger Tomas Halvard, on loan at Everton, wants to stay in Liverpool.').map((c) => c.claim)).toContain('WANTS_TO_STAY Tomas Halvard: Everton > -');
  });

  it('by the club that recalled a player for what follows', () => {
    expect(candidatesIn('Blackburn Rovers have recalled Tomas Halvard from his loan at Port Vale. Preston have agreed a fee of £400,000 for Halvard.').map((c) => c.claim)).toContain('AGREEMENT Tomas Halvard: Blackburn Rovers > Preston North End');
  });

  it('by the club that announces a departure', () => {
    expect(candidatesIn('Stockport County have confirmed the departure of Tomas Halvard.').map((c) => c.claim)).toContain('DEPARTURE Tomas Halvard: Stockport County > -');
  });

  it('from the story where the sentence speaks of the two clubs', () => {
    expect(candidatesIn(`Everton are keen on ${WINGER}. Talks between the two clubs over a transfer are under way.`).map((c) => c.claim)).toContain('TALKS Tomas Halvard: Fulham > Everton');
  });

  it('by a woman as an object', () => {
    expect(candidatesIn('Lyon winger Anna Brask shone. Everton are keen to sign her before Sunday.').map((c) => c.claim)).toContain('INTEREST Anna Brask: - > Everton');
  });

  it('with the player who leaves to a club once the text names it', () => {
    expect(claims(`Everton are keen on ${WINGER}. He will leave the club this summer.`)).toEqual(['INTEREST Tomas Halvard: - > Everton', 'MOVE Tomas Halvard: Fulham > Everton']);
  });
});

describe('an amount', () => {
  it.each([
    ['millions', '£20m', 20_000_000, 'GBP'],
    ['millions in words', '£20 million', 20_000_000, 'GBP'],
    ['a fraction', '$5.5 million', 5_500_000, 'USD'],
    ['thousands', '£250k', 250_000, 'GBP'],
    ['billions', '€1.2bn', 1_200_000_000, 'EUR'],
    ['full figures', '£1,250,000', 1_250_000, 'GBP'],
    ['a currency in words', '60 million euros', 60_000_000, 'EUR'],
    ['pounds in words', '12 million pounds', 12_000_000, 'GBP'],
    ['a range with one scale', '€30-35m', 30_000_000, 'EUR'],
    ['a range of two sums', '£10m-£12m', 10_000_000, 'GBP'],
    ['"plus"', '£60million-plus', 60_000_000, 'GBP'],
    ['a decimal comma', '€7,5 million', 7_500_000, 'EUR'],
    ['rand by its letter', 'R30 million', 30_000_000, 'ZAR'],
    ['rand in words', '30 million rand', 30_000_000, 'ZAR'],
    ['crores', '₹2.5 crore', 25_000_000, 'INR'],
    ['Swiss francs', '4 million Swiss francs', 4_000_000, 'CHF'],
    ['quid', '5 million quid', 5_000_000, 'GBP'],
  ])('of %s is read in full units: %s', (_what, sum, amount, currency) => {
    expect(read(`Everton have made an offer of ${sum} for ${WINGER}.`).claims).toMatchObject([{ type: 'BID', amount, currency }]);
  });

  it('without a currency is in that of the other sums', () => {
    expect(read(`Fulham value ${WINGER} at €60m. Everton have made an offer of 45 million for ${WINGER}.`).claims.find(({ type }) => type === 'BID')).toMatchObject({ amount: 45_000_000, currency: 'EUR' });
    expect(read(`Everton have made an offer of 45 million for ${WINGER}.`).claims).toMatchObject([{ type: 'BID', amount: null }]);
  });

  it('is none of what people are counted in', () => {
    expect(read(`Fulham paid €60m for their ground. Everton, with 45 million fans, have made an offer for ${WINGER}.`).claims.find(({ type }) => type === 'BID')).toMatchObject({ amount: null });
  });

  it('is none of what is paid a week', () => {
    expect(claims(`Fulham winger Tomas Halvard wants £90,000 a week.`).filter((line) => line.startsWith('VALUATION'))).toEqual([]);
  });
});

describe('no claim is made', () => {
  it.each([
    ['of a move of years ago', `Everton met Tomas Halvard. Fulham signed Tomas Halvard from Brentford in 2019 for £5m.`, '2024-07-01'],
    ['of a move of last summer', 'Fulham signed Tomas Halvard from Brentford last summer.', '2024-07-01'],
    ['by a heading', 'Everton keen on Fulham winger Tomas Halvard', null],
    ['by a line that sells or links', 'Read more: Everton are keen on Fulham winger Tomas Halvard.', null],
    ['without a player', 'Everton are keen on a new striker.', null],
    ['without a club', 'Tomas Halvard loves the sea and wants to join the army.', null],
    ['by plain play', 'Everton beat Fulham as Tomas Halvard scored twice and left the pitch to applause.', null],
  ])('%s', (_what, text, date) => {
    expect(claims(text, date)).toEqual([]);
  });
});

it('a claim’s evidence is the clause that states it, with the rule that found it and what filled its roles', () => {
  const [found] = read('On Monday it rained, and Everton have made an enquiry about Tomas Halvard, who smiled.').claims;
  expect(found).toMatchObject({ evidence: { text: 'Everton have made an enquiry about Tomas Halvard' }, rule: 'approach:approach' });
  expect(found?.steps.slice(0, -1)).toEqual(['Frame "approach:approach" matched "make an enquiry".', 'Tomas Halvard as player stands in the sentence (after).', 'Everton as to stands in the sentence (subject).']);
  expect(found?.steps.at(-1)).toMatch(/^By \d\d % a claim, going by the sentence and the rest of the text\.$/u);
});
