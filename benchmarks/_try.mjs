const t = async (n, f) => { try { console.log(n, await f()) } catch (e) { console.log(n, 'ERR', String(e.message).slice(0, 300)) } }
await t('langchain', async () => Object.keys(await import('langchain')).filter(k => /pii|detect/i.test(k)))
await t('guardrails', async () => Object.keys(await import('@openai/guardrails')).join(' ').slice(0, 600))
await t('redactpii', async () => Object.keys(await import('@redactpii/node')))
await t('redact-pii', async () => Object.keys((await import('redact-pii'))))
await t('openredaction', async () => Object.keys(await import('openredaction')).join(' ').slice(0, 800))
