/** A node of a page's JSON-LD. */
type Node = Record<string, unknown>;

/**
 * The graphs of all pages as one: what several pages say of a thing is put
 * together under its name.
 * @throws if two pages say different things of one
 */
export function wholeGraph(pages: readonly { path: string; nodes: readonly Node[] }[]) {
  const byId = new Map<string, Node>();
  for (const { path, nodes } of pages) {
    for (const node of nodes) {
      const id = String(node['@id']);
      byId.set(id, merged(byId.get(id) ?? {}, node, `${path} on ${id}`));
    }
  }
  return { '@context': 'https://schema.org', '@graph': [...byId.values()] };
}

function merged(known: Node, node: Node, place: string): Node {
  for (const [property, value] of Object.entries(node)) {
    if (property in known && JSON.stringify(known[property]) !== JSON.stringify(value)) {
      throw new Error(`The graph of ${place} says another "${property}" than the other pages.`);
    }
  }
  return { ...known, ...node };
}
