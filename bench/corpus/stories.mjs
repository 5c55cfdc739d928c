import { OUTLETS, readTable } from './lexicon.mjs';
import { writeArticle } from './article.mjs';
import { Cast } from './people.mjs';
import { randomOf } from './random.mjs';
import { DEAL, DENIAL, PURSUIT, RUMOUR, SIGNING, STAYING, WITHDRAWAL } from './sentences.mjs';

const STAGES = { rumour: RUMOUR, denial: DENIAL, pursuit: PURSUIT, deal: DEAL, signing: SIGNING, withdrawal: WITHDRAWAL, staying: STAYING };

/** How stories go: how many of a hundred, and up to which part of each story which stage lasts. */
const COURSES = [
  { share: 45, stages: [['rumour', 0.35], ['denial', 0.45], ['pursuit', 0.75], ['deal', 0.88], ['signing', 1]] },
  { share: 25, stages: [['rumour', 0.4], ['denial', 0.55], ['pursuit', 0.85], ['withdrawal', 1]] },
  { share: 20, stages: [['rumour', 0.45], ['denial', 0.65], ['pursuit', 0.8], ['staying', 1]] },
  { share: 10, stages: [['rumour', 0.7], ['denial', 1]] },
];
const EVERY_COURSE = COURSES.flatMap((course) => Array(course.share).fill(course));

const DAY = 86_400_000;
const FIRST_DAY = Date.UTC(2022, 6, 1);
const PERIOD = 3 * 365 * DAY;
const LONGEST_STORY = 60;

/** What an outlet sets under what it takes from others. */
const ENDINGS = ['More news from the training grounds will follow through the day.', 'Comments on this article are closed.', 'Scores and tables are on the pages that follow.'];

const SHARE_OF_COPIES = 0.1;
const SHARE_UNDATED = 0.03;
const SHARE_WITH_BYLINE = 0.6;

/**
 * Writes a corpus of transfer news, in the order of its days, an article at a time, and holds no more of it than the stories under way.
 * @param {{ seed: number, articles: number, people?: number, stories?: number }} options a person for every five articles and a story for every twenty, if not said
 * @returns {Generator<{ record: object, truth: object }>} `record` is a line as `hearsay ingest` reads it; `truth` has the record's `id`, the `story`, `copyOf` (the id of the
 *   article that it is a copy of, or null), `people` ({ name, person }, `byline` with those who are only its authors) and `claims` ({ type, player, from, to, polarity })
 */
export function* corpus({ seed, articles, people = Math.max(200, Math.round(articles / 5)), stories = Math.max(1, Math.round(articles / 20)) }) {
  const cast = new Cast(seed, people);
  const world = new World(cast);
  const domains = new Map(readTable('publications.tsv').map(({ name, domain }) => [name, domain]));
  const active = [];
  let begun = 0;
  for (let number = 1; number <= articles; number++) {
    while (begun < stories && (active.length === 0 || startOf(begun) <= earliest(active).next)) active.push(begin(begun++));
    const story = earliest(active);
    world.now = story.next;
    const written = story.write(number);
    if (story.next === Infinity) {
      if (story.signed) cast.transfer(story.facts.player, story.facts.buyer);
      active.splice(active.indexOf(story), 1);
      world.release(story.facts.player);
    }
    yield written;
  }

  function startOf(number) {
    return FIRST_DAY + Math.floor((PERIOD / stories) * number);
  }

  /** Two neighbours share what two stories have, so that some are long and some short. */
  function begin(number) {
    const pair = number - (number % 2);
    const isLast = pair === stories - 1;
    const quota = (n) => Math.floor(((n + 1) * articles) / stories) - Math.floor((n * articles) / stories);
    const random = randomOf(seed, 'pair', pair);
    const moved = isLast ? 0 : Math.floor(Math.min(quota(pair), quota(pair + 1)) * 0.8 * (random.between(-100, 100) / 100));
    return new Story(seed, number, startOf(number), quota(number) + (number === pair ? moved : -moved), world, domains);
  }
}

function earliest(active) {
  return active.reduce((first, story) => (story.next < first.next ? story : first));
}

class World {
  now = FIRST_DAY;
  #busy = new Set();

  constructor(cast) {
    Object.assign(this, { cast, clubs: cast.clubs, people: cast.people });
    this.players = cast.people.filter(({ role }) => role === 'player');
    this.agents = cast.people.filter(({ role }) => role === 'agent');
    this.journalists = cast.people.filter(({ role }) => role === 'journalist');
  }

