import { Session } from 'node:inspector/promises';

const passNames = {
  '1-tokens': '1 words and sentences, wink-nlp aside', '2-layout': '2 layout', '3-quotation': '3 quotation marks', '4-names': '4 names', '5-affiliations': '5 affiliations',
  '6-references': '6 references', '7-attributions': '7 quotes', '8-claims': '8 claims',
};

/**
 * What the time of a piece of work goes into, by the sampling profiler.
 * @param {() => void} work synchronous; every call in it should be warm
 * @returns {Promise<[string, number][]>} shares of 1, the passes of the extractor in their order
 */
export async function shares(work) {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 500 });
  await session.post('Profiler.start');
  work();
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();

  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const caller = new Map(profile.nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const spent = new Map(['wink-nlp', ...Object.values(passNames), 'putting it together', 'garbage collection'].map((name) => [name, 0]));
  let total = 0;
  profile.samples.forEach((id, i) => {
    const frames = [];
    for (let at = id; at !== undefined; at = caller.get(at)) frames.push(nodes.get(at).callFrame);
    if (frames[0].functionName === '(idle)' || frames[0].functionName === '(program)') return;
    const what = partOf(frames);
    spent.set(what, spent.get(what) + profile.timeDeltas[i]);
    total += profile.timeDeltas[i];
  });
  return [...spent].map(([name, time]) => [name, time / total]);
}

/** @param frames innermost first */
function partOf(frames) {
  if (frames[0].functionName === '(garbage collector)') return 'garbage collection';
  if (frames.some(({ url }) => /\/node_modules\/wink-/.test(url))) return 'wink-nlp';
  const outermost = frames.findLast(({ url }) => /\/extract\/\d-\w+\.js$/.test(url));
  return outermost ? passNames[/(\d-\w+)\.js$/.exec(outermost.url)[1]] : 'putting it together';
}
