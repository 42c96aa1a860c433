/** Raised only when what programs rely on is taken away or changes its meaning. */
export const API = 'api/v1/';
