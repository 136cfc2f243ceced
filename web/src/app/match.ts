/** Whether every word that was typed is in the name, in any order and case. Nothing typed fits all. */
export function matches(typed: string, name: string): boolean {
  const low = name.toLocaleLowerCase();
  return typed
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => low.includes(word));
}
