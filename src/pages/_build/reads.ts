export { tellReads as GET, reads } from '../../queries/page-reads.ts';
