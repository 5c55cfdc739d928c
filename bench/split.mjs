// What the time of an ingest goes into: in the process, by where the sampling profiler found it; in the database, by what each statement touches.

/** In the order in which they are tried. */
const FILES = [
  ['extraction', /\/dist\/src\/extract\/|\/node_modules\/wink-/],
  ['identity', /\/dist\/src\/resolve\/[\w-]*(?:people|person|name|groups|judge|fuzzy|clubs|publications|fold|identity)|\/ingest\/(?:store-|known-people|judgements|slugs|identity)/],
  ['copies', /\/(?:copies|duplicates|near-duplicates|sketch|shingles|minhash|occurrences|quote-words)[\w-]*\.js$/],
  ['ledger', /\/dist\/src\/resolve\/|\/ledger\/|\/ingest\/(?:claims|ledger|statuses|origins|stories)/],
  ['reading', /\/dist\/src\/text\//],
];

const STATEMENTS = [
  ['commit and locks', /^\s*(?:BEGIN|COMMIT|SET|SHOW|SELECT pg_advisory|DEALLOCATE|START|ROLLBACK)/i],
  ['copies', /sketch"? &&|"?duplicate_of_id"? =|near_?duplicate/i],
  ['writes: articles', /INSERT INTO\s+(?:"public"\.)?"?article"?[\s(]/i],
  ['writes: mentions', /INSERT INTO\s+(?:"public"\.)?"?mention"?[\s(]/i],
  ['writes: quotes and their parts', /INSERT INTO\s+(?:"public"\.)?"?quote(?:_part)?"?[\s(]/i],
  ['writes: reports', /INSERT INTO\s+(?:"public"\.)?"?report"?[\s(]/i],
  ['writes: sources, affiliations, bylines', /INSERT INTO\s+(?:"public"\.)?"?(?:source|affiliation|byline)"?[\s(]/i],
  ['ledger', /(?:FROM|JOIN|INTO|UPDATE)\s+(?:ONLY\s+)?(?:"public"\.)?"?(?:claim|report|claim_status)"?[\s(,.]/i],
  ['identity', /(?:FROM|JOIN|INTO|UPDATE)\s+(?:ONLY\s+)?(?:"public"\.)?"?(?:person|club|publication|judgement|affiliation|mention)\w*"?[\s(,.]|unnest/i],
];

/** Seconds of processor time in a `--cpu-prof` profile, by part. What waits is left out. */
export function splitOfProfile({ nodes, samples, timeDeltas }) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const caller = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const seconds = new Map();
  samples.forEach((id, i) => {
    const frames = [];
    for (let at = id; at !== undefined; at = caller.get(at)) frames.push(byId.get(at).callFrame);
    if (['(idle)', '(program)'].includes(frames[0].functionName)) return;
    const part = frames[0].functionName === '(garbage collector)' ? 'garbage collection' : partOf(frames);
    seconds.set(part, (seconds.get(part) ?? 0) + timeDeltas[i] / 1e6);
  });
  return seconds;
}

/** The innermost frame of ours decides; below none of ours, it is the driver's or Node's own. */
function partOf(frames) {
  for (const { url } of frames) {
    const found = FILES.find(([, files]) => files.test(url));
    if (found) return found[0];
    if (/\/dist\/src\//.test(url)) return 'writes';
  }
  return frames.some(({ url }) => /@prisma|\/node_modules\/pg/.test(url)) ? 'Prisma and the driver' : 'Node itself';
}

/** Seconds in the database, by part, from rows of pg_stat_statements. */
export function splitOfStatements(rows) {
  const seconds = new Map();
  for (const { query, milliseconds } of rows) {
    const part = STATEMENTS.find(([, words]) => words.test(query))?.[0] ?? 'other';
    seconds.set(part, (seconds.get(part) ?? 0) + milliseconds / 1000);
  }
  return seconds;
}
