/** Where a fact comes from and what it rests on. */
import type { Vocabulary } from './vocabulary.ts';

export const SOURCE_VOCABULARIES = {
  sourceType: {
    webpage: { label: 'Web page', help: 'A page of an institution or company (CSL webpage).' },
    'article-newspaper': { label: 'News article', help: 'An article of a newspaper, agency or broadcaster.' },
    'article-journal': { label: 'Journal article', help: 'An article of a scholarly journal.' },
    report: { label: 'Report', help: 'A report, evaluation, audit or working paper.' },
    legislation: { label: 'Legal act', help: 'A law, decree, resolution or regulation.' },
    dataset: { label: 'Data set', help: 'Published data or a statistical table.' },
    speech: { label: 'Speech', help: 'The text or record of a speech.' },
    'post-weblog': { label: 'Blog post', help: 'A post of an organisation or a person.' },
    document: { label: 'Document', help: 'Anything else that can be read.' },
  },
  sourceTier: {
    official: {
      label: 'Official text',
      help: 'A legal act, register or announcement of a public body about its own decision.',
    },
    'self-report': { label: 'Own report', help: 'The owner, supplier or funder writes about its own work.' },
    news: { label: 'News', help: 'A medium reports; it may only repeat what the owner said.' },
    independent: { label: 'Independent', help: 'Somebody without a stake in the matter looked at it.' },
    audit: { label: 'Audit', help: 'A supreme audit institution or another formal auditor.' },
    'peer-reviewed': { label: 'Peer-reviewed', help: 'A study in a scholarly journal or series with review.' },
    statistics: { label: 'Statistics', help: 'A statistical office or an international index.' },
  },
  basis: {
    'self-reported': { label: 'Own statement', help: 'The owner, operator or government says so; no method is known.' },
    'administrative-data': {
      label: 'Administrative data',
      help: 'Counted by a system or register, by a body that publishes how.',
    },
    survey: { label: 'Survey', help: 'People were asked.' },
    journalism: { label: 'Journalism', help: 'A medium found it out itself.' },
    'independent-evaluation': { label: 'Independent evaluation', help: 'Somebody without a stake evaluated it.' },
    audit: { label: 'Audit', help: 'An auditor found it.' },
    'peer-reviewed': { label: 'Peer-reviewed study', help: 'A study that passed review.' },
    experiment: { label: 'Experiment', help: 'A controlled or natural experiment.' },
  },
  aside: {
    input: { label: 'What was put in', help: 'Money, contracts, staff: not a result.' },
    rule: { label: 'What the rule says', help: 'A threshold, a rate, the length of a text: not an effect.' },
    before: { label: 'About the time before', help: 'How things stood before it began.' },
    wider: {
      label: 'About something wider',
      help: 'A reform, an institution or a ranking of which the case is only a part.',
    },
    elsewhere: { label: 'About something similar', help: 'Another system or place, or such systems in general.' },
    opinion: { label: 'An opinion', help: 'A view for or against it, not something that was found.' },
  },
  stance: {
    supports: { label: 'Supports', help: 'It bears out what the owner says.' },
    qualifies: { label: 'Qualifies', help: 'It limits or adds to what the owner says.' },
    contradicts: { label: 'Contradicts', help: 'It speaks against what the owner says.' },
  },
  qualifier: {
    about: { label: 'about', help: 'The source rounds.' },
    'more-than': { label: 'more than', help: 'The source gives a floor.' },
    'at-least': { label: 'at least', help: 'The source gives a minimum.' },
    almost: { label: 'almost', help: 'The source gives a ceiling just above.' },
    'up-to': { label: 'up to', help: 'The source gives a maximum.' },
  },
} as const satisfies Record<string, Vocabulary>;
