import { expect, it } from '@jest/globals';
import { requiredWords } from '../../src/extract/claims/required-words.js';

const required = (pattern: string): string[][] => requiredWords(pattern, (word) => word === 'to').map((words) => [...words].sort());

it.each([
  ['words that blanks part', 'keen to sign', [['keen'], ['sign'], ['to']]],
  ['of alternatives one', '(?:keen|eager) (?:on|for) it', [['it'], ['eager', 'keen'], ['for', 'on']]],
  ['of alternatives of several words the most telling', '(?:to leave|to go|quit) soon', [['soon'], ['go', 'leave', 'quit']]],
  ['what a group holds and where it is caught', '(?<to>@C) (?:win (?:the cup|it))', [['@C'], ['win'], ['it', 'the']]],
  ['what must stand ahead', 'sign (?=@P )', [['sign'], ['@P']]],
])('a pattern asks for %s', (_what, pattern, words) => {
  expect(required(pattern)).toEqual(words);
});

it.each([
  ['is optional', '(?:soon )?(?:now)? ?', []],
  ['may be repeated', '(?:[^ ]+ ){0,3}?', []],
  ['is excluded', '(?!may )(?<!not )go(?! away)', [['go']]],
  ['is looked for behind', '(?<=let )go', [['go']]],
  ['is one of any characters', '[abc] go \\w', [['go']]],
  ['is part of a word', 'un(?:happy|settled) (?:re)?sign(?:ed|s)', []],
  ['may be part of a word for want of a blank', 'go ?on (?:with)?it', []],
  ['only one alternative has', '(?:go|[a-z]+) ', []],
])('a pattern does not ask for what %s', (_what, pattern, words) => {
  expect(required(pattern)).toEqual(words);
});
