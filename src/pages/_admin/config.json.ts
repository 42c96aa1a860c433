/** The configuration of the form: what follows from the schemas, and where this site saves. */
import { absolute, fileAddress, homeAddress } from '../../domain/addresses.ts';
import { cmsBackend } from '../../domain/cms.ts';
import collections from '../../export/cms-collections.json' with { type: 'json' };
import { SITE, SOURCE_LANGUAGE } from '../../site.config.ts';

export const GET = (): Response =>
  Response.json({
    ...cmsBackend(SITE.cms),
    app_title: SITE.name,
    site_url: SITE.address,
    display_url: absolute(homeAddress(SOURCE_LANGUAGE)),
    logo: { src: fileAddress('favicon.svg') },
    ...collections,
  });
