import { isHostName, isReservedName } from './host-name.ts'
import { ipv4 } from './ipv4.ts'
import { ipv6 } from './ipv6.ts'
import type { Validator, Validity } from './validator.ts'

/** Scheme, user information, host, port; path, query and fragment are not looked into. */
const shape =
  /^(?:([a-z][a-z0-9+.-]{1,15}):\/\/)?(?:([^\s/?#@]*)@)?(\[[0-9a-f:.]+\]|[^\s/?#@:[\]]+)(?::(\d{1,5}))?(?:[/?#]\S*)?$/i

const checkHost = (host: string, hasScheme: boolean): Validity => {
  if (host.startsWith('[')) return ipv6.check(host.slice(1, -1))
  if (/^[\d.]+$/.test(host)) return ipv4.check(host)
  const name = host.endsWith('.') ? host.slice(0, -1) : host
  // `www.fenwick` is a name without its ending.
  const site = name.replace(/^www\./i, '')
  if (isHostName(site)) return isReservedName(name) ? 'reserved' : 'valid'
  return hasScheme && name.toLowerCase() === 'localhost' ? 'reserved' : 'invalid'
}

/** How many of a character a text holds. */
const count = (text: string, char: string): number => text.split(char).length - 1

/**
 * Tells whether a text ends as a link in a sentence does not: in punctuation of the sentence, or in a
 * bracket that opened before the link.
 */
const endsOutside = (text: string): boolean =>
  /[.,;:!?'"*_<>«»„“”‘’、。，；：！？…]$/.test(text) ||
  (text.endsWith(')') && count(text, ')') > count(text, '(')) ||
  (text.endsWith(']') && count(text, ']') > count(text, '[')) ||
  (text.endsWith('}') && count(text, '}') > count(text, '{'))

/**
 * Passes links whose host could exist: a host name, an IPv4 address or a bracketed IPv6 address, with or
 * without scheme, user information, a port up to 65535, and a path.
 *
 * Hosts set aside for documentation or the own machine are `reserved`. A text that ends in punctuation
 * of the sentence around it, or in a bracket it does not open, is `invalid`, so that the longest passing
 * text is the link itself. Of random text in the
 * characters of a link two in a thousand pass; the rate says one in ten, since what people write after
 * `://` is not random.
 *
 * @see RFC 3986 sections 3.2 and appendix C; RFC 2606; RFC 6761
 */
export const url: Validator = {
  passRate: 0.1,
  check: (text) => {
    if (endsOutside(text)) return 'invalid'
    const parts = shape.exec(text)
    if (parts === null) return 'invalid'
    const [, scheme, , host = '', port] = parts
    if (port !== undefined && Number(port) > 65535) return 'invalid'
    return checkHost(host, scheme !== undefined)
  },
}
