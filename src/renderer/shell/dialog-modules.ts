import { deferred } from './deferred.tsx';
import { HoldKeys } from './HoldKeys.tsx';

const palette = deferred(async () => (await import('./palette/Palette.tsx')).Palette, HoldKeys);
const keySheet = deferred(async () => (await import('./dialogs/KeySheet.tsx')).KeySheet, HoldKeys);
const settings = deferred(async () => (await import('./dialogs/SettingsDialog.tsx')).SettingsDialog, HoldKeys);
const about = deferred(async () => (await import('./dialogs/AboutDialog.tsx')).AboutDialog, HoldKeys);
const caseDetails = deferred(async () => (await import('./dialogs/CaseDetails.tsx')).CaseDetails, HoldKeys);
const importing = deferred(async () => (await import('./import/ImportDialog.tsx')).ImportDialog, HoldKeys);
const versions = deferred(async () => (await import('./versions/VersionsDialog.tsx')).VersionsDialog, HoldKeys);
const readAgain = deferred(async () => (await import('./import/ReadAgainDialog.tsx')).ReadAgainDialog, HoldKeys);
const check = deferred(async () => (await import('./check/CheckDialog.tsx')).CheckDialog, HoldKeys);
const exporting = deferred(async () => (await import('./export/ExportDialog.tsx')).ExportDialog, HoldKeys);
const backup = deferred(async () => (await import('./backup/BackupDialog.tsx')).BackupDialog, HoldKeys);
const bundle = deferred(async () => (await import('./bundle/BundleDialog.tsx')).BundleDialog, HoldKeys);
const exchanging = deferred(async () => (await import('./exchange/ExchangeDialog.tsx')).ExchangeDialog, HoldKeys);
const merging = deferred(async () => (await import('./merge/MergeDialog.tsx')).MergeDialog, HoldKeys);
const protecting = deferred(async () => (await import('./protect/ProtectDialog.tsx')).ProtectDialog, HoldKeys);
const unlocking = deferred(async () => (await import('./protect/UnlockDialog.tsx')).UnlockDialog, HoldKeys);
const confirming = deferred(async () => (await import('./confirm/ConfirmDialog.tsx')).ConfirmDialog, HoldKeys);
const fileChooser = deferred(async () => (await import('./chooser/FileChooser.tsx')).FileChooser, HoldKeys);
const filesChooser = deferred(async () => (await import('./chooser/FilesChooser.tsx')).FilesChooser, HoldKeys);
const proposalsFile = deferred(async () => (await import('./dialogs/ProposalsFile.tsx')).ProposalsFile);
const newCase = deferred(async () => (await import('./welcome/NewCase.tsx')).NewCase, HoldKeys);
const welcome = deferred(async () => (await import('./welcome/Welcome.tsx')).Welcome);

export const Palette = palette.View;
export const KeySheet = keySheet.View;
export const SettingsDialog = settings.View;
export const AboutDialog = about.View;
export const CaseDetails = caseDetails.View;
export const ImportDialog = importing.View;
export const ConfirmDialog = confirming.View;
export const ProposalsFile = proposalsFile.View;
export const VersionsDialog = versions.View;
export const ReadAgainDialog = readAgain.View;
export const CheckDialog = check.View;
export const ExportDialog = exporting.View;
export const BackupDialog = backup.View;
export const BundleDialog = bundle.View;
export const ExchangeDialog = exchanging.View;
export const MergeDialog = merging.View;
export const ProtectDialog = protecting.View;
export const UnlockDialog = unlocking.View;
export const FileChooser = fileChooser.View;
export const FilesChooser = filesChooser.View;
export const NewCase = newCase.View;
export const Welcome = welcome.View;

/** Fetches what opens over the window, so that it opens at once: the palette first, which is typed into. */
export function preloadDialogs(): void {
  for (const part of [palette, importing, keySheet, settings, about, caseDetails, proposalsFile, confirming, fileChooser, filesChooser, versions, readAgain, check, exporting, backup, bundle, exchanging, merging, protecting, unlocking, welcome, newCase]) part.preload();
}
