import { defineCollection } from 'astro:content';
import { aftercareSchema } from '#aftercare/schema.ts';
import { clinicSchema } from '#clinic/schema.ts';
import { todayAtClinic } from '#clinic/today.ts';
import { questionSchema } from '#faq/schema.ts';
import { ownerFiles } from '#files/loader.ts';
import { PLACES } from '#files/places.ts';
import { consentHolds } from '#gallery/consent.ts';
import { caseSchema } from '#gallery/schema.ts';
import { homeSchema } from '#home/schema.ts';
import { noticeSchema } from '#notices/schema.ts';
import { practitionersSchema } from '#practitioners/schema.ts';
import { pricesSchema } from '#prices/schema.ts';
import { reviewsSchema } from '#reviews/schema.ts';
import { serviceSchema } from '#services/schema.ts';

export const collections = {
  clinic: defineCollection({ loader: ownerFiles(PLACES.clinic), schema: clinicSchema }),
  home: defineCollection({ loader: ownerFiles(PLACES.home), schema: homeSchema }),
  aftercare: defineCollection({ loader: ownerFiles(PLACES.aftercare), schema: aftercareSchema }),
  practitioners: defineCollection({
    loader: ownerFiles(PLACES.practitioners),
    schema: practitionersSchema,
  }),
  prices: defineCollection({ loader: ownerFiles(PLACES.prices), schema: pricesSchema }),
  reviews: defineCollection({ loader: ownerFiles(PLACES.reviews), schema: reviewsSchema }),
  faq: defineCollection({ loader: ownerFiles(PLACES.faq), schema: questionSchema }),
  services: defineCollection({ loader: ownerFiles(PLACES.services), schema: serviceSchema }),
  notices: defineCollection({ loader: ownerFiles(PLACES.notices), schema: noticeSchema }),
  gallery: defineCollection({
    loader: ownerFiles(PLACES.gallery, (fields, content) =>
      consentHolds(fields, todayAtClinic(content, process.env)),
    ),
    schema: ({ image }) => caseSchema(image()),
  }),
};
