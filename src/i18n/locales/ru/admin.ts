import type { AdminMessages } from '../../messages/admin.ts';

export const RU_ADMIN: AdminMessages = {
  title: 'Редактирование в браузере',
  lead: 'Здесь открывается форма, в которой записи можно добавлять и изменять без git. На этом сайте она пока не включена.',
  host: 'Чтобы её включить, владелец сайта задаёт переменные окружения и собирает сайт заново:',
  settings: {
    SERAI_CMS_BACKEND: 'Где хранятся файлы: github или gitlab.',
    SERAI_CMS_REPOSITORY: 'Репозиторий в виде owner/name.',
    SERAI_CMS_BRANCH: 'Ветка, из которой собирается сайт; по умолчанию main.',
    SERAI_CMS_AUTH: 'Адрес службы входа. Без неё для входа нужен токен доступа.',
  },
  then: 'Порядок действий для GitHub и GitLab описан в файле docs/cms.md проекта.',
  meanwhile: 'А пока внизу каждой записи есть ссылка, которая открывает её файл. Например:',
  noScript: 'Для формы нужен JavaScript, а в этом браузере он отключён.',
};
