// Keys that act by themselves, without Ctrl or Alt, can be switched off: they get in the way of speech input.

const KEY = "phaseline:single-keys";

export function singleKeysOn(): boolean {
  try {
    return localStorage.getItem(KEY) !== "off";
  } catch {
    return true;
  }
}

export function switchSingleKeys(on: boolean): void {
  try {
    localStorage.setItem(KEY, on ? "on" : "off");
  } catch {
    // Then it holds as long as nothing can be kept: the keys stay on.
  }
}

/** Whether a key press is meant for the page, and not for what the focus stands in. */
export function isForPage(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false;
  const target = event.target instanceof Element ? event.target : null;
  return !target?.closest("input, textarea, select, [contenteditable], dialog, [role='grid'] [data-editing]") && singleKeysOn();
}
