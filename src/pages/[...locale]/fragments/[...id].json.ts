import { getFragment, getFragmentPaths, type FragmentPath } from '../../../queries/fragments/fragment.ts';

export const getStaticPaths = getFragmentPaths;
export const GET = async ({ props }: FragmentPath): Promise<Response> => new Response(await getFragment(props));
