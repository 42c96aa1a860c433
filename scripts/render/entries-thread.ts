/** The thread behind `readApart`. */
import { parentPort } from 'node:worker_threads';
import { findEntries } from '../../src/files/load-entries.ts';

parentPort?.postMessage(findEntries());
