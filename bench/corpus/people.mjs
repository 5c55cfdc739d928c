import { readClubs, OUTLETS } from './lexicon.mjs';
import { CULTURES, SHORT_FORMS } from './names.mjs';
import { randomOf } from './random.mjs';

const POSITIONS = ['goalkeeper', 'centre-back', 'left-back', 'right-back', 'defender', 'midfielder', 'midfielder', 'winger', 'winger', 'striker', 'striker', 'forward'];
const OFFICES = ['sporting director', 'chief executive', 'chairman', 'director of football'];
const ALL_CULTURES = CULTURES.flatMap((culture) => Array(culture.share).fill(culture));

/** Of a hundred people. The rest play. */
const SHARES = { journalist: 3, agent: 4, manager: 3, executive: 3 };
const SHARE_OF_NAMESAKES = 0.015;
const PEOPLE_OF_A_CLUB = 60;

/**
 * The people of the corpus and their clubs. A person is `{ id, given, called, surname, role, club, position, country, born, outlet }`: `called` is the form of the
 * given name that most articles use, `club` an index of the clubs, or null. A club is `{ id, name, country, squad, managers, executives }`, the managers in the order in
 * which they come. Stories move players by `transfer`.
 *
 * Some players have the full name of one elsewhere. Two of one surname and initial are never at one club: no article could tell them apart.
 * @param {number} seed
 * @param {number} count how many people
 */
export class Cast {
  people = [];
  #taken = new Set(); // club, surname and initial
  #clubWords;

  constructor(seed, count) {
    const all = readClubs();
    this.clubs = randomOf(seed, 'clubs')
      .some(all, Math.max(8, Math.min(all.length, Math.round(count / PEOPLE_OF_A_CLUB))))
      .map((club, id) => ({ id, ...club, squad: [], managers: [], executives: [] }));
    this.#clubWords = new Set(all.flatMap(({ name }) => name.split(/[ -]/)));
    for (let id = 0; id < count; id++) this.#add(id, randomOf(seed, 'person', id));
  }

  /** Moves a player; false, and nothing moves, where the club has somebody whom he would be taken for. */
  transfer(player, club) {
    if (!this.#reserve(player, club)) return false;
    const { squad } = this.clubs[player.club];
    squad.splice(squad.indexOf(player), 1);
    player.club = club.id;
    club.squad.push(player);
    return true;
  }

  #add(id, random) {
    // Every club gets a manager, an executive and some players before chance decides.
    const role = id < this.clubs.length ? 'manager' : id < 2 * this.clubs.length ? 'executive' : id < 12 * this.clubs.length ? 'player' : roleOf(random);
    const club = role === 'journalist' || role === 'agent' ? null : id < 12 * this.clubs.length ? this.clubs[id % this.clubs.length] : random.one(this.clubs);
    let twin = role === 'player' && random.chance(SHARE_OF_NAMESAKES) ? this.people.findLast((other) => other.role === 'player' && other.club !== club.id) : undefined;
    let name;
    do {
      name = twin ? { given: twin.given, called: twin.called, surname: twin.surname, country: twin.country } : this.#name(random);
      twin = undefined;
    } while (club !== null && !this.#reserve(name, club));
    const one = { id, ...name, role, club: club?.id ?? null, position: null, born: random.between(1988, 2004), outlet: null };
    this.people.push(one);
    if (role === 'journalist') one.outlet = random.below(OUTLETS.length);
    if (role === 'executive') {
      one.position = random.one(OFFICES);
      club.executives.push(one);
    }
    if (role === 'manager') club.managers.push(one);
    if (role === 'player') {
      one.position = random.one(POSITIONS);
      club.squad.push(one);
    }
  }

  #name(random) {
    const culture = random.one(ALL_CULTURES);
    const given = random.early(culture.given);
    let surname = random.early(culture.surnames);
    while (this.#clubWords.has(surname)) surname = random.early(culture.surnames);
    const short = SHORT_FORMS[given];
    return { given, called: short && random.chance(0.6) ? short : given, surname, country: random.one(culture.countries) };
  }

  #reserve({ given, surname }, club) {
    const key = `${club.id} ${surname} ${given[0]}`;
    if (this.#taken.has(key)) return false;
    this.#taken.add(key);
    return true;
  }
}

function roleOf(random) {
  let left = random.below(100);
  for (const [role, share] of Object.entries(SHARES)) {
    if (left < share) return role;
    left -= share;
  }
  return 'player';
}
