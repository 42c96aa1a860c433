import { getCalendarFile, getCalendarParts } from '../../../queries/calendars.ts';
import { listPaths, type ListPath } from '../../../queries/paths.ts';

export const getStaticPaths = async () => listPaths((await getCalendarParts()).map((part) => ({ part })));

export const GET = async ({ params, props }: ListPath<{ part: string }>): Promise<Response> =>
  new Response(await getCalendarFile(params.part, props.locale), { headers: { 'Content-Type': 'text/calendar' } });
