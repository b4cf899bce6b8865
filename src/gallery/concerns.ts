/** A case, as far as choosing among cases goes. */
interface Listed {
  slug: string;
  service: string;
}

/** A service, as far as the gallery knows it. */
interface Treating {
  slug: string;
  title: string;
  concern?: string | undefined;
}

/** What cases can be chosen by: a service that has some. */
export interface Concern {
  /** The file name of the service, which is the end of the page's address. */
  slug: string;
  name: string;
  /** How many cases there are. */
  count: number;
}

/** The services that have cases, in their order, by what they are for. */
export function concernsOf(cases: readonly Listed[], services: readonly Treating[]): Concern[] {
  return services
    .map(({ slug, title, concern }) => ({
      slug,
      name: concern ?? title,
      count: casesOf(cases, { slug }).length,
    }))
    .filter(({ count }) => count > 0);
}

/** The cases of one concern, in the order they had. */
export const casesOf = <One extends Pick<Listed, 'service'>>(
  cases: readonly One[],
  { slug }: Pick<Concern, 'slug'>,
): One[] => cases.filter(({ service }) => service === slug);

/** The cases before and behind one in the list; at either end there is none. */
export function neighbours<One extends Pick<Listed, 'slug'>>(
  cases: readonly One[],
  { slug }: Pick<Listed, 'slug'>,
): { previous: One | undefined; next: One | undefined } {
  const here = cases.findIndex((one) => one.slug === slug);
  return { previous: cases[here - 1], next: cases[here + 1] };
}
