import { packs as shippedPacks } from '../../generated/packs/index.ts'
import { policy as defaultPolicy } from '../../generated/policies/default.ts'
import { policy as hospitalPolicy } from '../../generated/policies/hospital.ts'
import manifest from '../../package.json' with { type: 'json' }
import { type CompilePackOptions, compilePack, compilePolicy, priceRules, testPack } from '../compile/index.ts'
import { type CompiledPack, type CompiledPolicy, createFilter } from '../index.ts'
import type { ConfigSource, FileSource, PresendPort } from './presend-port.ts'

const SHIPPED_POLICIES: readonly CompiledPolicy[] = [defaultPolicy, hospitalPolicy]

/** Returns presend as its public entries offer it, in the form the commands use. */
export const localPresend = (): PresendPort => ({
  version: manifest.version,
  policyNames: SHIPPED_POLICIES.map((policy) => policy.name),
  packNames: shippedPacks.map((pack) => pack.name),
  openFilter: ({ policy, packs, minConfidence }) =>
    createFilter({
      ...(policy === undefined ? {} : { policy: toPolicy(policy) }),
      ...(packs === undefined ? {} : { packs: packs.map(toPack) }),
      ...(minConfidence === undefined ? {} : { minConfidence }),
    }),
  testPack: (source) => {
    // Beside all shipped packs, so that rules which collide show; a shipped pack that is being edited is replaced.
    const pack = toPack(source)
    const others = shippedPacks.filter((each) => each.name !== pack.name)
    return testPack(source.text, createFilter({ packs: [...others, pack] }), { file: source.file })
  },
  priceRules: (source) => priceRules(toPack(source)).map((price) => ({ ...price })),
  coveredRules: () =>
    shippedPacks.flatMap((pack) =>
      pack.rules.map(({ id, entityType, category, tags, locales, validator, lead, for: context }) => ({
        pack: pack.name,
        ruleId: id,
        entityType,
        category,
        tags,
        locales,
        validator,
        needsCue: lead !== null || context?.required === true,
      })),
    ),
})

const toPolicy = (source: ConfigSource): CompiledPolicy =>
  'preset' in source ? named(SHIPPED_POLICIES, source.preset) : compilePolicy(source.text, { file: source.file })

const toPack = (source: ConfigSource): CompiledPack =>
  'preset' in source ? named(shippedPacks, source.preset) : compilePack(source.text, packOptions(source))

const packOptions = (source: FileSource): CompilePackOptions => ({
  file: source.file,
  readLexicon: (name) => source.readBeside(`lexicons/${name}.yaml`),
})

const named = <T extends { readonly name: string }>(presets: readonly T[], name: string): T => {
  const found = presets.find((preset) => preset.name === name)
  if (found === undefined) throw new RangeError('a preset was offered that does not exist')
  return found
}
