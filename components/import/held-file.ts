/**
 * A report dropped on another page waits here, in memory, for the import page to open. Never in
 * the browser's storage: it still holds its values.
 */
let held: File | null = null;

export function holdFile(file: File | null): void {
  held = file;
}

export function heldFile(): File | null {
  return held;
}
