const files = import.meta.glob<string>('../../api/examples/*.graphql', { query: '?raw', import: 'default', eager: true });

/** The example queries that the documentation shows, in its order; each opens in a tab of its own. */
export const examples: { query: string }[] = Object.keys(files)
  .sort()
  .map((name) => ({ query: files[name]! }));
