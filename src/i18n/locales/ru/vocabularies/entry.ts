/** The terms of every entry in Russian. */
import type { VocabularyLabels } from '../../../messages/vocabularies.ts';

export const RU_ENTRY_VOCABULARIES = {
  status: { draft: 'Черновик', public: 'Опубликовано', archived: 'В архиве', retracted: 'Отозвано' },
  nameKind: {
    official: 'Официальное название',
    short: 'Краткое название',
    abbreviation: 'Сокращение',
    former: 'Прежнее название',
    original: 'Оригинальное написание',
    transliteration: 'Транслитерация',
    synonym: 'Другое название',
  },
  changeKind: { created: 'Создано', updated: 'Дополнено', corrected: 'Исправлено', retracted: 'Отозвано' },
  translationMethod: {
    human: 'Переведено человеком',
    machine: 'Машинный перевод',
    'machine-reviewed': 'Машинный перевод, проверен человеком',
  },
} satisfies Partial<VocabularyLabels>;
