import type { HTMLElement } from 'node-html-parser';
import type { BuiltPage } from '#publish/built-pages.ts';
import type { JsonNode } from '../support/graph.ts';
import { folded } from './pages.ts';

/** What a node's values are compared with. */
export interface Context {
  page: BuiltPage;
  /** "https://www.clinic.example" */
  origin: string;
  /** The clinic's name, as every page's head shows it. */
  name: string;
  /** What the owner wrote in clinic.yaml. */
  clinic: Readonly<Record<string, unknown>>;
}

/** What a property must be; `undefined` where there must be none. */
export type Wanted = (context: Context, node: JsonNode) => unknown;

export const text = (element: HTMLElement | null | undefined): string | undefined =>
  element ? folded(element.textContent) : undefined;

export const meta = ({ page }: Context, name: string): string | undefined =>
  page.root
    .querySelector(`meta[property="${name}"], meta[name="${name}"]`)
    ?.getAttribute('content');

export const attributeOf = (element: HTMLElement | null | undefined, name: string) =>
  element?.getAttribute(name);

export const idOf = (node: JsonNode): string => String(node['@id']);
export const fragmentOf = (node: JsonNode): string => idOf(node).split('#')[1] ?? '';
export const ref = (id: string) => ({ '@id': id });
export const theClinic: Wanted = ({ origin }) => ref(`${origin}/#clinic`);
export const pageUrl = ({ origin, page }: Context): string => origin + page.path;
export const within: (fragment: string) => Wanted = (fragment) => (context) =>
  ref(`${pageUrl(context)}#${fragment}`);
/** What each property of a type must be. */
export type Rows = Readonly<Record<string, Wanted>>;
