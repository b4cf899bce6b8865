/**
 * The words of a field as its form says them. Those of the schemas speak to an owner who writes
 * the file by hand; in a form no one types quotes, brackets or the names of files.
 */
export function hintOf(description: string): string {
  const words = description
    .replace(/^(?:true: |In quotes, )/, '')
    .replaceAll(/"(\+?\d[\d:]*)"/g, '$1')
    .replace(/,? such as \[[^\]]*\]/, '')
    .replace(/: \[.*\] and so on/, '')
    .replace(/, by file name|, as \d{4}-\d\d-\d\d/, '');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
