/** Talks over all events, found by topic, person, organisation or country in one pass. */
import { entryAddress } from '../domain/addresses.ts';
import { formatSpan } from '../domain/dates.ts';
import type { Entry } from '../domain/entry.ts';
import type { Graph } from '../domain/graph.ts';
import type { EntryLink } from '../domain/view.ts';
import { languagesOf, localise, titleOf, type Words } from '../domain/wording.ts';
import { termLabel } from '../i18n/index.ts';
import { SOURCE_LANGUAGE } from '../site.config.ts';
import { once } from './once.ts';
import { answer } from './reads.ts';
import { speakerView, type SpeakerView, type Talk } from './event-page.ts';

interface PlacedTalk {
  event: Entry<'event'>;
  talk: Talk;
}

/** A talk as it stands outside its event. */
export interface TalkCard {
  link: EntryLink;
  event: Words;
  date: string | undefined;
  by: SpeakerView[];
  said: string | undefined;
}

type By = 'topic' | 'person' | 'organisation' | 'country';

const getIndex = once('talks', (graph): Readonly<Record<By, ReadonlyMap<string, readonly PlacedTalk[]>>> => {
  const empty = () => new Map<string, PlacedTalk[]>();
  const index = { topic: empty(), person: empty(), organisation: empty(), country: empty() };
  const put = (map: Map<string, PlacedTalk[]>, ids: Iterable<string | undefined>, placed: PlacedTalk) => {
    for (const id of new Set(ids)) {
      if (!id) continue;
      const list = map.get(id);
      if (list) list.push(placed);
      else map.set(id, [placed]);
    }
  };
  for (const event of graph.all('event')) {
    for (const talk of event.data.talks ?? []) {
      const speakers = talk.speakers ?? [];
      put(index.topic, talk.topics, { event, talk });
      put(
        index.person,
        speakers.map((one) => one.person),
        { event, talk },
      );
      put(
        index.organisation,
        speakers.map((one) => one.organisation),
        { event, talk },
      );
      put(
        index.country,
        speakers.map((one) => one.country),
        { event, talk },
      );
    }
  }
  return index;
});

/** The ids of event and talk, by the kind and the id of what the talks have to do with. */
const findTalks = answer('talks', (graph, question) => {
  const [by = '', id = ''] = question.split(' ');
  return (getIndex(graph, '')[by as By].get(id) ?? []).map(({ event, talk }) => [event.id, talk.id] as const);
});

/** The talks on a topic, by a person or an organisation, or by somebody from a country. */
export function talksOf(by: By, id: string, graph: Graph): PlacedTalk[] {
  return findTalks(graph, `${by} ${id}`).flatMap(([eventId, talkId]) => {
    const event = graph.get('event', eventId);
    const talk = event.data.talks?.find((one) => one.id === talkId);
    return talk ? [{ event, talk }] : [];
  });
}

/** What a talk is called outside its event: its title, else its kind and first topic. */
function talkName(talk: Talk, graph: Graph, locale: string): Words {
  if (talk.title) return { text: talk.title, lang: SOURCE_LANGUAGE };
  const topic = talk.topics[0];
  const about = topic ? titleOf(graph.get('topic', topic), locale).text : '';
  return { text: `${termLabel(locale, 'talkKind', talk.kind)}: ${about}`, lang: locale };
}

export function talkCards(talks: readonly PlacedTalk[] | undefined, graph: Graph, locale: string): TalkCard[] {
  return (talks ?? []).map(({ event, talk }) => {
    const language = languagesOf(event).includes(locale) ? locale : SOURCE_LANGUAGE;
    const own = (localise(event, language).talks ?? []).find((one) => one.id === talk.id) ?? talk;
    return {
      link: {
        href: `${entryAddress(event, language)}#talk-${talk.id}` as EntryLink['href'],
        title: talkName(own, graph, locale),
      },
      event: titleOf(event, locale),
      date: event.data.start ? formatSpan(event.data.start, event.data.end, locale) : undefined,
      by: (own.speakers ?? []).map((speaker) => speakerView(speaker, graph, locale)),
      said: own.said,
    };
  });
}
