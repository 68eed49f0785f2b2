import { sha256 } from './sha256.ts'

/** Digits and letters without 0, O, I and l, in Bitcoin's order. */
const bitcoinOrder = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'

/** The same characters in the order of the XRP Ledger, whose accounts thus begin with r. */
export const rippleOrder = 'rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz'

/** Longest text that is decoded: decoding takes the square of the length. */
const longestText = 64

/**
 * Gives the bytes that a base58 text stands for, or `undefined` when another character occurs or the text is
 * empty or longer than 64 characters.
 *
 * @param order - the 58 characters by value; one leading zero character is one zero byte
 * @see draft-msporny-base58-03
 */
export const decodeBase58 = (text: string, order: string = bitcoinOrder): Uint8Array | undefined => {
  if (text === '' || text.length > longestText) return undefined
  const bytes: number[] = []
  for (const char of text) {
    let carry = order.indexOf(char)
    if (carry === -1) return undefined
    for (let i = 0; i < bytes.length; i++) {
      carry += (bytes[i] as number) * 58
      bytes[i] = carry & 255
      carry >>= 8
    }
    while (carry > 0) {
      bytes.push(carry & 255)
      carry >>= 8
    }
  }
  for (let i = 0; i < text.length && text[i] === order[0]; i++) bytes.push(0)
  return Uint8Array.from(bytes.reverse())
}

/**
 * Gives the payload of a base58check text, version first, or `undefined`: its last four bytes are to be the
 * first four of the double SHA-256 of those before. One random text in four thousand million passes.
 *
 * @see Bitcoin developer reference, base58check encoding
 */
export const decodeBase58Check = (text: string, order?: string): Uint8Array | undefined => {
  const bytes = decodeBase58(text, order)
  if (bytes === undefined || bytes.length < 5) return undefined
  const payload = bytes.subarray(0, -4)
  const check = sha256(sha256(payload))
  return bytes.subarray(-4).every((byte, i) => byte === check[i]) ? payload : undefined
}
