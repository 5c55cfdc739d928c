import { readFileSync } from 'node:fs';

/**
 * Looks for near-duplicates among articles of known clusters, as an ingest does: those that share a key are compared, those that are nearly the
 * same are linked, and what is linked by way of others is joined.
 * @param {string} path JSON Lines of `{ cluster, text }`
 * @param {object} resolve the compiled part `resolve`
 * @returns `linked` and `joined`, shares of the pairs of a cluster; `across`, how many pairs of different clusters are joined, and `unlike`, how many of
 *   these share less than half of the sentences of the one that has fewer
 */
export function copiesFound(path, { areNearlySame, articleSketch, ComparedText, Groups }) {
  const articles = readFileSync(path, 'utf8').trimEnd().split('\n').map((line) => {
    const { cluster, text } = JSON.parse(line);
    return { cluster, text: new ComparedText(text), keys: new Set(articleSketch(text)), sentences: sentencesOf(text) };
  });
  const pairs = articles.flatMap((one, i) => articles.slice(i + 1).map((other, j) => ({ one, other, i, j: i + 1 + j, same: one.cluster === other.cluster })));
  const linked = pairs.filter(({ one, other }) => [...one.keys].some((key) => other.keys.has(key)) && areNearlySame(one.text, other.text));
  const groups = new Groups();
  for (const { i, j } of linked) groups.join(i, j);
  const joined = pairs.filter(({ i, j }) => groups.find(i) === groups.find(j));
  const across = joined.filter(({ same }) => !same);

  const ofClusters = pairs.filter(({ same }) => same).length;
  const shareOf = (some) => some.filter(({ same }) => same).length / ofClusters;
  return { linked: shareOf(linked), joined: shareOf(joined), across: across.length, unlike: across.filter(({ one, other }) => commonShare(one.sentences, other.sentences) < 0.5).length };
}

/** The sentences and lines of a text, each once, without what is no letter and no digit. */
function sentencesOf(text) {
  const sentences = text.split(/(?<=[.!?])\s+|\n+/).map((sentence) => sentence.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim());
  return new Set(sentences.filter((sentence) => sentence !== ''));
}

function commonShare(one, other) {
  return [...one].filter((sentence) => other.has(sentence)).length / Math.min(one.size, other.size);
}