  /** One whom no story under way is about. */
  player(random) {
    let player;
    do player = random.one(this.players);
    while (this.#busy.has(player));
    this.#busy.add(player);
    return player;
  }

  release(player) {
    this.#busy.delete(player);
  }

  managerOf = ({ managers }) => managers[Math.min(managers.length - 1, Math.floor(((this.now - FIRST_DAY) / (PERIOD + LONGEST_STORY * DAY)) * managers.length))];
}

class Story {
  signed = false;
  #days;
  #at = 0;
  #originals = [];

  constructor(seed, number, start, count, world, domains) {
    Object.assign(this, { seed, number, world, domains });
    const random = randomOf(seed, 'story', number);
    const player = world.player(random);
    const seller = world.clubs[player.club];
    const [buyer, rival] = random.some(world.clubs.filter((club) => club !== seller), 2);
    const sum = random.between(3, 80);
    this.facts = {
      player, seller, buyer, rival, sum, higher: sum + random.between(2, 20), contract: random.one(['three', 'four', 'five']),
      agent: world.agents[player.id % world.agents.length], firstOutlet: random.below(OUTLETS.length),
    };
    this.course = random.one(EVERY_COURSE);
    const length = random.between(10, LONGEST_STORY) * DAY;
    this.#days = Array.from({ length: count }, (_, i) => start + Math.floor(length * (i / count) ** 1.3));
    this.next = this.#days[0] ?? Infinity;
  }

  write(number) {
    const { facts, seed } = this;
    const random = randomOf(seed, 'article', number);
    const id = `a${number}`;
    const day = this.#days[this.#at];
    const part = (this.#at + 0.5) / this.#days.length;
    const stage = this.course.stages.find(([, until]) => part < until)[0];
    const outlet = this.#at === 0 ? facts.firstOutlet : random.below(OUTLETS.length);
    this.#at++;
    this.next = this.#days[this.#at] ?? Infinity;
    this.signed = stage === 'signing';

    const original = this.#originals.length > 0 && random.chance(SHARE_OF_COPIES) ? random.one(this.#originals.slice(-3)) : null;
    if (original !== null) return this.#copy(random, id, original, day, outlet);
    const plan = { sentences: STAGES[stage], stage, outlet, year: new Date(day).getUTCFullYear() };
    const { title, text, people, claims } = writeArticle(random, facts, plan, this.world);
    const undated = random.chance(SHARE_UNDATED);
    const author = random.chance(SHARE_WITH_BYLINE) ? random.one(this.world.journalists) : null;
    const byline = author && !people.some(({ person }) => person === author.id) ? author : null;
    const record = this.#record({ id, title, day: undated ? null : day, outlet, random, byline, text });
    const truth = { id, story: this.number, copyOf: null, people, byline: byline ? [{ name: record.byline, person: byline.id }] : [], claims };
    if (!undated) this.#originals.push({ id, text, title, people, claims });
    return { record, truth };
  }

  /** A syndicated copy: the same text under another title, with a line of the outlet's own behind it or without its last paragraphs. */
  #copy(random, id, { id: copyOf, text, title, people, claims }, day, outlet) {
    const paragraphs = text.split('\n\n');
    // An outlet that is short of space drops what stands last, but no more than a quarter.
    const least = random.chance(0.6) ? text.length : 0.75 * text.length;
    const lengthWithoutLast = () => paragraphs.slice(0, -1).join('\n\n').length;
    while (paragraphs.length > 1 && lengthWithoutLast() >= least) paragraphs.pop();
    const trimmed = paragraphs.join('\n\n');
    const record = this.#record({ id, title: random.chance(0.5) ? title : null, day, outlet, random, byline: null, text: trimmed === text ? `${text}\n\n${random.one(ENDINGS)}` : trimmed });
    // Which claims went with the end of the text is not known, so that none is said to be there.
    const named = people.filter(({ name }) => trimmed.includes(name));
    return { record, truth: { id, story: this.number, copyOf, people: named, byline: [], claims: trimmed === text ? claims : [] } };
  }

  #record({ id, title, day, outlet, random, byline, text }) {
    const name = OUTLETS[outlet][1];
    const domain = this.domains.get(name);
    return {
      id,
      title,
      publishedAt: day === null ? null : random.chance(0.5) ? new Date(day).toISOString().slice(0, 10) : new Date(day - (day % DAY) + random.below(DAY)).toISOString().replace(/\.\d+/, ''),
      publication: domain && random.chance(0.2) ? domain : name,
      url: `https://${domain ?? 'example.org'}/football/${id}`,
      byline: byline === null ? null : `${byline.called} ${byline.surname}`,
      text,
    };
  }
}
