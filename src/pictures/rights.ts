/** What a picture may say of itself: of whom it is and on what conditions, never who is in it. */
export interface Rights {
  /** Who is named beside the picture: the clinic. */
  credit: string;
  /** Address of the page that says what others may do with the picture. */
  licence?: string | undefined;
}

/**
 * The properties of XMP that a published picture may hold, as the IPTC Photo Metadata Standard
 * names them for search engines (https://iptc.org/standards/photo-metadata/). None is a person's.
 */
export const RIGHTS_PROPERTIES = [
  'dc:rights',
  'photoshop:Credit',
  'xmpRights:Marked',
  'xmpRights:WebStatement',
] as const;

/** The rights as an XMP packet (ISO 16684-1), without the room to grow that editors leave. */
export const rightsPacket = ({ credit, licence }: Rights): string =>
  packetOf(escaped(credit), licence && escaped(licence));

function packetOf(credit: string, licence: string | undefined): string {
  const statement = licence ? ` xmpRights:WebStatement="${licence}"` : '';
  return `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/" photoshop:Credit="${credit}" xmpRights:Marked="True"${statement}><dc:rights><rdf:Alt><rdf:li xml:lang="x-default">${credit}</rdf:li></rdf:Alt></dc:rights></rdf:Description></rdf:RDF></x:xmpmeta>`;
}

/** Whether a packet was written by rightsPacket, to the letter: nothing else stands in it. */
export function isRightsPacket(packet: string): boolean {
  const credit = packet.match(/ photoshop:Credit="([^"<>]*)"/)?.[1];
  const licence = packet.match(/ xmpRights:WebStatement="([^"<>]*)"/)?.[1];
  return credit !== undefined && packet === packetOf(credit, licence);
}

/** What the packet itself is made of. */
const FRAME = /^(?:xmlns|xml|x|rdf):/;

/** The properties an XMP packet holds, as "exif:GPSLatitude", each once. */
export function propertiesOf(packet: string): string[] {
  // Values hold no tags; an attribute's name stands before its quoted value.
  const names = packet.matchAll(
    /<([a-zA-Z][\w.-]*:[\w.-]+)|\s([a-zA-Z][\w.-]*:[\w.-]+)\s*=\s*["']/g,
  );
  return [...new Set([...names].map(([, tag, attribute]) => tag ?? attribute ?? ''))].filter(
    (name) => !FRAME.test(name),
  );
}

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);
