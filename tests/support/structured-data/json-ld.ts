import jsonld from 'jsonld';
import { idOf, isNode, type JsonNode, shown, typesOf } from '../graph.ts';

export const CONTEXT_ADDRESS = 'https://schema.org';

/** Enough of schema.org's own context to name every term; texts stay texts. */
const CONTEXT = { '@vocab': 'http://schema.org/', id: '@id', type: '@type' };

/** A relative @id is no loss here: it is judged with the node it stands in. */
const NO_LOSS = 'relative @id reference';

/** A page's graph as a linked-data reader understands it. */
export interface LinkedData {
  /** The nodes in expanded form: full names, every value in a list. */
  expanded: unknown[];
  /** What a reader leaves out, in jsonld's words. */
  lost: string[];
  /** An `@id` in full. */
  resolve: (id: string) => string;
  /** The types of a node that the page describes; undefined for any other `@id`. */
  typesOf: (id: string) => string[] | undefined;
}

/** Answers for schema.org's context and refuses all others: nothing is ever fetched. */
async function documentLoader(url: string) {
  if (url !== CONTEXT_ADDRESS) throw new Error(`the context ${url} is not ${CONTEXT_ADDRESS}`);
  return { contextUrl: null, documentUrl: url, document: { '@context': CONTEXT } };
}

/**
 * Expands a document and flattens it, which joins all that it says of one node.
 * @param pageUrl the absolute address that relative ones lean on
 * @returns what the document says, or why it cannot be read
 */
export async function readLinkedData(
  document: JsonNode,
  pageUrl: string,
): Promise<LinkedData | string> {
  const lost: string[] = [];
  const resolve = (id: string) => (URL.canParse(id, pageUrl) ? new URL(id, pageUrl).href : id);
  try {
    const expanded = await jsonld.expand(document, {
      documentLoader,
      eventHandler: ({ event }) => {
        if (event.code !== NO_LOSS) lost.push(`${event.code} ${shown(event.details)}`);
      },
    });
    const flat = await jsonld.flatten(expanded, null, { base: pageUrl, documentLoader });
    const types = new Map(
      flat.filter(isNode).map((node) => [resolve(idOf(node) ?? ''), typesOf(node)]),
    );
    return { expanded, lost, resolve, typesOf: (id) => types.get(resolve(id)) };
  } catch (error) {
    return reasonOf(error);
  }
}

/** jsonld keeps the reason that a reader can use in `details.cause`. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const details: unknown = 'details' in error ? error.details : undefined;
  const cause = isNode(details) && details['cause'] instanceof Error ? details['cause'] : error;
  return cause.message;
}
