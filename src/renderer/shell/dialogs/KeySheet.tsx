import { formatCombination, isOnApple, shortcuts, type ShortcutGroup } from '../../state/shortcuts.ts';
import { strings } from '../../strings/en.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import './dialogs.css';

const words = strings.shell;
const groups: readonly ShortcutGroup[] = ['anywhere', 'panes', 'capture', 'reading', 'review'];

/** All keys of the window, as the table of shortcuts has them. */
export function KeySheet({ onClose }: { readonly onClose: () => void }) {
  const isApple = isOnApple(navigator);
  return (
    <Dialog title={words.keysTitle} width="large" onClose={onClose} isLight isText>
      <div className="key-sheet">
        {groups.map((group) => (
          <section key={group} aria-label={words.shortcutGroups[group]}>
            <h3>{words.shortcutGroups[group]}</h3>
            <dl>
              {shortcuts.filter((shortcut) => shortcut.group === group).map(({ id, combinations }) => (
                <div key={id} className="key-sheet-row">
                  <dt>{words.shortcuts[id]}</dt>
                  <dd className="key-sheet-keys">
                    {combinations.map((combination) => {
                      const text = formatCombination(combination, isApple);
                      return <kbd key={text}>{text}</kbd>;
                    })}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p className="dialog-note">{words.keysNote}</p>
    </Dialog>
  );
}
