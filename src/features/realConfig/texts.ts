/** What the documents hold, by their paths. */
export type Texts = Map<string, string>;

/** Of documents that are a side of a comparison: copies in another order, of which the language server is not told. */
export const comparedScheme = 'stevedore-compared';
