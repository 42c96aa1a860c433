import { defineConfig } from 'astro/config';

export default defineConfig({
  site: 'https://bench.example.org',
  outDir: process.env.BENCH_OUT,
});
