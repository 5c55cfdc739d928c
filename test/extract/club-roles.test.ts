import { describe, expect, it } from '@jest/globals';
import { candidatesIn } from './candidates.js';
import { read } from './article.js';

/** Names opponents, which are after nobody. */
const CONTEXT = 'Everton lost 2-1 at Brighton on Saturday, and Everton host Leeds next. Fulham winger Tomas Halvard has been injured since October.\n';
const claimed = (text: string): string[] => [...new Set(candidatesIn(CONTEXT + text).map(({ claim }) => claim))].sort();

describe('a club whose name begins with a given name', () => {
  it('is meant by the rest of it', () => {
    expect(read('Everton lost. Aston Villa drew with Leeds. Villa then won.').clubs.find(({ name }) => name === 'Aston Villa')!.mentions.map(({ text }) => text)).toEqual(['Aston Villa', 'Villa']);
    expect(claimed('Aston Villa visit Leeds on Sunday. Villa, who host Wolves next week, have enquired about Halvard.')).toEqual(['APPROACH Tomas Halvard: Fulham > Aston Villa']);
  });
});
