/** Pictures of entries, through Astro's image service. */
import { getImage } from 'astro:assets';
import type { ImageMetadata } from 'astro';
import { posix } from 'node:path';
import { NEVER, note } from './reads.ts';
import type { DataOf } from '../schema/index.ts';

export interface Picture {
  src: string;
  srcset: string;
  width: number;
  height: number;
  alt: string;
  credit: string;
  licence: string;
}

const files = import.meta.glob<{ default: ImageMetadata }>('/content/**/*.{jpg,jpeg,png,webp,avif}');

/** The picture of an entry in the sizes that pages show. */
export async function getPicture(file: string, image: NonNullable<DataOf<'page'>['image']>): Promise<Picture> {
  note(NEVER);
  const path = `/content/${posix.join(posix.dirname(file), image.src)}`;
  const load = files[path];
  if (!load) throw new Error(`content/${file}: there is no picture ${image.src} beside it.`);
  const { default: metadata } = await load();
  const width = Math.min(1200, metadata.width);
  const made = await getImage({ src: metadata, width, widths: [480, 800, width], format: 'webp' });
  return {
    src: made.src,
    srcset: made.srcSet.attribute,
    width,
    height: Math.round((metadata.height * width) / metadata.width),
    alt: image.alt,
    credit: image.credit,
    licence: image.licence,
  };
}
