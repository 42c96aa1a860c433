/** Fields that tie one entry to others. */
import { z } from 'zod';
import { field, ref, term, text } from './field.ts';

/** A body in a role: an entry, or a name where there is no entry. */
export const partySchema = z
  .strictObject({
    organisation: ref('organisation', 'The body’s entry.', 'mois').optional(),
    name: field(text(2, 200).optional(), 'The body’s name, when it has no entry.', 'State Revenue Committee'),
    role: term('partyRole', 'What it does here.', 'organiser'),
  })
  .refine((party) => (party.organisation === undefined) !== (party.name === undefined), {
    path: ['organisation'],
    message: 'needs either organisation (the id of an entry) or name, not both',
  });

export const countries = field(
  z.array(ref('country', 'A country, by its two letters.', 'uz')).optional(),
  'The countries that took part.',
  ['uz', 'kr'],
);

export const topics = field(
  z
    .array(ref('topic', 'A topic.', 'smart-city'))
    .min(1, 'needs at least one topic')
    .max(7, 'has more than seven topics: keep the main ones'),
  'What it is about: one to seven topics.',
  ['smart-city'],
);
