/** Fictional people, prices and reviews of the variant "full"; hosts and names are nobody's. */
export const DETAILS = {
  founder: 'Ann Example',
  licence: 'EX-0123',
  lapsed: 'EX-0999',
  booking: 'https://book.example.com/clinic',
  google: 'dBw5CvburAxi537Rp9qi5uG2174Vb6JwHwIRwPSLIK8',
  bing: '0123456789ABCDEF0123456789ABCDEF',
  profiles: [
    'https://www.instagram.com/longlaneexample/',
    'https://www.facebook.com/longlaneexample',
  ],
  hostile: '</ 1 --> ]> & "quotes"',
};

export const elsewhereYaml = `
booking:
  link: ${DETAILS.booking}
  words: Book a consultation
profiles:
${DETAILS.profiles.map((address) => `  - ${address}`).join('\n')}
searchConsole:
  google: ${DETAILS.google}
  bing: "${DETAILS.bing}"
`;

export const practitionersYaml = `
practitioners:
  - name: ${DETAILS.founder}
    role: Founder, treats hairlines and scars
    relation: founder
    qualifications:
      - Course in scalp micropigmentation, Example Academy, 2019
      - Certificate in infection control, Example Institute, 2025
    about: Ann has worked with pigment for ten years, first on film sets and since 2019 on scalps. She draws every hairline by hand before she begins.
    licence:
      nation: Scotland
      authority: Exampleton Borough Council
      number: ${DETAILS.licence}
      expires: 2049-06-30
  - name: Ben O’Sample-Featherstonehaugh
    role: Practitioner
    licence:
      nation: Wales
      authority: Exampleton Borough Council
      number: ${DETAILS.lapsed}
      expires: 2026-06-30
changed: 2026-11-19
`;

export const pricesYaml = `
currency: GBP
prices:
  - title: A hairline, all sessions
    service: hairline
    amount: 1200
    included: Three sessions, the pigment, and a check six weeks after the last.
    otherFees: A deposit of £50, which is taken off the price.
    updated: 2026-11-18
  - title: A scar
    service: scars
    from: 349.50
    basis: A scar of up to four centimetres, in two sessions. Longer ones and wider ones need more time.
    included: ${JSON.stringify(`Two sessions ${DETAILS.hostile}`)}
    otherFees: None
    updated: 2026-11-20
  - title: A consultation
    amount: 30
    included: Half an hour, a drawing of what could be done, and time for your questions.
    otherFees: None
    updated: 2026-11-18
`;

export const reviewsYaml = `
chosen: We show the last three reviews at Exampleviews that say what was treated, good or bad.
genuine: Each is linked to a visit in our diary before it is shown here.
reviews:
  - text: They took their time, and answered all I asked. I would have liked to park nearer.
    author: Ann E.
    source: Exampleviews
    url: https://reviews.example.com/clinic/1
    date: 2026-09-01
    incentive: no
  - text: ${JSON.stringify(`A scar from a fall … is hard to find now. ${DETAILS.hostile}`)}
    author: a visitor from Exampleton
    source: Exampleviews
    url: https://reviews.example.com/clinic/2
    date: 2026-10-01
    incentive: yes
changed: 2026-11-01
`;
