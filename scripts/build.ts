/** `npm run build`: the site, a share of it (`--shard 1/3`), or a site out of shares (`--join FOLDER`). */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSite } from './build/build-site.ts';
import { buildShard, joinShards, readShard } from './build/shards.ts';
import { runCommand } from './lib/failure.ts';

await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      out: { type: 'string' },
      fresh: { type: 'boolean', default: false },
      shard: { type: 'string' },
      join: { type: 'string' },
    },
  });
  const print = (line: string) => console.log(line);
  const { fresh } = values;
  if (values.shard !== undefined) {
    const shard = readShard(values.shard);
    await buildShard({ shard, out: resolve(values.out ?? `.build/shards/${shard.number}`), fresh, print });
    return;
  }
  const out = resolve(values.out ?? 'dist');
  if (values.join !== undefined) await joinShards({ shards: resolve(values.join), out, print });
  else await buildSite({ out, fresh, print });
});
