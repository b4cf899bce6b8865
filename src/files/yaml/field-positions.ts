import { isMap, isScalar, isSeq, type Document, type Node } from 'yaml';

/** Where a field is written; where its nearest written parent is, when it is not. */
export function offsetOf(document: Document, path: readonly PropertyKey[]): number | undefined {
  for (let length = path.length; length > 0; length -= 1) {
    const parent =
      length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    const offset = offsetIn(parent, path[length - 1]);
    if (offset !== undefined) return offset;
  }
  return undefined;
}

function offsetIn(parent: unknown, key: PropertyKey | undefined): number | undefined {
  if (isSeq(parent) && typeof key === 'number') return (parent.items[key] as Node)?.range?.[0];
  if (!isMap(parent)) return undefined;
  const found = parent.items.find((item) => isScalar(item.key) && String(item.key.value) === key);
  return (found?.key as Node | undefined)?.range?.[0];
}

/** A single value as it is written, quotes included; undefined for lists and groups. */
export function writtenAt(document: Document, path: readonly PropertyKey[], yaml: string) {
  const node = document.contents === null ? undefined : document.getIn(path, true);
  return isScalar(node) && node.range ? yaml.slice(node.range[0], node.range[1]) : undefined;
}
