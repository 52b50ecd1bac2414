/** Hands the reader a file that was made on their machine. */
export function saveFile(name: string, text: string, type: string): void {
  saveBlob(name, new Blob([text], { type: `${type};charset=utf-8` }));
}

export function saveBlob(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser takes its own hold of the file once the click is over.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
