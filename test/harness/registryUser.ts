/** Who may use the registries of the tests. */
export const registryUser = { name: 'bigred', password: 'pass:wörd?>' } as const;
