import { briefingElements, briefingViewKind, type BriefingView } from '../../shared/briefing-view.ts';

/**
 * The data of the page.
 *
 * @throws Error when it is not there, or of another form
 */
export function readBriefingView(page: Document): BriefingView {
  const view = JSON.parse(page.getElementById(briefingElements.data)?.textContent ?? '') as BriefingView;
  if (view.format !== briefingViewKind.format || view.formatVersion !== briefingViewKind.formatVersion) throw new Error('The data of this page is of another version');
  return view;
}
