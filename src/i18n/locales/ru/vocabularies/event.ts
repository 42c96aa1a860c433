/** The terms of events in Russian. */
import type { VocabularyLabels } from '../../../messages/vocabularies.ts';

export const RU_EVENT_VOCABULARIES = {
  eventFormat: {
    roundtable: 'Круглый стол',
    seminar: 'Семинар',
    training: 'Обучение',
    'study-visit': 'Ознакомительная поездка',
    conference: 'Конференция',
    forum: 'Форум',
    summit: 'Саммит',
    webinar: 'Вебинар',
    workshop: 'Практический семинар',
    launch: 'Запуск',
  },
  eventStatus: { scheduled: 'По плану', postponed: 'Отложено', rescheduled: 'Перенесено', cancelled: 'Отменено' },
  attendanceMode: { offline: 'Очно', online: 'Онлайн', mixed: 'Очно и онлайн' },
  talkKind: {
    opening: 'Вступительное слово',
    remarks: 'Краткое выступление',
    keynote: 'Основной доклад',
    lecture: 'Лекция',
    presentation: 'Презентация',
    session: 'Сессия',
    statement: 'Высказывание',
    'press-statement': 'Заявление для прессы',
  },
  outputKind: {
    proposal: 'Проектное предложение',
    declaration: 'Декларация',
    report: 'Доклад',
    agreement: 'Соглашение',
    curriculum: 'Учебные материалы',
    decision: 'Решение',
    intention: 'Намерение',
    other: 'Иное',
  },
  outputState: {
    proposed: 'Предложено',
    'support-proposed': 'Предложена поддержка',
    accepted: 'Одобрено',
    'under-way': 'Выполняется',
    delivered: 'Выполнено',
    dropped: 'Отменено',
    unknown: 'Неизвестно',
  },
  linkKind: { photos: 'Фотографии', video: 'Видео', slides: 'Слайды', programme: 'Программа', site: 'Сайт' },
} satisfies Partial<VocabularyLabels>;
