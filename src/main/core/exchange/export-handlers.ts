import fs from 'node:fs';
import path from 'node:path';
import { CaseError } from '../../../shared/errors.ts';
import { exportFormats, type ExportFormatName } from '../../../shared/exchange.ts';
import type { ActionHandler, HandlersOf } from '../handler.ts';
import { makePrivateFolder } from '../bundle/private-folder.ts';
import { asJob } from '../jobs.ts';
import { passingPath, removeLeftOver } from '../passing.ts';
import { shapeOf, type Shape } from './write/shape.ts';
import { writeFailure } from './write/failure.ts';

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : undefined);

/** @throws CaseError `INPUT_INVALID`, `FILE_EXISTS`: never over a case, or anything else that is no such export */
function shapeAt(filePath: string, format: ExportFormatName, replaces: boolean, isEncrypted: boolean): Shape {
  const name = path.basename(filePath);
  const { extension, label } = exportFormats[format];
  if (isEncrypted && (format !== 'bag' || !/\.zip\.age$/i.test(name))) throw new CaseError('INPUT_INVALID', `${name} can't be encrypted: that is for an evidence bundle in an archive whose name ends in .zip.age.`);
  const shape = isEncrypted ? 'archive' : shapeOf(format, name);
  if (shape === null) throw new CaseError('INPUT_INVALID', `${name} can't hold ${label}: its name must end in .${extension}.`);
  if (!replaces && fs.existsSync(filePath)) throw new CaseError('FILE_EXISTS', `${name} is already there. Choose another name, or say that it is to be replaced.`);
  if (shape === 'folder' && fs.existsSync(filePath)) throw new CaseError('FILE_EXISTS', `${name} is already there, and a folder is never replaced. Choose another name.`);
  return shape;
}

function inWords(error: unknown, name: string): unknown {
  if (codeOf(error) === 'ENOENT') return new CaseError('CASE_FOLDER_READ_ONLY', `${name} can't be written there: its folder is gone. Choose another one.`, { cause: error });
  return writeFailure(error, name);
}

const cameToBe = (filePath: string, cause?: unknown) => new CaseError('FILE_EXISTS', `${path.basename(filePath)} came to be there meanwhile. Choose another name.`, { cause });

/** Gives a finished file its name: over what is there only where that was asked for. */
function settle(beside: string, filePath: string, shape: Shape, replaces: boolean): void {
  if (shape === 'folder' && fs.existsSync(filePath)) throw cameToBe(filePath);
  if (shape === 'folder' || replaces) {
    fs.renameSync(beside, filePath);
    return;
  }
  try {
    fs.linkSync(beside, filePath);
    fs.rmSync(beside);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw cameToBe(filePath, error);
    // Not every file system has links.
    fs.renameSync(beside, filePath);
  }
}

const preview: ActionHandler<'export.preview'> = (session, options) => session.services.exchange.preview(session.requireOpen().file, options);

/** More than these are counted. */
const mostGaps = 500;

const gaps: ActionHandler<'export.gaps'> = (session, options) => {
  const all = session.services.exchange.gaps(session.requireOpen().file, options);
  return { gaps: all.slice(0, mostGaps), total: all.length };
};

const write: ActionHandler<'export.write'> = async (session, { format, file, replaces, options, handOut, isSigned, signWith, encryptWith, unprotected, jobId }) => {
  const { file: caseFile } = session.requireOpen();
  const { services } = session;
  const filePath = services.files.resolve(file);
  const name = path.basename(filePath);
  const shape = shapeAt(filePath, format, replaces, encryptWith !== null);
  if (caseFile.isEncrypted && format === 'bag' && encryptWith === null && !unprotected) {
    throw new CaseError('INPUT_INVALID', `${caseFile.name} is protected by a passphrase, and this bundle would not be. Give a passphrase for the bundle, or say that it needs none (--unprotected on the command line).`);
  }
  const signs = isSigned || signWith !== null;
  if (signs && format !== 'bag') throw new CaseError('INPUT_INVALID', `${exportFormats[format].label} can't be signed: only an evidence bundle has a place for a signature.`);
  const signingKey = signs ? services.signing.open(signWith).export({ type: 'pkcs8', format: 'der' }) : null;
  const beside = passingPath(filePath);
  // What is encrypted may go to a disk that others get: nothing of it lies there in plain, even in passing.
  const scratch = encryptWith === null ? `${beside}.parts` : makePrivateFolder();
  try {
    removeLeftOver(path.dirname(filePath));
    // Made here, so that a folder that can't be written is named as such.
    fs.closeSync(fs.openSync(beside, 'wx', 0o600));
    fs.rmSync(beside);
    const { bytes, sha256, counts } = await asJob(session, jobId, caseFile.name, (watch) => services.exchange.write(caseFile, { format, options, handOut, shape, file: beside, scratch, signingKey, encryptWith }, watch));
    settle(beside, filePath, shape, replaces);
    return { name, bytes, sha256, counts };
  } catch (error) {
    throw inWords(error, name);
  } finally {
    for (const passing of [beside, scratch]) fs.rmSync(passing, { recursive: true, force: true });
  }
};

export const exportHandlers: HandlersOf<'export.preview' | 'export.gaps' | 'export.write'> = { 'export.preview': preview, 'export.gaps': gaps, 'export.write': write };
