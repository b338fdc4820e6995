/**
 * Whether keys that nobody has the focus for are meant for a view of a report that comes up: after it was switched to, or when the pane
 * was gone to before the view was there.
 *
 * @param wasAskedFor whether the view was switched to, so that a focus that went with the view before is its own
 */
export function isFocusIdle(wasAskedFor: boolean): boolean {
  const { activeElement, body } = document;
  return activeElement?.matches('[data-pane="evidence"]') === true || (wasAskedFor && (activeElement === null || activeElement === body));
}
