import { describe, expect, it } from '@jest/globals';
import { findMoney } from '../../src/extract/claims/money.js';
import { read } from './article.js';

const sums = (text: string): string[] => findMoney(text).map(({ amount, currency }) => `${amount} ${currency}`);

describe('a sum of money', () => {
  it.each([
    ['with its symbol before it', 'A bid of £20m was made.', ['20000000 GBP']],
    ['with a hyphen', 'It is a £20-million move.', ['20000000 GBP']],
    ['with a code before it', 'They want EUR 45 million, or EUR47.5m with bonuses.', ['45000000 EUR', '47500000 EUR']],
    ['with a code behind it', 'They want 45 million EUR.', ['45000000 EUR']],
    ['with its symbol behind it', 'The offer is of 45M€ plus 5 M€.', ['45000000 EUR', '5000000 EUR']],
    ['in the dollars of other countries', 'They paid A$2 million, C$3m and R$12 million.', ['2000000 AUD', '3000000 CAD', '12000000 BRL']],
    ['in words', 'He cost twelve million euros and earns half a million pounds; they turned down forty-five million euros.', ['12000000 EUR', '500000 GBP', '45000000 EUR']],
    ['as a range', 'They want between 40 and 45 million euros.', ['40000000 EUR']],
    ['as a range with a dash', 'He is worth 15-20 million euros.', ['15000000 EUR']],
    ['as a range with its symbol', 'He is worth €55-60m, or £48 to £52 million.', ['55000000 EUR', '48000000 GBP', '52000000 GBP']],
    ['without a currency, where the text has one', 'He cost €10m. They want at least 30 million from the sale, not between 20 and 25 million.', ['10000000 EUR', '30000000 EUR', '20000000 EUR']],
  ])('is read %s', (_how, text, expected) => {
    expect(sums(text)).toEqual(expected);
  });

  it.each([
    ['a tournament', 'He played at the 2024 Euros.'],
    ['people', 'He has 30 million followers and cost nothing.'],
    ['a score and a crowd', 'They won 3-2 before 45 thousand.'],
    ['a shirt', 'He wore number 7 and a million people saw it.'],
  ])('is not %s', (_what, text) => {
    expect(sums(text)).toEqual([]);
  });

  it('has no lower bound in a number that counts something else', () => {
    expect(sums('He scored 2 and 45 million euros were paid.')).toEqual(['45000000 EUR']);
  });
});

describe('the sum of a claim', () => {
  it.each([
    ['that stands right before its noun, not the bonuses in it', 'Everton submitted a €70m proposal for Fulham winger Tomas Halvard, including €10m in bonuses.', 'BID', 70_000_000],
    ['that the bonuses come on top of', 'Everton will have to pay £18m, with a further £4m in add-ons, for Fulham winger Tomas Halvard.', 'VALUATION', 18_000_000],
    ['that is paid for him', 'Fulham have agreed to sell winger Tomas Halvard to Everton for an initial €20m plus €5m in add-ons.', 'AGREEMENT', 20_000_000],
    ['that is the lower bound', 'Everton have offered between 20 and 25 million euros for Fulham winger Tomas Halvard.', 'BID', 20_000_000],
    ['of an offer still to come', 'Everton are preparing a formal £30m bid for Fulham winger Tomas Halvard.', 'BID', 30_000_000],
  ])('is the one %s', (_which, text, type, amount) => {
    expect(read(text).claims.find((claim) => claim.type === type)).toMatchObject({ amount });
  });
});
