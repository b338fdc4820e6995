/** Every expected failure. `INTERNAL` is a bug: logged with its stack, sent without it. */
export const errorCodes = [
  'INPUT_INVALID', 'VERB_UNKNOWN', 'INTERNAL', 'CANCELLED',
  'CASE_NOT_OPEN', 'CASE_MISSING', 'CASE_EXISTS', 'CASE_NOT_A_CASE', 'CASE_NEWER', 'CASE_DAMAGED',
  'CASE_FOREIGN_SCHEMA', 'CASE_LINKED', 'CASE_LOCKED', 'CASE_READ_ONLY', 'CASE_FOLDER_READ_ONLY', 'DISK_FULL',
  'FILE_MISSING', 'FILE_NOT_ALLOWED', 'FILE_TOO_LARGE', 'FILE_EMPTY', 'FILE_UNREADABLE', 'UPLOAD_UNKNOWN',
  'FORMAT_UNKNOWN', 'TEXT_UNDECODABLE', 'PASSWORD_NEEDED', 'PASSWORD_WRONG', 'REPORT_MISSING', 'REPORT_DUPLICATE',
  'SPAN_OUT_OF_RANGE', 'SPAN_EMPTY', 'SPAN_CUTS_GRAPHEME', 'QUOTE_MISMATCH', 'THING_MISSING', 'THING_IN_USE',
  'DATE_INVALID', 'STALE_REVISION', 'NOTHING_TO_UNDO', 'NOTHING_TO_REDO', 'UNDO_CONFLICT', 'RULE_BROKEN',
  'NOT_AVAILABLE', 'FILE_EXISTS', 'EXPORT_LEAKS', 'BUNDLE_UNSOUND',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** An expected failure. The message names the thing and the remedy, for the person who reads it. */
export class CaseError extends Error {
  readonly code: ErrorCode;
  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'CaseError';
    this.code = code;
  }
}

/** What a failed call carries over a wire. */
export interface ReplyError {
  readonly code: ErrorCode;
  readonly message: string;
}

/** Every call is answered with a value, never with an exception. */
export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: ReplyError };

/** Closes a discriminated union: does not compile while a case is left out. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${String(value)}`);
}
