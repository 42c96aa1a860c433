/** Atom feeds (RFC 4287). */
import { firstMoment } from '../domain/changes.ts';
import { escapeXml } from './xml.ts';

export interface AtomFeed {
  /** The address of the feed itself: it is also its lasting id. */
  self: string;
  /** The page that shows the same. */
  page: string;
  title: string;
  author: string;
  lang: string;
  /** The day of the newest entry; of an empty feed, of its making. */
  updated: string;
  entries: readonly AtomEntry[];
}

export interface AtomEntry {
  /** Unique and lasting. */
  id: string;
  url: string;
  title: string;
  summary: string;
  updated: string;
  /** The language of title and summary, where it is not the one of the feed. */
  lang?: string | undefined;
}

export function atomFile(feed: AtomFeed): string {
  const element = (name: string, text: string) => `<${name}>${escapeXml(text)}</${name}>`;
  const link = (rel: string, href: string) => `<link rel="${rel}" href="${escapeXml(href)}"/>`;
  const head = [
    element('id', feed.self),
    element('title', feed.title),
    element('updated', firstMoment(feed.updated)),
    `<author>${element('name', feed.author)}</author>`,
    link('self', feed.self),
    link('alternate', feed.page),
  ];
  const entries = feed.entries.map((entry) =>
    [
      entry.lang ? `<entry xml:lang="${escapeXml(entry.lang)}">` : '<entry>',
      element('id', entry.id),
      element('title', entry.title),
      element('updated', firstMoment(entry.updated)),
      link('alternate', entry.url),
      element('summary', entry.summary),
      '</entry>',
    ].join(''),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(feed.lang)}">`,
    ...head,
    ...entries,
    '</feed>',
    '',
  ].join('\n');
}
