/** The terms of sources and of what they say in Russian. */
import type { VocabularyLabels } from '../../../messages/vocabularies.ts';

export const RU_SOURCE_VOCABULARIES = {
  sourceType: {
    webpage: 'Веб-страница',
    'article-newspaper': 'Статья в СМИ',
    'article-journal': 'Научная статья',
    report: 'Отчёт',
    legislation: 'Правовой акт',
    dataset: 'Набор данных',
    speech: 'Речь',
    'post-weblog': 'Запись в блоге',
    document: 'Документ',
  },
  sourceTier: {
    official: 'Официальный текст',
    'self-report': 'Собственные сведения',
    news: 'СМИ',
    independent: 'Независимый источник',
    audit: 'Аудит',
    'peer-reviewed': 'Рецензируемое издание',
    statistics: 'Статистика',
  },
  basis: {
    'self-reported': 'Собственное заявление',
    'administrative-data': 'Административные данные',
    survey: 'Опрос',
    journalism: 'Данные журналистов',
    'independent-evaluation': 'Независимая оценка',
    audit: 'Аудит',
    'peer-reviewed': 'Рецензируемое исследование',
    experiment: 'Эксперимент',
  },
  aside: {
    input: 'Что вложено',
    rule: 'Что предписано правилом',
    before: 'О времени до начала',
    wider: 'О более широком предмете',
    elsewhere: 'О похожем',
    opinion: 'Мнение',
  },
  stance: { supports: 'Подтверждает', qualifies: 'Уточняет', contradicts: 'Противоречит' },
  qualifier: { about: 'около', 'more-than': 'более', 'at-least': 'не менее', almost: 'почти', 'up-to': 'до' },
} satisfies Partial<VocabularyLabels>;
