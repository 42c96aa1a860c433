/** What was paused, ended, called off or given up. */
import type { Entry } from './entry.ts';
import { byTitle } from './order.ts';

type Output = NonNullable<Entry<'event'>['data']['outputs']>[number];

/** Stages after which nobody uses a thing as it was meant. */
const STOPPED: ReadonlySet<string> = new Set(['paused', 'ended']);
const CALLED_OFF: ReadonlySet<string> = new Set(['cancelled', 'postponed']);

export function isStopped({ data }: Entry<'case'>): boolean {
  return STOPPED.has(data.stage);
}

/** When it ended; else when it was last known to have. */
export function findEndDate({ data }: Entry<'case'>): string | undefined {
  return data.ended ?? data.stageDate;
}

/** The latest ending first, those without a date last. */
export function byEnd(a: Entry<'case'>, b: Entry<'case'>): number {
  return (findEndDate(b) ?? '').localeCompare(findEndDate(a) ?? '', 'en') || byTitle(a, b);
}

/** Events that did not take place as planned. */
export function calledOffEvents(events: readonly Entry<'event'>[]): Entry<'event'>[] {
  return events.filter((event) => CALLED_OFF.has(event.data.eventStatus));
}

/** Outputs of events that will not be done. */
export function droppedOutputs(events: readonly Entry<'event'>[]): { event: Entry<'event'>; output: Output }[] {
  return events.flatMap((event) =>
    (event.data.outputs ?? []).filter((output) => output.state === 'dropped').map((output) => ({ event, output })),
  );
}
