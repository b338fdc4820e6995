import type { OpenCase } from '../../shared/contract/cases.ts';
import { useWorkspace, type DialogName } from '../state/workspace.ts';
import { AboutDialog, BackupDialog, BundleDialog, CaseDetails, CheckDialog, ConfirmDialog, ExchangeDialog, ExportDialog, ImportDialog, KeySheet, MergeDialog, NewCase, Palette, ProposalsFile, ProtectDialog, ReadAgainDialog, SettingsDialog, UnlockDialog, VersionsDialog } from './dialog-modules.ts';
import { NewThingForm } from './pane-modules.tsx';
import type { Opening } from './use-opening.ts';

export interface CaseDialogsProps {
  readonly openCase: OpenCase;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly opening: Opening;
}

function newKindOf(dialog: DialogName | null) {
  switch (dialog) {
    case 'new-actor': return 'actor';
    case 'new-operation': return 'operation';
    case 'new-event': return 'event';
    case 'new-claim': return 'claim';
    default: return null;
  }
}

/** The dialog that is open over a case, if any. */
export function CaseDialogs({ openCase, onUndo, onRedo, opening }: CaseDialogsProps) {
  const dialog = useWorkspace((workspace) => workspace.dialog);
  const showDialog = useWorkspace((workspace) => workspace.showDialog);
  const close = (): void => showDialog(null);
  if (opening.locked !== null) return <UnlockDialog locked={opening.locked} opening={opening} />;
  if (dialog === 'palette') return <Palette openCase={openCase} onUndo={onUndo} onRedo={onRedo} opening={opening} onClose={close} />;
  if (dialog === 'new-case') return <NewCase onClose={close} />;
  if (dialog === 'keys') return <KeySheet onClose={close} />;
  if (dialog === 'settings') return <SettingsDialog onClose={close} />;
  if (dialog === 'about') return <AboutDialog onClose={close} />;
  if (dialog === 'case-details') return <CaseDetails openCase={openCase} onClose={close} />;
  if (dialog === 'import') return <ImportDialog onClose={close} />;
  if (dialog === 'confirm') return <ConfirmDialog onClose={close} />;
  if (dialog === 'proposals-file') return <ProposalsFile onClose={close} />;
  if (dialog === 'versions') return <VersionsDialog isReadOnly={openCase.isReadOnly} onClose={close} />;
  if (dialog === 'read-again') return <ReadAgainDialog onClose={close} />;
  if (dialog === 'backup') return <BackupDialog canKeep={!openCase.isReadOnly} onClose={close} />;
  if (dialog === 'bundle') return <BundleDialog onClose={close} />;
  if (dialog === 'protect') return <ProtectDialog openCase={openCase} onClose={close} />;
  if (dialog === 'check') return <CheckDialog onClose={close} />;
  if (dialog === 'export') return <ExportDialog openCase={openCase} onClose={close} />;
  if (dialog === 'exchange') return <ExchangeDialog onUndo={onUndo} onClose={close} />;
  if (dialog === 'merge') return <MergeDialog isProtected={openCase.isProtected} onUndo={onUndo} onClose={close} />;
  const kind = newKindOf(dialog);
  return kind === null ? null : <NewThingForm key={kind} kind={kind} onClose={close} />;
}
