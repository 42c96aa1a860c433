/** Lists of events. */
import type { Vocabulary } from './vocabulary.ts';

export const EVENT_VOCABULARIES = {
  eventFormat: {
    roundtable: { label: 'Roundtable', help: 'A discussion among a small circle of leaders or experts.' },
    seminar: { label: 'Seminar', help: 'A meeting with lectures and discussion.' },
    training: { label: 'Training', help: 'A course for officials.' },
    'study-visit': { label: 'Study visit', help: 'A delegation visits another country to learn.' },
    conference: { label: 'Conference', help: 'A large meeting with several sessions.' },
    forum: { label: 'Forum', help: 'A large meeting of governments and partners.' },
    summit: { label: 'Summit', help: 'A meeting at the level of heads of government or ministers.' },
    webinar: { label: 'Webinar', help: 'A meeting held on line.' },
    workshop: { label: 'Workshop', help: 'A meeting in which the participants work out something together.' },
    launch: { label: 'Launch', help: 'The start or opening of a project, centre or alliance.' },
  },
  eventStatus: {
    scheduled: { label: 'As planned', help: 'It takes or took place as announced (EventScheduled).' },
    postponed: { label: 'Postponed', help: 'It will take place later, date open (EventPostponed).' },
    rescheduled: { label: 'Rescheduled', help: 'It moved to the date given here (EventRescheduled).' },
    cancelled: { label: 'Cancelled', help: 'It did not take place (EventCancelled).' },
  },
  attendanceMode: {
    offline: { label: 'In person', help: 'Everybody met in one place.' },
    online: { label: 'Online', help: 'Everybody took part on line.' },
    mixed: { label: 'In person and online', help: 'Some met, some took part on line.' },
  },
  talkKind: {
    opening: { label: 'Opening', help: 'Words that open the event.' },
    remarks: { label: 'Remarks', help: 'A short address, not the main speech.' },
    keynote: { label: 'Keynote', help: 'A main speech.' },
    lecture: { label: 'Lecture', help: 'A taught session of a course.' },
    presentation: { label: 'Presentation', help: 'A talk that shows a case, a plan or a study.' },
    session: { label: 'Session', help: 'A panel or discussion with several speakers.' },
    statement: { label: 'Statement', help: 'Words at the event whose place in the programme is not known.' },
    'press-statement': { label: 'Statement to the press', help: 'Words in an announcement of the event, not at it.' },
  },
  outputKind: {
    proposal: { label: 'Proposal', help: 'A project that participants wrote down.' },
    declaration: { label: 'Declaration', help: 'A text that participants adopted.' },
    report: { label: 'Report', help: 'A study or report that was presented.' },
    agreement: { label: 'Agreement', help: 'A memorandum or contract that was signed.' },
    curriculum: { label: 'Curriculum', help: 'Teaching material.' },
    decision: { label: 'Decision', help: 'Something that was decided or approved.' },
    intention: { label: 'Intention', help: 'Something that a side said it would do.' },
    other: { label: 'Other', help: 'Any other thing that came out of it.' },
  },
  outputState: {
    proposed: { label: 'Proposed', help: 'Written down or suggested; nothing further is known.' },
    'support-proposed': { label: 'Support proposed', help: 'A partner proposed to support it.' },
    accepted: { label: 'Accepted', help: 'Approved by those who decide.' },
    'under-way': { label: 'Under way', help: 'Work has begun.' },
    delivered: { label: 'Delivered', help: 'It was done or signed.' },
    dropped: { label: 'Dropped', help: 'It will not be done.' },
    unknown: { label: 'Not known', help: 'No source says what became of it.' },
  },
  linkKind: {
    photos: { label: 'Photographs', help: 'A gallery.' },
    video: { label: 'Video', help: 'A recording.' },
    slides: { label: 'Slides', help: 'Presented slides.' },
    programme: { label: 'Programme', help: 'The agenda.' },
    site: { label: 'Site', help: 'The event’s own page.' },
  },
} as const satisfies Record<string, Vocabulary>;
