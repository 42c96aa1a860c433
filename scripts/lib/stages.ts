/** What a long command says: a line per stage, with what it made and how long it took. */

export interface Stages {
  /** Runs a stage and prints its name, what it returns and its seconds. */
  run: <T>(name: string, work: () => T | Promise<T>, describe: (result: T) => string) => Promise<T>;
  /** Prints the line of a stage that was run elsewhere. */
  tell: (name: string, text: string, milliseconds: number) => void;
  /** Seconds since the first stage began. */
  seconds: () => number;
}

export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

export function createStages(print: (line: string) => void): Stages {
  const began = performance.now();
  const tell: Stages['tell'] = (name, text, milliseconds) => {
    print(`${name.padEnd(8)} ${text.padEnd(52)} ${seconds(milliseconds).padStart(7)}`);
  };
  return {
    tell,
    run: async (name, work, describe) => {
      const start = performance.now();
      const result = await work();
      tell(name, describe(result), performance.now() - start);
      return result;
    },
    seconds: () => (performance.now() - began) / 1000,
  };
}

/** "12.3 MB", "45 kB" */
export function bytes(count: number): string {
  return count >= 1e6 ? `${(count / 1e6).toFixed(1)} MB` : `${Math.round(count / 1e3)} kB`;
}
