/** `npm start`: build, then serve. A failed build serves nothing. */
// The two run one after the other in this process.
await import('./build.ts');
if (!process.exitCode) await import('./serve.ts');

export {};
