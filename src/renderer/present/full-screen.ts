interface KeyboardLock {
  readonly lock?: (keys: readonly string[]) => Promise<void>;
  readonly unlock?: () => void;
}

const keyboardOf = (browser: Navigator): KeyboardLock => ('keyboard' in browser ? browser.keyboard as KeyboardLock : {});

/** Takes the whole screen where that is allowed; the presentation fills the window in any case. Escape then reaches the page, where the browser lets it. */
export async function takeScreen(): Promise<void> {
  try {
    await document.documentElement.requestFullscreen({ navigationUI: 'hide' });
    await keyboardOf(navigator).lock?.(['Escape']);
  } catch {
    // Not allowed here, as in a window without a person's key press before: it goes on in the window.
  }
}

/** Gives the screen back. */
export async function giveScreenBack(): Promise<void> {
  keyboardOf(navigator).unlock?.();
  if (document.fullscreenElement !== null) await document.exitFullscreen().catch(() => undefined);
}
