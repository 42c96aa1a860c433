/** The files that lie beside each entry, all in one: the build takes them apart, which is faster than a route for each. */
import { getFilesBeside } from '../queries/beside.ts';

export const GET = async (): Promise<Response> => new Response(await getFilesBeside());
