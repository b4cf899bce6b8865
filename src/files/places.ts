export type { CollectionName } from '#collections/collections.ts';
