/** The form at /admin/ as a part of the Astro build, only where the site says where it saves. */
import type { AstroIntegration } from 'astro';
import { hasForm, type CmsSettings } from '../../src/domain/cms.ts';

type VitePlugin =
  NonNullable<AstroIntegration['hooks']['astro:config:setup']> extends (options: infer O) => unknown
    ? O extends { updateConfig: (config: { vite?: { plugins?: (infer P)[] } }) => unknown }
      ? P
      : never
    : never;

const EMPTY = '\0serai-empty';

/**
 * Takes out of Sveltia CMS what this site has no use for: the grammars that colour program code (300 files), and the
 * addresses of its fonts at a CDN, as the fonts themselves come with it.
 */
const trimmed: VitePlugin = {
  name: 'serai-cms',
  enforce: 'pre',
  resolveId: (id: string) => (id.startsWith('@shikijs/') ? EMPTY : undefined),
  load: (id: string) => (id === EMPTY ? 'export default [];' : undefined),
  transform: (code: string, id: string) =>
    id.includes('@sveltia/cms')
      ? { code: code.replace(/src:url\(https:\/\/cdn\.[^)]+\)/g, 'src:local(none)'), map: null }
      : undefined,
};

/** Puts the form at /admin/, or what to set for it: a page in `src/pages/` would bundle the form into every build. */
export function admin(settings: CmsSettings): AstroIntegration {
  const pages = './src/pages/_admin';
  return {
    name: 'serai-admin',
    hooks: {
      'astro:config:setup': ({ injectRoute, updateConfig }) => {
        if (!hasForm(settings)) {
          injectRoute({ pattern: '/admin', entrypoint: `${pages}/set-up.astro` });
          return;
        }
        injectRoute({ pattern: '/admin', entrypoint: `${pages}/form.astro` });
        injectRoute({ pattern: '/admin/config.json', entrypoint: `${pages}/config.json.ts` });
        updateConfig({ vite: { plugins: [trimmed] } });
      },
    },
  };
}
