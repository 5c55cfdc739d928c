import type { Extraction } from '../../src/extract/index.js';
import { anArticle, clubOf, man, narrator, publication, site, unnamed, wordOf } from '../support/an-article.js';

// A story that never happened, about the people and clubs that the example queries ask for.

const vanDijk = man('Virgil van Dijk', 'Van Dijk', 'the captain');
const reed = man('Les Reed', 'Reed');
const southampton = clubOf('England', 'Southampton', 'the Saints');
const liverpool = clubOf('England', 'Liverpool', 'the Reds');
const mirror = publication('Daily Mirror', 'the Mirror', 'the paper');
const echo = site('Daily Echo', 'dailyecho.co.uk');
const post = publication('Coast Post');

/** Four articles: two that rest on the Daily Mirror, one without a date, one of an unknown publication. */
export function story(): Extraction[] {
  return [
    anArticle(
      'Les Reed, executive director of Southampton, told the Daily Echo: “Our captain stays here.” He added: “That is all there is to it 😀.” ' +
        'Virgil van Dijk has reportedly asked the Saints to let him go.',
    )
      .named('echo-1')
      .titled('Reed shuts the door')
      .by(echo)
      .on('2017-07-02')
      .mentioning(vanDijk, southampton)
      .affiliating(reed, southampton, 'EXECUTIVE', { evidence: 'executive director of Southampton', title: 'executive director' })
      .quoting(['Our captain stays here.', 'That is all there is to it 😀.'], wordOf(reed), { cue: 'told', via: echo })
      .claiming('NOT_FOR_SALE', { player: vanDijk, from: southampton, evidence: 'Our captain stays here.', source: wordOf(reed), via: echo, cue: 'told', inQuote: 0 })
      .claiming('WANTS_TO_LEAVE', { player: vanDijk, from: southampton, evidence: 'Virgil van Dijk has reportedly asked the Saints to let him go', source: unnamed('reportedly'), hedge: 'reportedly' })
      .extraction(),
    anArticle(
      'Virgil van Dijk, captain of Southampton, wants to go, the Daily Mirror claims. The paper writes that a friend of the player is said to expect a bid of £60m from Liverpool.',
    )
      .named('post-1')
      .titled('Captain eyes the door')
      .by(post)
      .on('2017-07-10')
      .mentioning(liverpool)
      .affiliating(vanDijk, southampton, 'CAPTAIN', { evidence: 'captain of Southampton' })
      .claiming('WANTS_TO_LEAVE', { player: vanDijk, from: southampton, evidence: 'Virgil van Dijk, captain of Southampton, wants to go', source: wordOf(mirror, 'the Daily Mirror'), cue: 'claims' })
      .claiming('BID', {
        player: vanDijk,
        from: southampton,
        to: liverpool,
        amount: 60_000_000,
        currency: 'GBP',
        evidence: 'a bid of £60m from Liverpool',
        source: wordOf(mirror, 'The paper', unnamed('a friend of the player')),
        hedge: 'is said to',
        cue: 'writes',
      })
      .extraction(),
    anArticle('Liverpool could bid for Virgil van Dijk, who is keen on a move away from Southampton according to the Mirror.')
      .named('undated')
      .mentioning(liverpool, mirror)
      .claiming('BID', { player: vanDijk, from: southampton, to: liverpool, evidence: 'Liverpool could bid for Virgil van Dijk', source: narrator, hedge: 'could', certainty: 'POSSIBLE' })
      .claiming('WANTS_TO_LEAVE', { player: vanDijk, from: southampton, evidence: 'who is keen on a move away from Southampton', source: wordOf(mirror, 'the Mirror'), cue: 'according to' })
      .extraction(),
    anArticle('“I want to play somewhere else,” Van Dijk said on Tuesday. Les Reed, formerly of Liverpool, denied that there had been a bid by the Reds.')
      .named('echo-2')
      .titled('“Somewhere else”')
      .by(echo)
      .on('2017-08-01T18:30:00Z')
      .mentioning(liverpool, southampton)
      .affiliating(reed, liverpool, 'STAFF', { evidence: 'formerly of Liverpool', former: true })
      .quoting('I want to play somewhere else,', wordOf(vanDijk, 'Van Dijk'), { cue: 'said' })
      .quoting('there had been a bid by the Reds', wordOf(reed), { cue: 'denied', kind: 'INDIRECT' })
      .claiming('WANTS_TO_LEAVE', { player: vanDijk, from: southampton, evidence: 'I want to play somewhere else', source: wordOf(vanDijk, 'Van Dijk'), cue: 'said', inQuote: 0 })
      .claiming('BID', { player: vanDijk, from: southampton, to: liverpool, evidence: 'there had been a bid by the Reds', source: wordOf(reed), cue: 'denied', polarity: 'DENIED', inQuote: 1 })
      .extraction(),
  ];
}
