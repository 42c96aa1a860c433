/** The pages that look at the whole collection: for readers who judge, and for editors who keep it. */
export const TOOLS = ['matrix', 'timeline', 'endings', 'could-it-work', 'coverage', 'corrections', 'status'] as const;

export type Tool = (typeof TOOLS)[number];
