/** Disjoint sets of ids (R. E. Tarjan, "Efficiency of a Good But Not Linear Set Union Algorithm", 1975). */
export class Groups {
  private readonly parents = new Map<number, number>();
  private readonly members = new Map<number, number[]>();

  /** One id of the group that has this id. */
  find(id: number): number {
    let root = id;
    for (let parent = this.parents.get(root); parent !== undefined; parent = this.parents.get(root)) root = parent;
    if (root !== id) this.parents.set(id, root);
    return root;
  }

  of(id: number): readonly number[] {
    return this.members.get(this.find(id)) ?? [id];
  }

  join(a: number, b: number): void {
    const [x, y] = [this.find(a), this.find(b)];
    if (x === y) return;
    const joined = [...this.of(x), ...this.of(y)];
    this.parents.set(y, x);
    this.members.delete(y);
    this.members.set(x, joined);
  }
}
