import { describe, expect, it } from '@jest/globals';
import { isOwnPublication, type Link, originOf } from '../../../src/resolve/index.js';

const link = (kind: Link['kind'], id: number | null = null, name: string | null = null): Link => ({ kind, id, name });
const inArticle = { articleId: 3, publicationId: 7, viaId: null, sources: [] };

describe('the origin of a report', () => {
  it.each([
    ['a person, whoever carried the words', { ...inArticle, viaId: 8, sources: [link('PERSON', 5)] }, 'person 5'],
    ['a club', { ...inArticle, sources: [link('CLUB', 2)] }, 'club 2'],
    ['the publication that is cited, not the one that cites it', { ...inArticle, sources: [link('PUBLICATION', 12)] }, 'publication 12'],
    ['whom the cited publication cites', { ...inArticle, sources: [link('PUBLICATION', 12), link('PERSON', 5)] }, 'person 5'],
    ['an organisation, however its name is written', { ...inArticle, sources: [link('ORGANISATION', null, 'U.E.F.A.')] }, 'organisation uefa'],
    ["the article's publication where it speaks for itself", { ...inArticle, sources: [link('NARRATOR')] }, 'publication 7'],
    ["the article's publication for unnamed sources", { ...inArticle, sources: [link('UNNAMED')] }, 'publication 7'],
    ['the publication to which unnamed sources spoke', { ...inArticle, sources: [link('PUBLICATION', 12), link('UNNAMED')] }, 'publication 12'],
    ['the publication that carried what unnamed sources said', { ...inArticle, viaId: 8, sources: [link('UNNAMED')] }, 'publication 8'],
    ['the nearest publication before an unnamed source, not the person who heard it', { ...inArticle, sources: [link('PERSON', 5), link('UNNAMED')] }, 'publication 7'],
    ['the article where no publication is known', { ...inArticle, publicationId: null, sources: [link('UNNAMED')] }, 'article 3'],
  ])('is %s', (_what, chain, key) => {
    expect(originOf(chain).key).toBe(key);
  });

  it('is never an unnamed source', () => {
    expect(originOf({ ...inArticle, publicationId: null, sources: [link('UNNAMED')] })).toEqual({ kind: 'NARRATOR', id: null, name: null, key: 'article 3' });
  });
});

describe("a club's own publication", () => {
  const southampton = ['Southampton', 'Saints'];
  it.each([
    [{ name: 'Southampton FC', domain: null }, true],
    [{ name: 'Official Southampton Website', domain: null }, true],
    [{ name: 'A site', domain: 'southamptonfc.com' }, true],
    [{ name: 'A site', domain: 'saints.co.uk' }, true],
    [{ name: 'Southampton Evening News', domain: 'southamptonnews.co.uk' }, false],
    [{ name: 'The Official Site', domain: null }, false],
    [{ name: 'Liverpool FC', domain: 'liverpoolfc.com' }, false],
  ])('is told by its name or domain: %j', (publication, own) => {
    expect(isOwnPublication(publication, southampton)).toBe(own);
  });

  it('may have a club whose name has several words', () => {
    expect(isOwnPublication({ name: 'A site', domain: 'manutd.com' }, ['Manchester United', 'Man Utd'])).toBe(true);
    expect(isOwnPublication({ name: 'A site', domain: 'fcbayern.com' }, ['Bayern Munich', 'Bayern'])).toBe(true);
  });
});
