import { listPaths, type ListPath } from '../../../queries/paths.ts';
import { getSearchLabels } from '../../../queries/search-page.ts';

export const getStaticPaths = () => listPaths([{}]);
export const GET = async ({ props }: ListPath): Promise<Response> => Response.json(await getSearchLabels(props.locale));
