import { quickWords } from '../../../components/search/words.ts';
import { listPaths, type ListPath } from '../../../queries/paths.ts';

export const getStaticPaths = () => listPaths([{}]);
export const GET = ({ props }: ListPath): Response => Response.json(quickWords(props.locale));
