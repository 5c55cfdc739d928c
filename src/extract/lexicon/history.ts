import { foldName, readTable } from './tables.js';

/** Who managed which club when, and who won what: what a description such as "Pep Guardiola's side" leans on. */

interface Tenure {
  readonly club: string;
  readonly since: string;
  /** Empty: still in post. */
  readonly until: string;
}

const tenuresByManager = new Map<string, Tenure[]>();
/** The names of the managers. */
export const MANAGER_NAMES: readonly string[] = [...new Set(readTable('managers.tsv').map((row) => row.manager!))];
for (const row of readTable('managers.tsv')) {
  const tenure = { club: row.club!, since: row.since ?? '', until: row.until ?? '' };
  const key = foldName(row.manager!);
  const known = tenuresByManager.get(key);
  if (known) known.push(tenure);
  else tenuresByManager.set(key, [tenure]);
}

/**
 * Names of the clubs that somebody managed: at a date (the latest post begun by then), or ever where the date is unknown, latest first.
 *
 * @param manager full name
 * @param date ISO 8601, or null
 */
export function clubsManagedBy(manager: string, date: string | null): string[] {
  const tenures = [...(tenuresByManager.get(foldName(manager)) ?? [])].sort((a, b) => b.since.localeCompare(a.since));
  if (date === null) return tenures.map((t) => t.club);
  const month = date.slice(0, 7);
  const begun = tenures.filter((t) => t.since.slice(0, 7) <= month || t.since === month.slice(0, 4));
  return begun.filter((t) => t.until === '' || t.until.slice(0, 7) >= month || t.until === month.slice(0, 4)).map((t) => t.club);
}

const managersBySurname = new Map<string, string[]>();
for (const manager of tenuresByManager.keys()) {
  const surname = surnameOf(manager);
  managersBySurname.set(surname, [...(managersBySurname.get(surname) ?? []), manager]);
}

/** The clubs that managers of this surname had, whenever: "ten Hag" with its particles. */
export const clubsOfManagersCalled = (surname: string): ReadonlySet<string> =>
  new Set((managersBySurname.get(foldName(surname)) ?? []).flatMap((manager) => tenuresByManager.get(manager)!.map((tenure) => tenure.club)));

/** Letters that a short form of a first name has in common with it: "Rafa", "Rafael". */
const LEAST_IN_COMMON = 3;

/** Full names, folded, of the managers whom a surname alone, or one with a short first name, may mean: "Keld", "Rafa Keld". */
export function managersCalled(name: string): readonly string[] {
  const folded = foldName(name);
  const bySurname = managersBySurname.get(folded);
  if (bySurname) return bySurname;
  const space = folded.indexOf(' ');
  return space < 0 ? [] : (managersBySurname.get(folded.slice(space + 1)) ?? []).filter((manager) => manager.slice(0, LEAST_IN_COMMON) === folded.slice(0, LEAST_IN_COMMON));
}

/** All behind the first name of a folded name: "erik ten hag" → "ten hag"; of three names and more, the last, but with the particles before it. */
function surnameOf(name: string): string {
  const words = name.split(' ');
  let from = words.length - 1;
  while (from > 1 && /^(?:van|von|de|der|den|di|da|dos|del|della|la|le|el|al|ten|ter)$/u.test(words[from - 1]!)) from--;
  return words.slice(from).join(' ');
}

interface Title {
  readonly season: number;
  readonly club: string;
}

const titlesByCompetition = new Map<string, Title[]>();
for (const row of readTable('champions.tsv')) {
  const title = { season: Number(row.season), club: row.club! };
  const known = titlesByCompetition.get(row.competition!);
  if (known) known.push(title);
  else titlesByCompetition.set(row.competition!, [title]);
}

/** How English news calls the competitions of champions.tsv. */
const COMPETITIONS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:premier league|english)\b/u, 'English top flight'],
  [/\b(?:scottish(?: premiership)?)\b/u, 'Scottish top flight'],
  [/\b(?:la ?liga|spanish)\b/u, 'Spanish top flight'],
  [/\b(?:serie a|scudetto|italian)\b/u, 'Italian top flight'],
  [/\b(?:bundesliga|german)\b/u, 'German top flight'],
  [/\b(?:ligue 1|french)\b/u, 'French top flight'],
  [/\b(?:eredivisie|dutch)\b/u, 'Dutch top flight'],
  [/\b(?:primeira liga|portuguese)\b/u, 'Portuguese top flight'],
  [/\b(?:champions league|european cup|european)\b/u, 'European Cup'],
  [/\b(?:europa league|uefa cup)\b/u, 'UEFA Cup'],
  [/\bfa cup\b/u, 'FA Cup'],
  [/\b(?:league cup|carabao cup|efl cup)\b/u, 'League Cup'],
  [/\bchampionship\b/u, 'English second tier'],
];

/**
 * Names of the clubs that a phrase such as "18-time English champions" or "Champions League holders" may mean at a date; where the
 * date is unknown, those it fitted at any time.
 *
 * @param phrase lower case
 * @param date ISO 8601, or null
 */
export function championsMeant(phrase: string, date: string | null): string[] {
  const competition = COMPETITIONS.find(([pattern]) => pattern.test(phrase))?.[1];
  const titles = competition === undefined ? [] : (titlesByCompetition.get(competition) ?? []);
  // A season that ends in a year is decided by its June.
  const limit = date === null ? Infinity : Number(date.slice(0, 4)) - (date.slice(5, 7) < '06' ? 1 : 0);
  const won = titles.filter((t) => t.season <= limit);
  const times = /\b(\d{1,2})-time(?:s)?\b/u.exec(phrase)?.[1];
  if (times === undefined) {
    const last = Math.max(...won.map((t) => t.season));
    return date === null ? [...new Set(won.map((t) => t.club))] : won.filter((t) => t.season === last).map((t) => t.club);
  }
  const counts = new Map<string, number>();
  const fits = new Set<string>();
  for (const title of [...won].sort((a, b) => a.season - b.season)) {
    const count = (counts.get(title.club) ?? 0) + 1;
    counts.set(title.club, count);
    if (count === Number(times)) fits.add(title.club);
  }
  return [...fits].filter((club) => date === null || counts.get(club) === Number(times));
}
