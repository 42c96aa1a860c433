import { atomFile } from '../../export/atom.ts';
import { getFeed, getFeedPaths, type FeedPath } from '../../queries/feeds.ts';

export const getStaticPaths = getFeedPaths;

export const GET = async ({ props }: Pick<FeedPath, 'props'>): Promise<Response> =>
  new Response(atomFile(await getFeed(props)), { headers: { 'Content-Type': 'application/atom+xml' } });
