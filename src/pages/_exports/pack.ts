import { getExportPack } from '../../queries/exports.ts';

export const GET = getExportPack;
