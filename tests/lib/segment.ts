/** A segment of the index, by a maker that knows nothing else. */
import type { IndexedPage } from '../../scripts/search-index/page.ts';
import { SegmentMaker, type Segment } from '../../scripts/search-index/segment.ts';

export async function segmentOf(language: string, pages: readonly IndexedPage[]): Promise<Segment> {
  const maker = new SegmentMaker();
  return maker.make(
    language,
    pages.map((page) => maker.read(page)),
  );
}
