import type { Content } from '#checks/entries/schemas.ts';
import { isReachable } from '#clinic/schema.ts';
import * as clinicItems from './clinic.ts';
import { company } from './company.ts';
import type { DraftNeeds } from '#checks/drafts/draft-findings.ts';
import { unpublished } from './drafts.ts';
import { enquiryForm, formDetection } from './form.ts';
import { dailyBuild } from './daily-build.ts';
import { photographs } from './gallery.ts';
import type { ManualItem, LaunchItem } from './item.ts';
import { insurance, licences } from './licences-and-insurance.ts';
import { questions } from './questions.ts';
import { genuineReviews } from './reviews.ts';

/** What an item is decided by. */
interface ItemFacts {
  clinic: Content['clinic'][number];
  content: Content;
  /** The day on which consent must hold, as 2026-11-22. */
  today: string;
  drafts: readonly DraftNeeds[];
}

const publishing: ManualItem = {
  state: 'by hand',
  what: 'Publish the site',
  todo: 'README.md says how under "Put it online in 15 minutes".',
  until: 'Nobody sees any of it.',
};

const editingPage: ManualItem = {
  state: 'by hand',
  what: 'Sign in at the editing page, if you would rather not edit files',
  todo: 'It is at /admin/ of the published site. README.md says how to make the token it asks for, under "Edit in the browser".',
  until: 'Visitors see no difference.',
};

/** Every item there may be, the most important first; one that does not apply is left out. */
const ITEMS: readonly ((facts: ItemFacts) => LaunchItem | undefined)[] = [
  () => publishing,
  ({ clinic }) => clinicItems.name(clinic),
  ({ clinic }) => clinicItems.waysToReach(clinic),
  ({ clinic }) => clinicItems.website(clinic),
  ({ clinic }) => clinicItems.domain(clinic),
  ({ clinic }) => clinicItems.address(clinic),
  ({ clinic }) => clinicItems.legalName(clinic),
  ({ clinic }) => company(clinic),
  ({ clinic }) => enquiryForm(clinic),
  ({ clinic }) => formDetection(clinic),
  ({ content, today }) => licences(content, today),
  ({ content, today }) => insurance(content, today),
  ({ content, today }) => photographs(content.gallery, today),
  ({ content, today }) => dailyBuild(content, today),
  ({ clinic, content }) => questions(content.faq, isReachable(clinic.data)),
  ({ drafts }) => unpublished(drafts),
  ({ content }) => genuineReviews(content.reviews),
  ({ clinic }) => clinicItems.hours(clinic),
  ({ clinic }) => clinicItems.pictureLicence(clinic),
  () => editingPage,
];

/**
 * What stands between the owner's files and a complete site, most important first, and what is
 * in place already.
 * @param content what the check found in order, without its drafts
 * @param today as 2026-11-22
 * @param drafts what is not published yet
 */
export function launchList(
  content: Content,
  today: string,
  drafts: readonly DraftNeeds[] = [],
): LaunchItem[] {
  const [clinic] = content.clinic;
  if (!clinic) return [];
  return ITEMS.flatMap((item) => item({ clinic, content, today, drafts }) ?? []);
}
