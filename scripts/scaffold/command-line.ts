/** What a command was called with; a mistake in it is told in a sentence, with how to call it. */
import { Failure } from '../lib/failure.ts';

export function readCommandLine<T>(usage: string, parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    const why = error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error);
    throw new Failure(`${why.replace(/\.$/, '')}. Call it as: ${usage}`);
  }
}
