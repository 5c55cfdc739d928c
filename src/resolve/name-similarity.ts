/**
 * The Jaro-Winkler similarity of two strings, from 0 for nothing in common to 1 for equal. W. E. Winkler, "String Comparator
 * Metrics and Enhanced Decision Rules in the Fellegi-Sunter Model of Record Linkage", 1990, with his prefix weight of 0.1
 * for at most four letters.
 */
export function jaroWinkler(a: string, b: string): number {
  const jaro = jaroSimilarity(a, b);
  let prefix = 0;
  while (prefix < Math.min(4, a.length, b.length) && a[prefix] === b[prefix]) prefix++;
  return jaro + prefix * 0.1 * (1 - jaro);
}

/** M. A. Jaro, "Advances in Record-Linkage Methodology as Applied to Matching the 1985 Census of Tampa, Florida", 1989. */
function jaroSimilarity(a: string, b: string): number {
  if (a === b) return 1;
  if (a === '' || b === '') return 0;
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const taken = new Set<number>();
  const matchesOfA: string[] = [];
  for (let i = 0; i < a.length; i++) {
    for (let j = Math.max(0, i - reach); j <= Math.min(b.length - 1, i + reach); j++) {
      if (a[i] !== b[j] || taken.has(j)) continue;
      taken.add(j);
      matchesOfA.push(a[i] ?? '');
      break;
    }
  }
  const matches = matchesOfA.length;
  if (matches === 0) return 0;
  const matchesOfB = [...taken].sort((x, y) => x - y).map((j) => b[j]);
  const transpositions = matchesOfA.filter((letter, i) => letter !== matchesOfB[i]).length / 2;
  return (matches / a.length + matches / b.length + (matches - transpositions) / matches) / 3;
}
