const consent = (more: string): string => `consent:
  reference: C-014
  given: 2026-01-02
${more}`;

/** Where the paper is kept that proves the photographs, of which nobody is told. */
export const KEPT = 'FOLDER-377';

/** The client lets the pictures be shown wherever the clinic is. */
export const EVERYWHERE = '  uses: [website, social]\n';

/**
 * The text of a client's case whose pictures are before.jpg and after.jpg.
 * @param more lines of its consent
 */
export const clientCase = (title: string, order: number, more = EVERYWHERE): string => `---
kind: client-photo
title: ${title}
description: "${title}: a client's hairline before and after two sessions, in the same daylight, six weeks after the second."
service: hairline
place: temples
order: ${order}
treated: The hairline at the temples.
sessions: 2
stage: healed 6 weeks
lighting: Daylight from the left
ownClient: true
unretouched: true
adult: true
${consent(more)}
proof:
  signed: 2026-04-15
  kept: ${KEPT}
before:
  src: ./before.jpg
  alt: The front of a shaven head before the first session.
  takenAt: 2026-02-01
after:
  src: ./after.jpg
  alt: The same head six weeks after the second session.
  takenAt: 2026-04-15
published: 2026-05-01
aliases: [case-${order}]
---
`;
