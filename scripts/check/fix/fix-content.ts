export function fixContent(_content: string, _root: string, _only: readonly string[]): string[] {
  return [];
}
