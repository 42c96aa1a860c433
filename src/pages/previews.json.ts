/** What stands on the picture of each entry for previews: the build draws it. */
import { getPreviews } from '../queries/previews.ts';

export const GET = async (): Promise<Response> => Response.json(await getPreviews());
