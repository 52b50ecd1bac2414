/** A button that has done its work goes dead: who uses the keyboard goes on from what stands before it. */
export function focusBefore(button: Element): void {
  const before = button.previousElementSibling;
  if (before instanceof HTMLElement && document.activeElement === button) before.focus();
}
