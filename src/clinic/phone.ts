/** Calling codes with three digits begin with these two; North America and Russia have one digit. */
const THREE_DIGITS = /^(2[1-689]|35|37|38|42|50|59|67|68|69|80|85|87|88|96|97|99)/;

/**
 * A phone number in groups that can be read aloud: "+441632960123" to
 * "+44 1632 960 123". Only spaces are added (ITU-T E.123), and no line breaks at them.
 */
export function phoneText(phone: string): string {
  const digits = phone.slice(1);
  const code = /^[17]/.test(digits) ? 1 : THREE_DIGITS.test(digits) ? 3 : 2;
  const national = digits.slice(code);
  const groups =
    national.length > 7
      ? [national.slice(0, -6), national.slice(-6, -3), national.slice(-3)]
      : [national.slice(0, -4), national.slice(-4)];
  return [`+${digits.slice(0, code)}`, ...groups].filter(Boolean).join('\u00a0');
}
