import { describe, expect, it } from '@jest/globals';
import { kindsOfTelling } from '../../src/extract/lexicon/stances.js';
import { trainedCueModel } from '../../src/extract/attribution/cue-model.js';
import { SignModel } from '../../src/extract/sign-model.js';
import { cueExamples } from '../../src/extract/attribution/cue-examples.js';
import { attributed, attributionsIn } from './attributed.js';
import { CAMPAIGN, ELSEWHERE, POLITICS } from './registers.js';

const stancesIn = (text: string): string[] => attributed(text).filter(({ rule }) => rule === 'stance').flatMap(({ parts }) => parts.map(({ start, end }) => text.slice(start, end)));

describe('in reports of a campaign', () => {
  it.each([
    ['a wish', 'Mayor Jane Roe wants to close the harbour.', 'to close the harbour'],
    ['a demand', 'Jane Roe called for a ban on heavy lorries.', 'for a ban on heavy lorries'],
    ['a question', 'Reporters asked Jane Roe whether she would run again.', 'Jane Roe whether she would run again'],
    ['a refusal', 'Jane Roe declined to say who had paid.', 'to say who had paid'],
    ['a reproach', 'Jane Roe accused Senator Alan Pike of hiding his debts.', 'Senator Alan Pike of hiding his debts'],
    ['a belief', 'Jane Roe believes that the bridge is safe.', 'the bridge is safe'],
  ])('%s is a statement', (_, sentence, content) => {
    expect(stancesIn(`${CAMPAIGN}\n\n${sentence}`)).toContain(content);
  });

  it('a fear, a claim or an idea belongs to what is wanted of it', () => {
    expect(stancesIn(`${CAMPAIGN}\n\nJane Roe wants to answer the fear that the bridge will fall.`)).toContain('to answer the fear that the bridge will fall');
  });

  it('what a hyphen joins to a word is no cue', () => {
    expect(stancesIn(`${CAMPAIGN}\n\nThe mayor arrived with her newly-announced deputy from Norbridge.`)).toEqual([]);
  });

  it('politics between elections is read likewise', () => {
    expect(stancesIn(`${POLITICS}\n\nMayor Jane Roe wants to close the harbour.`)).toContain('to close the harbour');
  });

  it('what somebody believes can stand before it', () => {
    const text = `${CAMPAIGN}\n\nSuch a ban could cost the town dearly, the mayor’s friends believe.`;
    expect(attributionsIn(text).at(-1)).toMatchObject({ parts: ['Such a ban could cost the town dearly'], cue: 'believe' });
    expect(attributionsIn(text.replace(CAMPAIGN, ELSEWHERE))).toEqual([]);
  });

  it('what is expected takes its subject along', () => {
    expect(stancesIn(`${CAMPAIGN}\n\nThe senate is expected to vote on the plan in May.`)).toEqual(['The senate', 'to vote on the plan in May']);
  });

  it.each([
    ['its subject', `${CAMPAIGN}\n\nMayor Jane Roe wants to close the harbour.`, 'Jane Roe', 'Jane Roe'],
    ['the name that a relative clause goes with', `${CAMPAIGN}\n\nThe plan is that of Mayor Jane Roe, who has called for a new harbour.`, 'Jane Roe', 'Jane Roe'],
  ])('it is of %s', (_, text, name, words) => {
    const stance = attributed(text).find(({ rule }) => rule === 'stance')!;
    expect(stance.speaker.name).toBe(name);
    expect(text.slice(stance.speaker.mention!.start, stance.speaker.mention!.end)).toBe(words);
  });
});

describe('elsewhere', () => {
  it('a wish is none in an article about football', () => {
    expect(attributionsIn('Everton want to sign the Norwich winger. The midfielder wants to leave before the transfer window shuts, and the league has asked whether he may.')).toEqual([]);
  });

  it('nor is one in other news, unless words in marks stand in it', () => {
    expect(stancesIn(`${ELSEWHERE}\n\nThe director Jane Roe urged visitors to close the café.`)).toEqual([]);
    expect(stancesIn(`${ELSEWHERE}\n\nThe director Jane Roe urged visitors to “close the café for good” this year.`)).toEqual(['visitors to “close the café for good” this year']);
  });
});

describe('the words of telling', () => {
  it.each([['lambast', 'oppose'], ['side', 'support'], ['reassess', 'think'], ['sidestep', 'refuse'], ['desperate', 'want']])('%s is one', (lemma, kind) => {
    expect(kindsOfTelling(lemma)).toContain(kind);
  });

  it('walk is none', () => {
    expect(kindsOfTelling('walk')).toEqual([]);
  });
});

describe('the cue model', () => {
  it('adds up the weights of the signs it knows', () => {
    const model = new SignModel(new Map([['(bias)', -1], ['lemma urge', 3]]));
    expect(model.likelihood([])).toBeCloseTo(1 / (1 + Math.E), 10);
    expect(model.likelihood(['lemma urge', 'lemma walk'])).toBeCloseTo(1 / (1 + Math.exp(-2)), 10);
  });

  it('as trained tells a demand from a walk', () => {
    const model = trainedCueModel();
    expect(model.likelihood(['lemma urge', 'kind ask', 'tag VERB', 'subject PERSON', 'form ed'])).toBeGreaterThan(model.likelihood(['lemma walk', 'kind none', 'tag VERB', 'subject PERSON', 'form ed']));
  });
});

describe('the examples of a marked article', () => {
  const text = 'Jane Roe urged Norbridge to wait. Then she walked home.';
  const urged = text.indexOf('urged');
  const article = { text, quotes: [{ cue: [[urged, urged + 5]] as const, spans: [[urged + 6, urged + 23]] as const }] };

  it('are its verbs, those that are cues marked as such', () => {
    const examples = cueExamples(article).map(({ signs, cue }) => [signs.find((sign) => sign.startsWith('lemma ')), cue]);
    expect(examples).toEqual([['lemma urge', true], ['lemma wait', false], ['lemma walk', false]]);
  });

  it('leave out a cue behind its content', () => {
    const behind = { text, quotes: [{ cue: [[urged, urged + 5]] as const, spans: [[0, 8]] as const }] };
    expect(cueExamples(behind).map(({ cue }) => cue)).toEqual([false, false]);
  });
});
