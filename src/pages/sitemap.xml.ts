import { sitemapFile } from '../export/sitemap.ts';
import { getSitemap } from '../queries/sitemap.ts';

export const GET = async (): Promise<Response> =>
  new Response(sitemapFile(await getSitemap()), { headers: { 'Content-Type': 'application/xml' } });
