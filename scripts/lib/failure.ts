/** A failure that the reader of the terminal can mend: printed as one sentence, without a stack. */
export class Failure extends Error {}

/** Runs a command's main function; a `Failure` ends it with its sentence and exit code 1 (or `code`). */
export async function runCommand(main: () => void | Promise<void>, code = 1): Promise<void> {
  try {
    await main();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    console.error(error.message);
    process.exitCode = code;
  }
}
