/** The data block in the head of a page. */
import { absolute } from '../../domain/addresses.ts';
import type { JsonLdNode, PageFrame } from '../../domain/view.ts';
import { LICENCE } from '../licence.ts';
import { given, SITE_REF } from './node.ts';

function breadcrumbs({ crumbs, title }: PageFrame): object {
  const items = [...crumbs.map((crumb) => ({ name: crumb.title.text, item: absolute(crumb.href) })), { name: title }];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: items.map((item, index) => ({ '@type': 'ListItem', position: index + 1, ...item })),
  };
}

/** JSON-LD as it may stand in a script element, where `<` could end it. */
export function pageJsonLd(frame: PageFrame): string {
  const { about = [], locale, title, modified } = frame;
  const url = absolute(frame.address);
  const [main] = about;
  const page: JsonLdNode = {
    '@type': 'WebPage',
    '@id': url,
    // What it is about has the name already.
    ...(main ? {} : { name: title }),
    inLanguage: locale,
    isPartOf: SITE_REF,
    license: LICENCE.url,
    ...given('dateModified', modified),
    ...given('mainEntity', main?.['@id'] === undefined ? undefined : { '@id': main['@id'] }),
    ...(frame.crumbs.length > 0 ? { breadcrumb: breadcrumbs(frame) } : {}),
  };
  const text = JSON.stringify({ '@context': 'https://schema.org', '@graph': [...about, page] });
  return text.replaceAll('<', '\\u003c');
}
