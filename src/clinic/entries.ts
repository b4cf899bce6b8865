import { getEntry } from 'astro:content';
import type { SiteContext } from '#seo/ids.ts';
import { today, USUAL_ZONE } from '#prose/dates.ts';
import { shownClosures } from './hours/closures.ts';
import { nameOf, type Clinic } from './schema.ts';
import { siteOf } from './site.ts';

/**
 * The clinic's details, with those closures that visitors are told of today, the site they are
 * published on, and today where the clinic is.
 */
export async function loadClinic(): Promise<{
  clinic: Clinic;
  site: SiteContext;
  today: string;
}> {
  const entry = await getEntry('clinic', 'clinic');
  if (!entry) throw new Error('src/content/clinic.yaml is missing. Restore it; it may be empty.');
  const day = today(process.env, entry.data.timeZone ?? USUAL_ZONE);
  const closures = shownClosures(entry.data.closures ?? [], day);
  const clinic = { ...entry.data, closures: closures.length > 0 ? closures : undefined };
  const prices = await getEntry('prices', 'prices');
  const reviews = await getEntry('reviews', 'reviews');
  return {
    clinic,
    today: day,
    site: {
      ...siteOf(clinic.website, process.env),
      name: nameOf(clinic),
      businessType: clinic.businessType ?? 'HealthAndBeautyBusiness',
      pictureLicence: clinic.pictureLicence,
      has: { prices: Boolean(prices?.data.prices), reviews: Boolean(reviews?.data.reviews) },
    },
  };
}
