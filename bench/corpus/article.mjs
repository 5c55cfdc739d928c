import { OUTLETS } from './lexicon.mjs';
import { BACKGROUND, HEADLINES } from './sentences.mjs';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = ['March', 'June', 'September', 'October', 'November'];
const PLACES = ['fourth', 'sixth', 'ninth', 'eleventh', 'thirteenth', 'second', 'fifteenth'];
const CITIES = ['London', 'Madrid', 'Milan', 'Lisbon', 'Paris', 'Manchester', 'Munich', 'Rome', 'Geneva', 'Zurich'];
const NUMBERS = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** Of a thousand people named, so many go by another form of their given name, by its initial, by a misspelling, or by their surname alone with their post. */
const NAMING = { otherForm: 60, initial: 8, misspelt: 6, bare: 12 };

/**
 * Writes one article of a story.
 * @param random its own numbers
 * @param story `{ player, agent, seller, buyer, rival, sum, higher, contract, firstOutlet }`
 * @param {{ sentences: unknown[][], stage: string, outlet: number, year: number }} plan the pool that its news comes from, and who publishes it
 * @param world `{ clubs, people, journalists, managerOf }`
 * @returns `{ title, text, people, claims }`: who is named, by the fullest form that is used of him, and what is claimed
 */
export function writeArticle(random, story, plan, world) {
  return new Article(random, story, plan, world).write();
}

class Article {
  #named = new Map(); // person → the form in which he was introduced
  #surnames = new Set();
  #claims = [];
  #slots; // of the sentence at hand

  constructor(random, story, plan, world) {
    Object.assign(this, { random, story, plan, world });
  }

  write() {
    const { random, plan } = this;
    const words = random.between(100, 300);
    const news = random.some(plan.sentences, random.between(2, 4));
    // The news that names the player leads; nothing else would say who "he" is.
    news.sort((a, b) => Number(b[0].includes('{player}')) - Number(a[0].includes('{player}')));
    if (!news[0][0].includes('{player}')) news.unshift(random.one(plan.sentences.filter(([text]) => text.includes('{player}'))));
    const background = random.some(BACKGROUND, BACKGROUND.length);
    const title = this.#sentence([random.one(HEADLINES[plan.stage])], true);
    const sentences = [this.#sentence(news.shift())];
    let count = wordsIn(sentences[0]);
    while (news.length > 0 || (count < words && background.length > 0)) {
      const next = news.length > 0 && (random.chance(0.6) || background.length === 0) ? news.shift() : background.shift();
      sentences.push(this.#sentence(next));
      count += wordsIn(sentences.at(-1));
    }
    return { title, text: this.#paragraphs(sentences), people: [...this.#named].map(([person, name]) => ({ name, person: person.id })), claims: this.#claims };
  }

  #paragraphs(sentences) {
    const paragraphs = [sentences.slice(0, 1)];
    for (const sentence of sentences.slice(1)) {
      // A quotation stands by itself, so that no other speaker is near it.
      if (sentence.startsWith('“') || paragraphs.at(-1).at(-1).startsWith('“') || this.random.chance(0.45)) paragraphs.push([sentence]);
      else paragraphs.at(-1).push(sentence);
    }
    return paragraphs.map((paragraph) => paragraph.join(' ')).join('\n\n');
  }

  #sentence([text, ...claims], heading = false) {
    this.#slots = new Map();
    const worded = this.#choose(text);
    let written = '';
    for (const [piece] of worded.matchAll(/\{\w+\}|[^{]+/g)) {
      const quoted = written.lastIndexOf('“') > written.lastIndexOf('”');
      written += piece.startsWith('{') ? this.#fill(piece.slice(1, -1), heading, quoted) : piece;
    }
    for (const claim of claims) this.#claim(claim);
    return written.replace(/,(?=[,.])/g, '').replace(/^(“?)(\p{Ll})/u, (_, mark, letter) => mark + letter.toUpperCase());
  }

  /** Takes one of each [a|b], innermost first. */
  #choose(text) {
    for (;;) {
      const chosen = text.replace(/\[([^[\]]*)\]/g, (_, inner) => this.random.one(inner.split('|')));
      if (chosen === text) return text;
      text = chosen;
    }
  }

  #claim(claim) {
    const [, denied, type, from, to] = /^(-?)(\w+)(?: (\w*)>(\w*))?$/.exec(claim);
    const club = (slot) => (slot ? this.story[slot].name : null);
    this.#claims.push({ type, player: this.story.player.id, from: club(from), to: club(to), polarity: denied ? 'DENIED' : 'AFFIRMED' });
  }

