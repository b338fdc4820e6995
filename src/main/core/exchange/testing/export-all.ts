import { exportFormatNames } from '../../../../shared/exchange.ts';
import { exportTo } from './releases.ts';

/* Writes a case in every form into a folder: a program of its own, so that it can run in any time zone. */

const [, , casePath = '', folder = ''] = process.argv;
for (const format of exportFormatNames) await exportTo(folder, casePath, format);
