import { getEntry } from 'astro:content';
import type { SiteContext } from '#seo/ids.ts';
import { today, USUAL_ZONE } from '#prose/dates.ts';
import { licenceHolds } from '#practitioners/licence.ts';
import { shownClosures } from './hours/closures.ts';
import { nameOf, type Clinic } from './schema.ts';
import { siteOf } from './site.ts';

/**
 * The clinic's details, the site they are published on, and today where the clinic is. Of closures,
 * a licence and an insurance the details have those that visitors are told of today.
 */
export async function loadClinic(): Promise<{
  clinic: Clinic;
  site: SiteContext;
  today: string;
}> {
  const entry = await getEntry('clinic', 'clinic');
  if (!entry) throw new Error('src/content/clinic.yaml is missing. Restore it; it may be empty.');
  const day = today(process.env, entry.data.timeZone ?? USUAL_ZONE);
  const clinic = shownOn(day, entry.data);
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

/** @param date as 2026-11-22 */
function shownOn(date: string, { closures = [], premises, insurance, ...rest }: Clinic): Clinic {
  const shown = shownClosures(closures, date);
  return {
    ...rest,
    ...(shown.length > 0 && { closures: shown }),
    ...(premises && licenceHolds(premises.expires, date) && { premises }),
    ...(insurance && licenceHolds(insurance.until, date) && { insurance }),
  };
}
