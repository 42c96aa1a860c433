import anchor from 'markdown-it-anchor';
import footnote from 'markdown-it-footnote';

const SIZE = 60;

/** The numbered pages of one list. */
function pagesOf(base, title, entries) {
  const pages = Math.ceil(entries.length / SIZE) || 1;
  const url = (page) => (page === 1 ? base : `${base}page/${page}/`);
  return Array.from({ length: pages }, (_, index) => ({
    title,
    entries: entries.slice(index * SIZE, (index + 1) * SIZE),
    url: url(index + 1),
    page: index + 1,
    pages,
    previous: index > 0 ? url(index) : undefined,
    next: index + 1 < pages ? url(index + 2) : undefined,
  }));
}

const group = (entries, keysOf) => {
  const groups = new Map();
  for (const entry of entries)
    for (const key of keysOf(entry)) groups.has(key) ? groups.get(key).push(entry) : groups.set(key, [entry]);
  return groups;
};

export default function (config) {
  // Built once a build, and read by every page: a filter over all entries in each page would be quadratic.
  let byPath = new Map();
  let backlinks = new Map();
  config.amendLibrary('md', (library) => library.use(footnote).use(anchor));
  config.addPassthroughCopy({ 'style.css': 'style.css' });
  config.addCollection('entries', (api) => {
    const entries = api.getFilteredByTag('entry');
    byPath = new Map(entries.map((entry) => [entry.data.key, entry]));
    backlinks = group(entries, (entry) => entry.data.refs);
    return entries;
  });
  config.addCollection('listings', (api) => {
    const entries = api.getFilteredByTag('entry');
    const title = (folder, id) => entries.find((entry) => entry.data.key === `${folder}/${id}`)?.data.title ?? id;
    const lists = (prefix, groups, titleOf) =>
      [...groups].flatMap(([key, members]) => pagesOf(`/${prefix}${key}/`, titleOf(key), members));
    return [
      ...lists('', group(entries, (entry) => [entry.data.section]), (key) => key),
      ...lists('subjects/', group(entries, (entry) => entry.data.subjects), (key) => title('topics', key)),
      ...lists('places/', group(entries, (entry) => entry.data.places), (key) => title('countries', key)),
    ];
  });
  config.addFilter('entry', (path) => byPath.get(path));
  config.addFilter('backlinks', (path) => backlinks.get(path) ?? []);
  return {
    dir: { input: 'src', includes: '_includes' },
    markdownTemplateEngine: false,
    htmlTemplateEngine: 'njk',
  };
}
