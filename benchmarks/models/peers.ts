import type { Model } from './model.ts'

/** A library to compare with, and how to make a model of it. Types are structural: a peer may be missing. */
export interface Peer {
  readonly name: string
  readonly does: string
  readonly load: () => Promise<Model['run']>
}

type Loaded = Readonly<Record<string, unknown>>

// The specifier is a parameter so that the type check does not need the packages.
const load = async (specifier: string): Promise<Loaded> => (await import(specifier)) as Loaded

type Detect = (content: string) => readonly unknown[]
type Pii = (
  context: null,
  text: string,
  config: object,
) => Promise<{ readonly info?: { readonly detected_entities?: Readonly<Record<string, readonly unknown[]>> } }>
interface Synchronous {
  redact(text: string): string
}

/** Each peer with every rule it switches on by itself, and nothing it would have to cache. */
export const PEERS: readonly Peer[] = [
  {
    name: 'langchain',
    does: 'langchain 1.2.13: the five detectors of piiMiddleware (matches only)',
    load: async () => {
      const { detectEmail, detectCreditCard, detectIP, detectMacAddress, detectUrl } = await load('langchain')
      const detectors = [detectEmail, detectCreditCard, detectIP, detectMacAddress, detectUrl] as readonly Detect[]
      return (text: string): number => {
        let found = 0
        for (const detect of detectors) found += detect(text).length
        return found
      }
    },
  },
  {
    name: '@redactpii/node',
    does: '@redactpii/node 1.0.17: redact(), placeholders counted by a changed text',
    load: async () => {
      const { Redactor } = (await load('@redactpii/node')) as { readonly Redactor: new () => Synchronous }
      const redactor = new Redactor()
      return (text: string): number => (redactor.redact(text) === text ? 0 : 1)
    },
  },
  {
    name: 'redact-pii',
    does: 'redact-pii 3.4.0: SyncRedactor.redact(), counted by a changed text',
    load: async () => {
      const { SyncRedactor } = (await load('redact-pii')) as { readonly SyncRedactor: new () => Synchronous }
      const redactor = new SyncRedactor()
      return (text: string): number => (redactor.redact(text) === text ? 0 : 1)
    },
  },
  {
    name: '@openai/guardrails',
    does: '@openai/guardrails 0.2.1: pii(), its default entities',
    load: async () => {
      const { pii, PIIEntity } = (await load('@openai/guardrails')) as {
        readonly pii: Pii
        readonly PIIEntity: Readonly<Record<string, string>>
      }
      const config = {
        entities: Object.values(PIIEntity).filter((entity) => entity !== 'NRP' && entity !== 'PERSON'),
        block: true,
        detect_encoded_pii: false,
      }
      return async (text: string): Promise<number> => {
        const { info } = await pii(null, text, config)
        let found = 0
        for (const values of Object.values(info?.detected_entities ?? {})) found += values.length
        return found
      }
    },
  },
  {
    name: 'openredaction',
    does: 'openredaction 1.1.5: detect(), cache off',
    load: async () => {
      const { OpenRedaction } = (await load('openredaction')) as {
        readonly OpenRedaction: new (
          options: object,
        ) => { detect(text: string): Promise<{ readonly detections: readonly unknown[] }> }
      }
      const detector = new OpenRedaction({ enableCache: false })
      return async (text: string): Promise<number> => (await detector.detect(text)).detections.length
    },
  },
]

/** Loads the peers that are installed; `missing` names the others, with the reason. */
export async function loadPeers(): Promise<{ readonly models: readonly Model[]; readonly missing: readonly string[] }> {
  const models: Model[] = []
  const missing: string[] = []
  for (const { name, does, load } of PEERS) {
    try {
      models.push({ name, does, run: await load() })
    } catch (cause) {
      const code = (cause as { readonly code?: string }).code ?? 'does not load'
      missing.push(`${name} (${code}; run npm ci in benchmarks/)`)
    }
  }
  return { models, missing }
}
