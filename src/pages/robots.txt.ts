import { absolute, fileAddress } from '../domain/addresses.ts';

export const GET = (): Response =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absolute(fileAddress('sitemap.xml'))}\n`);
