/** After what the reader waits for; Safari has no word for it. */
export function whenIdle(work: () => void): void {
  if (window.requestIdleCallback === undefined) setTimeout(work, 200);
  else requestIdleCallback(work);
}
