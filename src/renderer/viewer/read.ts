import { caseViewElement, caseViewKind, type CaseView } from '../../shared/case-view.ts';

/**
 * The data of the page.
 *
 * @throws Error when it is not there, or of another form
 */
export function readCaseView(page: Document): CaseView {
  const view = JSON.parse(page.getElementById(caseViewElement)?.textContent ?? '') as CaseView;
  if (view.format !== caseViewKind.format || view.formatVersion !== caseViewKind.formatVersion) throw new Error('The data of this page is of another version');
  return view;
}
