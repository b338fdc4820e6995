import type { ErrorCode, Reply } from '../../shared/errors.ts';

/** Whether something that came over the wire is a reply. */
export function isReply(answer: unknown): answer is Reply<unknown> {
  if (typeof answer !== 'object' || answer === null || !('ok' in answer)) return false;
  return answer.ok === true ? 'value' in answer : 'error' in answer;
}

/** A reply for calls that did not reach the host, or whose answer did not come back. */
export function failedReply(code: ErrorCode, message: string): Reply<never> {
  return { ok: false, error: { code, message } };
}
