/**
 * A postcode of the United Kingdom: no letter of the first part is Q, V or X, none of the last C, I, K,
 * M, O or V (Royal Mail, Programmers' Guide to the Postcode Address File). The spaces are optional.
 */
export const BRITISH_POSTCODE = String.raw`(?:[A-PR-UWYZ][A-Z]?\d[A-Z\d]?|GIR)\s*\d[ABD-HJLNP-UW-Z]{2}`;
