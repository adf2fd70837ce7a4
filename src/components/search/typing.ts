/**
 * Calls back when a reader has typed in a field: not before what they typed is painted, so that a letter never waits for an answer. What is typed
 * in the meantime is answered together.
 */
export function onTyping(field: HTMLInputElement, answer: () => void): void {
  let isWaiting = false;
  field.addEventListener('input', () => {
    if (isWaiting) return;
    isWaiting = true;
    afterPaint(() => {
      isWaiting = false;
      answer();
    });
  });
}

/** A frame is painted right after what was to be done in it; a message comes next, sooner than any timer. */
function afterPaint(callback: () => void): void {
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = callback;
    port2.postMessage(undefined);
  });
}
