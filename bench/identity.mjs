/** How well people were told from one another: each time that one is named in an article against who it truly is and whom the database takes it for. */
export class Identity {
  #cells = new Map(); // `true stored` → how often
  #truly = new Map();
  #stored = new Map();
  named = 0;

  /** Somebody named once in an article: who it is, and whose canonical id he has. */
  add(person, storedId) {
    this.named += 1;
    for (const [counts, key] of [[this.#cells, `${person} ${storedId}`], [this.#truly, person], [this.#stored, storedId]]) counts.set(key, (counts.get(key) ?? 0) + 1);
  }

  /** Of all pairs that were taken for one, how many are; and of all that are one, how many were taken for it. */
  pairs() {
    const pairs = (counts) => [...counts.values()].reduce((sum, n) => sum + (n * (n - 1)) / 2, 0);
    const both = pairs(this.#cells);
    return { precision: both / pairs(this.#stored), recall: both / pairs(this.#truly) };
  }

  /** The same for each naming, averaged, so that who is named often weighs no more than as often (A. Bagga and B. Baldwin, "Entity-Based Cross-Document Coreferencing", 1998). */
  bCubed() {
    const sums = { precision: 0, recall: 0 };
    for (const [key, n] of this.#cells) {
      const [person, stored] = key.split(' ').map(Number);
      sums.precision += (n * n) / this.#stored.get(stored);
      sums.recall += (n * n) / this.#truly.get(person);
    }
    return { precision: sums.precision / this.named, recall: sums.recall / this.named };
  }

  counts() {
    return { people: this.#truly.size, stored: this.#stored.size };
  }
}
