import { cueWord } from '../lexicon/cues.js';
import { ROLE_NOUNS } from '../lexicon/people.js';
import type { Entity } from '../reading.js';
import { clauseAt, isFinite, isParticiple, lowerText, SUBJECT_PRONOUN } from './clauses.js';
import type { ContentOptions, VerbShape } from './content.js';
import type { Scene } from './scene.js';
import { isComma, isDash } from './scene.js';

/** Joins a clause of the narrator's, never of the content's. */
export const BACK_TO_NARRATOR_AT_ONCE = /^(?:whereas|while|whilst)$/u;
const BACK_TO_NARRATOR = /^(?:whereas|however|meanwhile|while|whilst|yet|so)$/u;
/** Says where words came from. */
export const VIA_PHRASE = /^(?:in (?:quotes?|comments?|(?:an?|his|her|their|the) (?:[\w-]+ )?(?:interview|statement|press conference)|remarks)|during (?:an?|his|her|their|the) (?:[\w-]+ )?(?:interview|press conference|news conference)|speaking (?:to|on|at|in|after|ahead|before)|as (?:per|quoted|reported|cited|relayed)|according to|quoted (?:by|in)|\((?:via|as|per|h\/t|source)|via )/u;

/** What a remark on words in marks calls them: "…, a claim that the mayor disputes". */
const REMARK = /^(?:claim|phrase|charge|description|assertion|accusation|remark|comment|statement|allegation|nod|reference|sentiment|comparison|verdict|quip|echo|jibe|dig)$/u;
/** Behind marks, brings in what the narrator sets against them. */
const AGAINST = /^(?:suggestions?|reports?|rumou?rs|speculation|claims?|interest|talk|links?|bids?|having|being|fears?|concerns?)$/u;
/** In tokens. */
const AGAINST_REACH = 7;

/** What a speaker does besides: "said he was “happy”, but stopped short of a promise". */
const HELD_BACK = /^(?:stopped|refused|declined|rejected|refuted|paid|praised|apologised|apologized|thanked|offered|gave|laughed|smiled|shrugged|promptly)$/u;

/** "…, but has refused to talk", "… and paid tribute to the fans": what a speaker does besides. */
function holdsBack(scene: Scene, from: number): boolean {
  let i = from;
  while (/^(?:has|have|had|did|also)$/u.test(scene.tokens[i]?.lower ?? '') || scene.tokens[i]?.pos === 'ADV' && i < from + 3) i++;
  const lower = scene.tokens[i]?.lower ?? '';
  return HELD_BACK.test(lower) || lower === 'given' && i > from;
}

/** "…”, and | the club's statement has since shown": behind marks, a clause about somebody else with no words of his in it. */
function actsBesides(scene: Scene, at: number, limit: number): boolean {
  for (let i = at; i < limit; i++) if (scene.quotedAt[i]) return false;
  return !SUBJECT_PRONOUN.test(scene.tokens[at]!.lower) && scene.mentionAt[at]?.form !== 'pronoun' && clauseAt(scene, at, limit, true);
}

/** "said he “goes nowhere”, | even as he picked him", "| before conceding that", "| though he did admit", "| which surprised nobody": behind the marks and a comma the narrator speaks on. */
export function remarkBehindMarks(scene: Scene, at: number, limit: number, reporter: Entity | null): boolean {
  const next = scene.tokens[at];
  const second = scene.tokens[at + 1];
  if (!next || !second || at + 1 >= limit) return false;
  if (next.lower === 'which' || next.lower === 'meaning' && second.pos !== 'PRON') return true;
  if (next.lower === 'but') return holdsBack(scene, at + 1);
  if (next.lower === 'and') return actsBesides(scene, at + 1, limit);
  if (next.lower === 'despite') return scene.tokens.slice(at + 1, Math.min(limit, at + AGAINST_REACH)).some((token) => AGAINST.test(token.lower));
  if (next.lower === 'even') return /^(?:as|while)$/u.test(second.lower);
  if (/^(?:though|although)$/u.test(next.lower)) return scene.mentionAt[at + 1]?.form === 'pronoun' && scene.mentionAt[at + 1]!.entity === reporter;
  return /^(?:before|after|while|when)$/u.test(next.lower) && second.pos === 'VERB' && /ing$/u.test(second.lower);
}

/** Whether a pronoun at `at` means the reporter, and the content is not about him from the start. */
export function backToReporter(scene: Scene, at: number, start: number, reporter: Entity): boolean {
  const mention = scene.mentionAt[at];
  if (mention?.form !== 'pronoun' || mention.possessive || mention.entity !== reporter) return false;
  for (let i = start; i < at; i++) if (scene.mentionAt[i]?.entity === reporter) return false;
  return true;
}

/**
 * Whether what joins on behind the last words in marks tells when the source spoke: "said the task was “hard” | as he prepared", "said he was “proud” |
 * after the win", but "said two players “felt unwell” after the match".
 */
export function leavesBehindMarks(scene: Scene, at: number, start: number, limit: number, reporter: Entity | null): boolean {
  const { tokens } = scene;
  const { lower } = tokens[at]!;
  if (lower === 'but') return scene.matter === 'football' && remarkBehindMarks(scene, at, limit, reporter);
  if (!/^(?:after|as|before|following|when|while)$/u.test(lower)) return false;
  if (tokens[at + 1]?.pos === 'VERB' && /ing$/u.test(tokens[at + 1]!.lower)) return true;
  if (scene.matter !== 'football') return false;
  if (lower === 'as' || !reporter || scene.mentionAt[start]?.entity === reporter) return true;
  for (let i = at + 1; i < limit && !isComma(tokens[i]); i++) if (scene.mentionAt[i]?.entity === reporter) return true;
  return false;
}

/** "…, which led to | “a disaster”": the speaker's words again. */
function marksWithin(scene: Scene, from: number, limit: number): boolean {
  for (let i = from; i < limit; i++) if (scene.quotedAt[i] && scene.quotedAt[i] !== scene.quotedAt[from - 1]) return true;
  return false;
}

export function leavesAtComma(scene: Scene, comma: number, limit: number): boolean {
  const { tokens } = scene;
  const next = tokens[comma + 1];
  if (!next || comma + 1 >= limit) return false;
  if (next.lower === 'but' && scene.matter === 'football') {
    // With a pronoun, a thing or no subject it goes on ("…, but they have had no answer", "…, but the price is high"); with somebody named, or what is his, it is the narrator's.
    const word = tokens[comma + 2];
    const thing = !scene.mentionAt[comma + 2] && (word?.lower === 'the' && ROLE_NOUNS.get(tokens[comma + 3]?.lower ?? '').length === 0 || word?.pos === 'NOUN') && !reportsAgain(scene, comma + 2, limit);
    return word !== undefined && !thing && (/^(?:whether|how|why|what)$/u.test(word.lower) || speaksAgain(scene, comma + 2, limit)
      || !SUBJECT_PRONOUN.test(word.lower) && !/^(?:AUX|ADV|ADP|PART|SCONJ|VERB)$/u.test(word.pos) && clauseAt(scene, comma + 2, limit, false));
  }
  if (scene.matter === 'football' && /^(?:before|after|while)$/u.test(next.lower) && tellsAgain(scene, comma + 2)) return true;
  // "…, although the club have an option", "…, although one director has conceded that"; "…, although it is late" goes on.
  if (scene.matter === 'football' && next.lower === 'although' && !SUBJECT_PRONOUN.test(tokens[comma + 2]?.lower ?? '') && clauseAt(scene, comma + 2, limit, false)) return true;
  if (scene.matter === 'football' && BACK_TO_NARRATOR.test(next.lower)) return !(next.lower === 'so' && /^(?:long|that|far|much)$/u.test(tokens[comma + 2]?.lower ?? '')) && !(BACK_TO_NARRATOR_AT_ONCE.test(next.lower) && isParticiple(tokens[comma + 2]));
  // "…, though he did concede that", "…, even as he picked him"
  if (scene.matter === 'football' && (next.lower === 'though' && clauseAt(scene, comma + 2, limit, false) || next.lower === 'even' && /^(?:as|though)$/u.test(tokens[comma + 2]?.lower ?? ''))) return true;
  // "said his players looked “leggy”, | claimed the goal “killed” them and …"
  if (scene.matter === 'football' && (scene.quotedAt[comma] || scene.quotedAt[comma - 1]) && next.pos === 'VERB' && cueWord(next.lower)?.cue.content === 'that' && speaksAgain(scene, comma + 1, limit)) return true;
  if (next.lower === 'which' && goesDown(scene, comma + 2)) return true;
  if (next.lower === 'which' && /^(?:means|meant|makes|made|leads|led|amounts|amounted|comes|came|leaves|left|suggests|suggested)$/u.test(tokens[comma + 2]?.lower ?? '')) return !marksWithin(scene, comma + 2, limit);
  if (/^an?$/u.test(next.lower) && (REMARK.test(tokens[comma + 2]?.lower ?? '') || tokens[comma + 2]?.pos === 'ADJ' && REMARK.test(tokens[comma + 3]?.lower ?? ''))) return true;
  if (recallsSide(scene, comma, limit)) return true;
  // "…, something he had warned them about"
  if (scene.matter === 'football' && next.lower === 'something' && /^(?:he|she|they)$/u.test(tokens[comma + 2]?.lower ?? '') && /^(?:had|has|have)$/u.test(tokens[comma + 3]?.lower ?? '')) return true;
  // "…, reported to be worth £2m"
  if (scene.matter === 'football' && /^(?:reported|said|believed|thought|understood|rumoured)$/u.test(next.lower) && tokens[comma + 2]?.lower === 'to') return true;
  if (/^(?:who|whose)$/u.test(next.lower) && endsWithRemark(scene, comma, limit)) return true;
  if (next.lower === 'and' && (isComment(scene, comma + 2) || scene.matter === 'football' && turnsBehindMarks(scene, comma, limit))) return true;
  // "…, it's believed that he wants to wait": a report of its own.
  if (next.lower === 'it' && /^(?:believed|understood|thought|reported|claimed|said)$/u.test(tokens[comma + 3]?.lower ?? '')) return true;
  if (scene.mentionAt[comma + 1]?.first === comma + 1 && reportsAgain(scene, comma + 1, limit)) return true;
  if (closesWithReporter(scene, comma + 1, limit) || closesInverted(scene, comma + 1, limit)) return true;
  if (next.lower === 'where' && reportsAgain(scene, comma + 2, limit)) return true;
  if (next.lower === 'with' && announcesAgain(scene, comma + 2, limit)) return true;
  const word = cueWord(next.lower);
  if (word?.form === 'ing' && word.cue.content !== 'thought' && !/^(?:finding|reading|naming)$/u.test(next.lower)) return true;
  if (VIA_PHRASE.test(lowerText(scene, comma + 1, comma + 6, limit))) return true;
  if (/^(?:accusing|describing|calling|underscoring|underlining|highlighting|positioning|sparking|prompting|fuelling|fueling|raising|leaving|dealing|marking|ending)$/u.test(next.lower)) return true;
  if (/^(?:and|but)$/u.test(next.lower) && scene.matter === 'football' && turnsDown(scene, comma + 2)) return true;
  return (next.lower === 'and' || next.lower === 'as') && (speaksAgain(scene, comma + 2, limit) || reportsAgain(scene, comma + 2, limit));
}

/** "claiming he was fouled | and suggesting that …", "took to X to confirm the news | and to remind fans that …": "say he is keen | and add that …": the next report in the form of the one before. */
function sharesShape(scene: Scene, conjunction: number, limit: number, shape: VerbShape): boolean {
  let i = conjunction + 1;
  if (shape === 'infinitive' && scene.tokens[i]!.lower === 'to') i++;
  while (i < limit && scene.tokens[i]!.pos === 'ADV') i++;
  const word = i < limit && scene.tokens[i]!.pos === 'VERB' ? cueWord(scene.tokens[i]!.lower) : undefined;
  if (word?.form !== (shape === 'participle' ? 'ing' : 'base') || !/^(?:that|only|person|label)$/u.test(word.cue.content)) return false;
  for (let k = i + 1; k < Math.min(limit, i + ADDRESSEE_REACH); k++) if (scene.tokens[k]!.lower === 'that') return true;
  return word.cue.content === 'label' || clauseAt(scene, i + 1, limit, true);
}

/** Within so many tokens behind a verb stands "that", if somebody is told something. */
const ADDRESSEE_REACH = 5;

/** "… but rejected the idea that", "… and refused to be drawn on": what a speaker does with a question, not "had met them but rejected the offer". */
function turnsDown(scene: Scene, at: number): boolean {
  const { tokens } = scene;
  let i = at;
  while (tokens[i]?.pos === 'ADV' && i < at + 2) i++;
  const verb = tokens[i]?.lower ?? '';
  const object = tokens[/^(?:the|any|all)$/u.test(tokens[i + 1]?.lower ?? '') ? i + 2 : i + 1]?.lower ?? '';
  if (/^(?:rejected|dismissed|rubbished|scotched|rejects|dismisses)$/u.test(verb)) return /^(?:idea|notion|suggestions?|claims|talk|accusations?|criticism|speculation|rumou?rs)$/u.test(object);
  if (/^(?:refused|declined|refuses|declines)$/u.test(verb) && object === 'to') return /^(?:say|be|comment|confirm|discuss|rule|blame|elaborate|reveal|criticise|answer|speculate|name|divulge)$/u.test(tokens[i + 2]?.lower ?? '');
  return verb === 'stopped' && object === 'short';
}

/** "… and paid tribute to", "… and thanked the fans", "… and has called on the board to act" */
function paysRespect(scene: Scene, at: number): boolean {
  const from = /^(?:has|have)$/u.test(scene.tokens[at]!.lower) ? at + 1 : at;
  const [verb, object] = [scene.tokens[from], scene.tokens[from + 1]];
  if (!verb) return false;
  return verb.lower === 'paid' && object?.lower === 'tribute' || /^(?:thanked|apologised|apologized|urged)$/u.test(verb.lower) || verb.lower === 'called' && /^(?:on|for)$/u.test(object?.lower ?? '');
}

/** "…, which | did not go down well with the coach", "…, which | angered the fans": how others took it. */
function goesDown(scene: Scene, at: number): boolean {
  let i = at;
  while (/^(?:has|have|had|did|not|n't|never)$/u.test(scene.tokens[i]?.lower ?? '')) i++;
  const lower = scene.tokens[i]?.lower ?? '';
  return /^(?:go|went|gone)$/u.test(lower) && scene.tokens[i + 1]?.lower === 'down' || /^(?:angered|infuriated|irked|surprised|delighted|upset|riled|sparked)$/u.test(lower) && i === at;
}

/** Matches that a sentence tells of besides what was said. */
const RESULT = /^(?:beat|beats|won|win|lost|drew|defeated|edged|thrashed|overcame|eased|moved|climbed|went|claimed|secured|sealed|booked|slipped|crashed|suffered|prepare|prepared|look|looked|bid|aim|aimed|seek|sought|returned)$/u;

/** "joked he had no idea | as Fulham beat Everton": what his or another club did meanwhile. */
export function tellsOfMatch(scene: Scene, at: number, limit: number): boolean {
  const subject = scene.mentionAt[at];
  const last = subject?.form === 'name' && subject.entity.kind === 'CLUB' ? subject.last : /^(?:his|her)$/u.test(scene.tokens[at]?.lower ?? '') && /^(?:side|team)$/u.test(scene.tokens[at + 1]?.lower ?? '') ? at + 2 : null;
  return last !== null && last < limit && scene.tokens[last]!.pos === 'VERB' && RESULT.test(scene.tokens[last]!.lower);
}

/** Whether a clause begins whose subject names or describes the reporter anew. */
export function reporterActs(scene: Scene, at: number, limit: number, reporter: Entity): boolean {
  const first = scene.tokens[at]?.lower === 'the' && scene.mentionAt[at] === undefined ? at + 1 : at;
  const subject = first < limit ? scene.mentionAt[first] : undefined;
  return subject?.entity === reporter && subject.form !== 'pronoun' && !subject.possessive && clauseAt(scene, at, limit, false);
}

/** "is “crazy about him”, and | Everton are looking for more": right behind the last words in marks, a clause about somebody or something else by name. */
function turnsBehindMarks(scene: Scene, comma: number, limit: number): boolean {
  const { tokens } = scene;
  if (!scene.quotedAt[comma] && !scene.quotedAt[comma - 1]) return false;
  const mention = scene.mentionAt[comma + 2];
  if (!(mention && mention.form !== 'pronoun' || !mention && /^(?:DET|NUM)$/u.test(tokens[comma + 2]?.pos ?? '')) || !clauseAt(scene, comma + 2, limit, true)) return false;
  for (let i = comma + 2; i < limit; i++) if (scene.quotedAt[i]) return false;
  return true;
}

/** ", with | the chairman announcing that" */
function announcesAgain(scene: Scene, from: number, limit: number): boolean {
  for (let i = from + 1; i < Math.min(limit, from + 8); i++) {
    const { lower, text } = scene.tokens[i]!;
    if (/^[,;:.]$/u.test(text)) return false;
    if (cueWord(lower)?.form === 'ing') return scene.tokens[i + 1]?.lower === 'that' && i + 1 < limit;
  }
  return false;
}

/** ", before | conceding that", ", while | making plain that" */
export function tellsAgain(scene: Scene, at: number): boolean {
  const [verb, next, third] = [scene.tokens[at], scene.tokens[at + 1], scene.tokens[at + 2]];
  if (verb?.lower === 'making') return /^(?:clear|plain|known)$/u.test((next?.lower === 'it' ? third : next)?.lower ?? '');
  const word = verb && cueWord(verb.lower);
  return word?.form === 'ing' && /^(?:that|only|person|particle)$/u.test(word.cue.content);
}

export function leavesAtConjunction(scene: Scene, at: number, limit: number, options: ContentOptions): boolean {
  const { tokens } = scene;
  const next = at + 1;
  if (next >= limit) return false;
  // "said that it was “under review” and | declined to say more"
  if (scene.matter === 'football' && scene.quotedAt[at - 1] && tokens[at]!.lower === 'and' && HELD_BACK.test(tokens[next]!.lower)) return true;
  if (speaksAgain(scene, next, limit) || scene.matter === 'football' && demands(scene, next, limit)) return true;
  if (options.shape !== undefined && sharesShape(scene, at, limit, options.shape)) return true;
  // "… and now all eleven have announced that"
  if (tokens[at]!.lower === 'and' && /^(?:now|since|meanwhile|later|earlier)$/u.test(tokens[next]!.lower) && reportsAgain(scene, next + 1, limit)) return true;
  if (scene.matter === 'football' && tokens[at]!.lower === 'and' && holdsAgain(scene, next, limit)) return true;
  if (scene.matter === 'football' && (turnsDown(scene, next) || tokens[at]!.lower === 'and' && paysRespect(scene, next))) return true;
  if (tokens[at]!.lower === 'and' && isComment(scene, at + 1)) return true;
  // "believes there is more to come | but knows one bad month can hurt": not "says Keld is happy but wants more"
  if (scene.matter === 'football' && options.present === true && /^(?:knows|wants|hopes)$/u.test(tokens[next]!.lower)) return true;
  if (options.sameSubject && !options.that && isFinite(scene, next) && tokens[at]!.lower === 'and') return true;
  return reportsAgain(scene, at + 1, limit);
}

/** "said it was early and | he felt the squad could cope": what the same man thinks, too, is told anew. */
function holdsAgain(scene: Scene, at: number, limit: number): boolean {
  if (!/^(?:he|she|they)$/u.test(scene.tokens[at]!.lower) || at + 2 >= limit || !/^(?:feels?|felt|believes?|believed|thinks?|thought)$/u.test(scene.tokens[at + 1]!.lower)) return false;
  return scene.tokens[at + 2]!.lower === 'that' || clauseAt(scene, at + 2, limit, false) || /ing$/u.test(scene.tokens[at + 2]!.lower);
}

/**
 * "…, who joined in May.": what once was, at the end of the sentence, tells readers who that is, and so does all that follows words in marks; "…, who can play on
 * both sides" is news, too.
 */
function endsWithRemark(scene: Scene, comma: number, limit: number): boolean {
  for (let i = comma + 1; i < limit; i++) if (scene.quotedAt[i] || isComma(scene.tokens[i]) || isDash(scene, i)) return false;
  const verb = scene.tokens[comma + 2];
  const past = verb !== undefined && (/^(?:had|was|were)$/u.test(verb.lower) || verb.pos === 'VERB' && /(?:ed|came|left|spent|won|made|took|scored)$/u.test(verb.lower));
  return past || scene.quotedAt[comma - 1] !== undefined || scene.quotedAt[comma - 2] !== undefined;
}

/** "…, reports the Mirror", "…, writes Bo Lind for the Gazette.": the verb before its subject, a name. */
function closesInverted(scene: Scene, verb: number, limit: number): boolean {
  const word = scene.tokens[verb]!.pos === 'VERB' || scene.tokens[verb]!.pos === 'NOUN' ? cueWord(scene.tokens[verb]!.lower) : undefined;
  if (!word || !/^(?:s|past)$/u.test(word.form) && !/^(?:say|report|claim)$/u.test(scene.tokens[verb]!.lower) || !/^(?:that|only)$/u.test(word.cue.content)) return false;
  const name = scene.tokens[verb + 1]?.lower === 'the' ? verb + 2 : verb + 1;
  const mention = scene.mentionAt[name];
  return mention?.form === 'name' && name < limit && /^(?:PERSON|PUBLICATION)$/u.test(mention.entity.kind) && !(scene.tokens[mention.last] && mention.last < limit && isFinite(scene, mention.last));
}

/** "…, the side for whom he scored 44 times.": at the end of the sentence, what once was of the club that was named. */
function recallsSide(scene: Scene, comma: number, limit: number): boolean {
  const { tokens } = scene;
  if (scene.matter !== 'football' || tokens[comma + 1]!.lower !== 'the' || !/^(?:side|club|team|outfit|city)$/u.test(tokens[comma + 2]?.lower ?? '') || !/^(?:he|she|for|with|where|who|that|from)$/u.test(tokens[comma + 3]?.lower ?? '')) return false;
  for (let i = comma + 3; i < limit; i++) if (scene.quotedAt[i] || isComma(tokens[i]) || isDash(scene, i) || /^(?:is|are|has|have|will|would|can|could)$/u.test(tokens[i]!.lower)) return false;
  return true;
}

/** Longest reporting clause behind the content, in tokens. */
const LONGEST_REPORTER = 9;

/** "…, BBC Scotland has learned.", "…, its foreign ministry said": a noun phrase with a reporting verb and nothing behind it but when and where. */
function closesWithReporter(scene: Scene, from: number, limit: number): boolean {
  const { tokens } = scene;
  if (!/^(?:NOUN|PROPN|DET|ADJ|PRON)$/u.test(tokens[from]?.pos ?? '') || /^(?:who|which|that|whose)$/u.test(tokens[from]!.lower)) return false;
  const end = Math.min(limit, from + LONGEST_REPORTER);
  for (let i = from + 1; i < end; i++) {
    const { pos, lower, text } = tokens[i]!;
    // The tagger takes "Azernews reports" for two nouns.
    const misread = pos === 'NOUN' && /^(?:reports|claims)$/u.test(lower) && (tokens[i - 1]!.pos === 'PROPN' || scene.mentionAt[i - 1]?.entity.kind === 'PUBLICATION') && (i + 1 >= limit || isComma(tokens[i + 1]));
    const cue = pos === 'VERB' || misread ? cueWord(lower) : undefined;
    if (cue && cue.form !== 'ing' && /^(?:that|only|thought)$/u.test(cue.cue.content)) return i + 1 >= limit || isComma(tokens[i + 1]) || /^(?:on|in|at|last|earlier|yesterday|today|tonight|late|after|before|during|following|to|when|\w+day)$/u.test(tokens[i + 1]!.lower);
    if (!/^(?:NOUN|PROPN|DET|ADJ|PRON|AUX|ADV|NUM)$/u.test(pos) && !/^(?:of|in|at|'s|’s|['’&-])$/u.test(text)) return false;
  }
  return false;
}

/** "it remains to be seen", "it will be interesting to see", "it seems like": the writer's own remark. */
const isComment = (scene: Scene, start: number): boolean =>
  scene.tokens[start]?.lower === 'it' && /^(?:remains|will|would|could|seems|looks|appears)$/u.test(scene.tokens[start + 1]?.lower ?? '') && /^(?:to|be|like|as|that)$/u.test(scene.tokens[start + 2]?.lower ?? '');

/** "… and demanded “an immediate apology”": what the source asked for besides. */
const demands = (scene: Scene, next: number, limit: number): boolean =>
  /^(?:demanded|urged|vowed|pledged|promised|threatened|lamented|bemoaned|apologised|apologized|thanked|praised|hailed|blamed|cited|wished)$/u.test(scene.tokens[next]!.lower) && (scene.quotedAt[next + 1] !== undefined || next + 2 < limit && scene.quotedAt[next + 2] !== undefined);

/** "… but vows he will return", "… and claimed that", "… but called him “mad”": the source's next verb. */
function speaksAgain(scene: Scene, start: number, limit: number): boolean {
  const { tokens } = scene;
  let next = start;
  while (next < limit && tokens[next]!.pos === 'ADV') next++;
  const word = next < limit ? tokens[next]! : undefined;
  const cue = word && /^(?:VERB|AUX)$/u.test(word.pos) ? cueWord(word.lower) : undefined;
  if (!cue || cue.form === 'ing' || cue.form === 'base') return false;
  if (cue.cue.content === 'label') return true;
  // "said he was glad to go and | added, “…”"
  if (next + 2 < limit && (isComma(tokens[next + 1]) || tokens[next + 1]!.text === ':') && scene.quotedAt[next + 2] && scene.quotedAt[next] === undefined) return true;
  return /^(?:that|only|person|thought)$/u.test(cue.cue.content) && (tokens[next + 1]?.lower === 'that' || /^(?:that|thought)$/u.test(cue.cue.content) && clauseAt(scene, next + 1, limit, cue.cue.content !== 'thought'));
}

/** Whether a clause that begins at `start` has a source of its own: "and the report adds that …". */
function reportsAgain(scene: Scene, start: number, limit: number): boolean {
  const { tokens } = scene;
  // "or been told that": without a subject it is the content's own.
  if (tokens[start]?.pos === 'AUX') return false;
  for (let i = start + 1; i < Math.min(limit, start + 8); i++) {
    const token = tokens[i]!;
    if (/^[,;:.]$/u.test(token.text)) return false;
    if (token.pos !== 'VERB' && token.pos !== 'NOUN') continue;
    const word = cueWord(token.lower);
    if (!word || !/^(?:that|only|person|thought)$/u.test(word.cue.content) || word.form === 'ing') {
      if (token.pos === 'VERB') return false;
      continue;
    }
    const next = tokens[i + 1];
    // "but he did concede that", "but they also recall that"
    const plain = word.form === 'base' && word.cue.content !== 'thought' && /^(?:did|do|does|also|they|we)$/u.test(tokens[i - 1]!.lower);
    return (plain || word.form !== 'base') && next !== undefined && i + 1 < limit && (next.lower === 'that' || clauseAt(scene, i + 1, limit, true));
  }
  return false;
}