  #fill(slot, heading, quoted) {
    const { random, story } = this;
    switch (slot) {
      case 'player': return this.#person(story.player, quoted);
      case 'surname': return heading ? story.player.surname : this.#again(story.player);
      case 'seller': case 'buyer': case 'rival': return story[slot].name;
      case 'sum': case 'higher': return `£${story[slot]}m`;
      case 'contract': return story.contract;
      case 'outlet': return this.#once(slot, () => OUTLETS[this.#cited()][0]);
      case 'outlet2': return OUTLETS[this.#slots.get('pundit').outlet][0];
      case 'sellerBoss': return this.#person(this.world.managerOf(story.seller), quoted);
      case 'buyerBoss': return this.#person(this.world.managerOf(story.buyer), quoted);
      case 'sellerExec': return this.#person(story.seller.executives[story.sum % story.seller.executives.length], quoted);
      case 'agent': return this.#person(story.agent, quoted);
      case 'mate': case 'mate2': return this.#person(this.#once(slot, () => this.#other(story.seller.squad)), quoted);
      case 'target': return this.#person(this.#once(slot, () => this.#other(story.buyer.squad)), quoted);
      case 'pundit': return this.#person(this.#once(slot, () => this.#other(this.world.journalists)), quoted);
      case 'opponent': return this.#once(slot, () => random.one(this.world.clubs.filter((club) => ![story.seller, story.buyer, story.rival].includes(club)))).name;
      case 'age': return String(this.plan.year - story.player.born);
      case 'country': return story.player.country;
      case 'day': return random.one(DAYS);
      case 'month': return random.one(MONTHS);
      case 'place': return random.one(PLACES);
      case 'city': return random.one(CITIES);
      case 'small': case 'years': return random.one(NUMBERS);
      case 'games': return String(random.between(10, 48));
      case 'score': return random.one(['1-0', '2-0', '2-1', '3-1', '3-2', '4-0', '4-1']);
      case 'crowd': return `${random.between(2, 30)}00 people`;
      case 'loss': return `£${random.between(2, 90)}m`;
      default: throw new Error(`There is no slot {${slot}}.`);
    }
  }

  /** The same for the whole sentence. */
  #once(slot, make) {
    if (!this.#slots.has(slot)) this.#slots.set(slot, make());
    return this.#slots.get(slot);
  }

  #cited() {
    const { random, story, plan } = this;
    if (random.chance(0.75) && story.firstOutlet !== plan.outlet) return story.firstOutlet;
    return random.below(OUTLETS.length);
  }

  /** Somebody of a list whose surname no one else in the article has. */
  #other(people) {
    for (let tries = 0; tries < 20; tries++) {
      const one = this.random.one(people);
      if (this.#named.has(one) ? one !== this.story.player : !this.#surnames.has(one.surname) && one.surname !== this.story.player.surname) return one;
    }
    return this.story.player;
  }

  #person(person, quoted) {
    if (this.#named.has(person)) return this.#again(person);
    const name = this.#introduced(person, quoted);
    this.#named.set(person, name);
    this.#surnames.add(person.surname);
    if (quoted) return name;
    return name === person.surname ? `${this.#post(person)} ${name}` : this.#withPost(person, name);
  }

  #introduced({ given, called, surname, role }, quoted) {
    const form = this.random.below(1000);
    const { otherForm, initial, misspelt, bare } = NAMING;
    const other = called === given ? given : this.random.one([given, called]);
    if (form < otherForm) return `${other} ${surname}`;
    if (form < otherForm + initial) return `${called[0]}. ${surname}`;
    if (form < otherForm + initial + misspelt) return `${this.#misspell(called)} ${surname}`;
    if (form < otherForm + initial + misspelt + bare && role === 'manager' && !quoted && !this.#surnames.has(surname)) return surname;
    return `${called} ${surname}`;
  }

  /** Two letters in the middle of a name changed about, or one left out. */
  #misspell(name) {
    if (name.length < 5) return name;
    const at = this.random.between(1, name.length - 3);
    return this.random.chance(0.5) ? name.slice(0, at) + name[at + 1] + name[at] + name.slice(at + 2) : name.slice(0, at) + name.slice(at + 1);
  }

  #post({ role, club, position, outlet }) {
    const { name } = club === null ? {} : this.world.clubs[club];
    if (role === 'manager') return `${name} ${this.random.one(['manager', 'boss', 'head coach'])}`;
    if (role === 'journalist') return `${OUTLETS[outlet][0]} reporter`;
    if (role === 'agent') return 'his agent';
    return `${name} ${position}`;
  }

  #withPost(person, name) {
    const { random, story, plan } = this;
    const isPlayer = person === story.player;
    if (person.role === 'agent') return random.one([`His agent, ${name},`, `${name}, his agent,`]);
    if (person.role === 'journalist') return name;
    // Whose club he is on the day of his move is for the article to say.
    if (isPlayer && plan.stage === 'signing') return random.one([name, `${person.position} ${name}`, `${person.country} ${person.position} ${name}`]);
    if (person.role === 'executive') return random.one([`${this.#post(person)} ${name}`, `${name}, the ${this.#post(person)},`]);
    if (random.chance(isPlayer ? 0.15 : 0.1)) return `${name}, the ${this.#post(person)},`;
    return `${this.#post(person)} ${name}`;
  }

  #again(person) {
    const { random, story, plan } = this;
    const full = this.#named.get(person) ?? `${person.called} ${person.surname}`;
    if (person === story.player && random.chance(0.15)) return `the ${plan.year - person.born}-year-old`;
    return random.chance(0.1) ? full : person.surname;
  }
}

function wordsIn(text) {
  return text.split(' ').length;
}
