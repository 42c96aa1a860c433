import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

const SECTIONS = ['cases', 'events', 'topics', 'countries', 'organisations', 'people', 'programmes'];

export default defineConfig({
  site: 'https://bench.example.org',
  outDir: process.env.BENCH_OUT,
  integrations: [
    starlight({
      title: 'Bench',
      // One plain run of Pagefind follows, as for the other tools.
      pagefind: false,
      // The lists: an entry each in the sidebar of every page would be quadratic.
      sidebar: SECTIONS.map((section) => ({ label: section, link: `/${section}/` })),
      components: { MarkdownContent: './src/components/MarkdownContent.astro' },
    }),
  ],
});
