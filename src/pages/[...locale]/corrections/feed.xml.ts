import { atomFile } from '../../../export/atom.ts';
import { getCorrectionsFeed } from '../../../queries/corrections-page.ts';
import { listPaths, type ListPath } from '../../../queries/paths.ts';

export const getStaticPaths = () => listPaths([{}]);

export const GET = async ({ props }: Pick<ListPath, 'props'>): Promise<Response> =>
  new Response(atomFile(await getCorrectionsFeed(props.locale)), {
    headers: { 'Content-Type': 'application/atom+xml' },
  });
