import type { BundleReport } from '../../../shared/contract/bundles.ts';
import { bundleStrings as words } from '../../strings/bundle.ts';
import { Banner } from '../../ui/Banner.tsx';
import { formatBytes } from '../../ui/format.ts';
import { FindingLines } from '../check/FindingLines.tsx';
import '../check/check.css';

/** What a check of a bundle found, and what was looked at. */
export function BundleFindings({ report }: { readonly report: BundleReport }) {
  const { findings, notes, checked } = report;
  const isOurs = !notes.some(({ code }) => code === 'no-case');
  return (
    <>
      {findings.length === 0 ? <Banner tone="info" title={words.good}>{isOurs ? words.goodText : words.goodBag}</Banner> : <Banner tone="error" title={words.found(findings.length)}>{words.foundText}</Banner>}
      <FindingLines title={words.findings} lines={findings} />
      <FindingLines title={words.notes} lines={notes} />
      <Facts report={report} looked={words.checked(checked.files, formatBytes(checked.bytes), checked.quotes, checked.journalEntries)} />
    </>
  );
}

function Facts({ report: { info, checkedAt, signer, findings }, looked }: { readonly report: BundleReport; readonly looked: string }) {
  const said = (wanted: string) => info.find(({ label }) => label === wanted)?.value ?? '';
  const isSignatureWrong = findings.some(({ code }) => code === 'signature-wrong' || code === 'signature-missing');
  const facts: readonly (readonly [string, string])[] = [
    [words.about, said('External-Description')], [words.scope, said('Casewright-Scope')], [words.marking, said('Casewright-Marking')],
    [words.signedBy, signer !== null ? words.signedByText(signer) : isSignatureWrong ? words.signatureWrong : words.notSigned], [words.looked, looked],
    [words.at, new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'long' }).format(new Date(checkedAt))],
  ];
  return (
    <section aria-label={words.facts}>
      <h3 className="check-title">{words.facts}</h3>
      <dl className="check-facts">
        {facts.filter(([, value]) => value !== '').map(([label, value]) => <div key={label} className="check-fact"><dt>{label}</dt><dd>{value}</dd></div>)}
      </dl>
    </section>
  );
}
