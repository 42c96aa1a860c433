/** The registry: every rule of the checker, in the order of the documentation. */
import type { Rule } from '../rule.ts';
import { ADDRESS_RULES } from './addresses.ts';
import { BODY_RULES } from './body.ts';
import { DATE_RULES } from './dates.ts';
import { FIELD_RULES } from './fields.ts';
import { FILE_IDENTITY_RULES } from './file-identity.ts';
import { FILE_NAME_RULES } from './file-names.ts';
import { FILE_TEXT_RULES } from './file-text.ts';
import { FILE_YAML_RULES } from './file-yaml.ts';
import { LIKENESS_RULES } from './likeness.ts';
import { LINK_RULES } from './links.ts';
import { MDX_RULES } from './mdx.ts';
import { PICTURE_RULES } from './pictures.ts';
import { REFERENCE_RULES } from './references.ts';
import { SOURCE_RULES } from './sources.ts';
import { TRANSLATION_RULES } from './translations.ts';
import { TWICE_RULES } from './twice.ts';
import { WEB_ADDRESS_RULES } from './web-addresses.ts';
import { WORDING_RULES } from './wording.ts';

const GROUPS = ['file', 'fields', 'references', 'facts', 'body', 'translations'];

const groupOf = ({ name }: Rule) => GROUPS.indexOf(name.slice(0, name.indexOf('/')));

export const RULES: readonly Rule[] = [
  ...FILE_NAME_RULES,
  ...FILE_TEXT_RULES,
  ...FILE_YAML_RULES,
  ...FILE_IDENTITY_RULES,
  ...PICTURE_RULES,
  ...FIELD_RULES,
  ...WEB_ADDRESS_RULES,
  ...REFERENCE_RULES,
  ...TWICE_RULES,
  ...ADDRESS_RULES,
  ...SOURCE_RULES,
  ...DATE_RULES,
  ...LIKENESS_RULES,
  ...WORDING_RULES,
  ...BODY_RULES,
  ...LINK_RULES,
  ...MDX_RULES,
  ...TRANSLATION_RULES,
].toSorted((a, b) => groupOf(a) - groupOf(b));
