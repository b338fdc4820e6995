import type { OpenCase } from '../../shared/contract/cases.ts';
import { shortcutText } from '../state/shortcuts.ts';
import { strings } from '../strings/en.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { LockIcon, RedoIcon, SearchIcon, UndoIcon } from '../ui/icons.tsx';
import { Marking } from '../ui/Marking.tsx';
import { ImportsIndicator } from './ImportsIndicator.tsx';
import './TopBar.css';
import { plainlyShown } from '../../shared/glyphs.ts';
import { DocumentText } from '../ui/DocumentText.tsx';

export interface TopBarProps {
  readonly openCase: Pick<OpenCase, 'title' | 'marking' | 'isReadOnly' | 'undoLabel' | 'redoLabel'>;
  readonly isSaving: boolean;
  readonly isStepping: boolean;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onSearch: () => void;
  readonly onShowDetails: () => void;
}

const words = strings.shell;

/** The case and its marking, the way to find anything, and the way back. */
export function TopBar({ openCase, isSaving, isStepping, onUndo, onRedo, onSearch, onShowDetails }: TopBarProps) {
  const { title, marking, isReadOnly, undoLabel, redoLabel } = openCase;
  return (
    <header className="top-bar">
      <div className="top-bar-case">
        <span className="top-bar-name">{words.application}</span>
        <span className="top-bar-slash" aria-hidden>/</span>
        <h1 className="visually-hidden">{title}</h1>
        <button type="button" className="top-bar-title" title={words.caseDetails} onClick={onShowDetails}>{title}</button>
        {marking !== null && <Marking marking={marking} title={strings.vocabulary.markings[marking]} />}
        <ImportsIndicator />
        <SavedState isReadOnly={isReadOnly} isSaving={isSaving} />
      </div>
      <button type="button" className="top-bar-search" aria-keyshortcuts="Control+K" onClick={onSearch}>
        <SearchIcon aria-hidden />
        <span className="top-bar-search-text">{words.search}</span>
        <kbd>{shortcutText('palette')}</kbd>
      </button>
      <div className="top-bar-actions">
        <Button
          icon={<UndoIcon aria-hidden />} disabled={undoLabel === null || isReadOnly || isStepping} shortcut={shortcutText('undo')}
          title={undoLabel === null ? words.nothingToUndo : plainlyShown(words.undoNamed(undoLabel))} onClick={onUndo}
        >
          <span className="top-bar-undo">{undoLabel === null ? words.undo : <DocumentText text={words.undoNamed(undoLabel)} />}</span>
        </Button>
        <IconButton
          label={redoLabel === null ? words.nothingToRedo : words.redoNamed(redoLabel)} shortcut={shortcutText('redo')}
          disabled={redoLabel === null || isReadOnly || isStepping} onClick={onRedo}
        >
          <RedoIcon aria-hidden />
        </IconButton>
      </div>
    </header>
  );
}

function SavedState({ isReadOnly, isSaving }: { readonly isReadOnly: boolean; readonly isSaving: boolean }) {
  if (isReadOnly) {
    return <span className="top-bar-state" title={words.readOnlyHint}><LockIcon aria-hidden />{words.readOnly}</span>;
  }
  return <span className="top-bar-state">{isSaving ? words.saving : words.saved}</span>;
}
