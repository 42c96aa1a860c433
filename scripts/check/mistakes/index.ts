/** All mistakes that the checker is tried on. */
import { ADDRESS_MISTAKES } from './addresses.ts';
import { BODY_MISTAKES } from './body.ts';
import { FACT_MISTAKES } from './facts.ts';
import { FIELD_MISTAKES } from './fields.ts';
import { FILE_MISTAKES } from './files.ts';
import { LINK_MISTAKES } from './links.ts';
import type { Mistake } from './mistake.ts';

export const MISTAKES: readonly Mistake[] = [
  ...FILE_MISTAKES,
  ...FIELD_MISTAKES,
  ...LINK_MISTAKES,
  ...ADDRESS_MISTAKES,
  ...FACT_MISTAKES,
  ...BODY_MISTAKES,
];
