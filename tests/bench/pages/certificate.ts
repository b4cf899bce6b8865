import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** A key and a certificate as TLS wants them, in PEM. */
interface Certificate {
  key: string;
  cert: string;
}

/** A value in DER: a tag, its length and its contents (ITU-T X.690). */
function der(tag: number, ...contents: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(contents);
  const long = [body.length >> 8, body.length & 0xff].filter(
    (byte, index) => byte > 0 || index > 0,
  );
  const length = body.length < 0x80 ? [body.length] : [0x80 + long.length, ...long];
  return Buffer.concat([Buffer.from([tag, ...length]), body]);
}

const SEQUENCE = 0x30;
const text = (tag: number, words: string): Buffer => der(tag, Buffer.from(words));
const objectId = (hex: string): Buffer => der(0x06, Buffer.from(hex, 'hex'));

/** ecdsa-with-SHA256 (RFC 5758) and commonName (RFC 5280). */
const ALGORITHM = der(SEQUENCE, objectId('2a8648ce3d040302'));
const NAME = der(SEQUENCE, der(0x31, der(SEQUENCE, objectId('550403'), text(0x0c, 'localhost'))));

/**
 * Makes a certificate for a server on this machine that nobody trusts: browsers speak HTTP/2 only
 * over TLS. Node cannot make one, and not every machine has openssl.
 */
export function throwawayCertificate(): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const serial = der(0x02, Buffer.from([1]), randomBytes(15));
  const valid = der(SEQUENCE, text(0x17, '200101000000Z'), text(0x17, '491231235959Z'));
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  const body = der(SEQUENCE, serial, ALGORITHM, NAME, valid, NAME, spki);
  const signature = der(0x03, Buffer.from([0]), sign('sha256', body, privateKey));
  const certificate = der(SEQUENCE, body, ALGORITHM, signature).toString('base64');
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${certificate.replaceAll(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`,
  };
}
