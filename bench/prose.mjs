const given = ['Tomas', 'Orrin', 'Bo', 'Ann', 'Marek', 'Ilse', 'Pedro', 'Yann', 'Sofia', 'Emil', 'Luka', 'Nadia'];
const surnames = ['Hal', 'Kel', 'Lin', 'Bram', 'Ost', 'Ver', 'Dun', 'Mar', 'Sol', 'Tan'].flatMap((first) => ['vard', 'dens', 'ker', 'mond', 'rick', 'berg'].map((last) => first + last));
const clubs = ['Everton', 'Fulham', 'Burnley', 'Leicester City', 'Celtic', 'Valencia', 'Atalanta', 'Lille', 'Feyenoord', 'Porto'];
const outlets = ['the Mirror', 'Sky Sports', 'the Guardian', 'Marca', 'the BBC'];

const sentences = [
  ({ name, club, other }) => `${club} are keen on ${other} winger ${name}, who has a year left on his contract.`,
  ({ name, outlet, sum }) => `The club could bid £${sum}m for ${name} before the window closes, ${outlet} claims.`,
  ({ name, club }) => `“I want to stay here and win something,” ${name} told ${club}'s website on Friday.`,
  ({ surname, club }) => `${surname} added that he had turned down a move to ${club} last summer.`,
  ({ outlet, club, name }) => `According to ${outlet}, ${club} manager ${name} has asked for two defenders.`,
  () => 'It rained for most of the afternoon, and the ground was half empty by the end.',
  ({ other }) => `The 24-year-old joined from ${other} and has played in every match since, though seldom for all of it.`,
  ({ name }) => `“Nobody has called me,” said ${name}. “If they want him, they know what it costs.”`,
  ({ club, other }) => `${club} and ${other} are reportedly in talks over a loan, but no fee has been agreed.`,
];

/**
 * Paragraphs of football news that nobody wrote, the same for every run. Names recur as they do in an article, and new ones come up all along.
 * @param {number} length in characters, about
 * @returns {string}
 */
export function prose(length) {
  let state = 1;
  // Lehmer's generator (Park and Miller 1988).
  const below = (n) => (state = (state * 48_271) % 2_147_483_647) % n;
  const one = (list) => list[below(list.length)];
  let text = '';
  for (let i = 0; text.length < length; i++) {
    const surname = one(surnames);
    const name = `${one(given)} ${surname}`;
    text += one(sentences)({ name, surname, club: one(clubs), other: one(clubs), outlet: one(outlets), sum: 5 + below(90) });
    text += i % 4 === 3 ? '\n\n' : ' ';
  }
  return text;
}
