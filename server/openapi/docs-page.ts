import * as z from 'zod/mini'
import { ENDPOINTS } from '../../src/domain/endpoints/all.ts'
import { PROBLEM_CODES } from '../../src/domain/wire/problem.ts'
import { PROBLEMS } from '../http/problems.ts'
import { parametersOf, problemsOf } from './operation.ts'

type AnyEndpoint = (typeof ENDPOINTS)[number]

const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[mark] ?? mark)

/** The API for people: every endpoint with parameters, bodies and problem codes, as one page without scripts. */
export function docsPage(): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Traguardo 2030 · API</title>
<link rel="stylesheet" href="/api/docs.css">
</head>
<body>
<main>
<h1>Traguardo 2030 · API</h1>
<p>The same as a machine reads it: <a href="/api/openapi.json">/api/openapi.json</a> (OpenAPI 3.1).
Bodies are <code>application/json</code> of at most 1 MB as sent, plain or with <code>Content-Encoding: gzip</code> of
at most 4 MB unfolded. Requests other than GET carry the site's own address in <code>Origin</code>, as browsers do, and
the session's cookie. What was not done is answered with
<code>application/problem+json</code> and one of the <a href="#problems">codes below</a>.</p>
<nav aria-label="Endpoints"><ul>
${ENDPOINTS.map((endpoint) => `<li><a href="#${endpoint.name}">${title(endpoint)}</a></li>`).join('\n')}
</ul></nav>
${ENDPOINTS.map(section).join('\n')}
${problemTable()}
</main>
</body>
</html>
`
}

function title({ method, path }: Pick<AnyEndpoint, 'method' | 'path'>): string {
  return `<code><b>${method}</b> ${escaped(path.replace(/:(\w+)/g, '{$1}'))}</code>`
}

function section(endpoint: AnyEndpoint): string {
  const codes = problemsOf(endpoint).map((code) => `<a href="#problem-${code}"><code>${code}</code></a>`)
  return `<section aria-labelledby="${endpoint.name}">
<h2 id="${endpoint.name}">${title(endpoint)}</h2>
<p>${escaped(endpoint.summary)}. Who may call: <code>${endpoint.policy}</code>.</p>
${parameters(endpoint)}
${schema('Body', endpoint.body)}
${endpoint.response === null ? '<p>Answer: 204 without a body.</p>' : schema(answerLabel(endpoint), endpoint.response)}
<p>Problems: ${codes.join(', ')}</p>
</section>`
}

const answerLabel = ({ media }: { readonly media?: string }) =>
  media === undefined ? 'Answer' : `Answer: a stream (${media}), the data of each event`

function parameters(endpoint: AnyEndpoint): string {
  const rows = parametersOf(endpoint).map(
    ({ name, schema }) =>
      `<tr><th scope="row"><code>${escaped(name)}</code></th><td><code>${escaped(JSON.stringify(schema))}</code></td></tr>`,
  )
  if (rows.length === 0) return ''
  return `<table><caption>Parameters</caption><thead><tr><th scope="col">Name</th><th scope="col">Schema</th></tr></thead>
<tbody>${rows.join('')}</tbody></table>`
}

function schema(label: string, shape: z.core.$ZodType | null): string {
  if (shape === null) return ''
  const { $schema: _, ...json } = z.toJSONSchema(shape)
  return `<details><summary>${label}</summary><pre tabindex="0">${escaped(JSON.stringify(json, null, 2))}</pre></details>`
}

function problemTable(): string {
  const rows = PROBLEM_CODES.map((code) => {
    const { status, title, titleIt } = PROBLEMS[code]
    return `<tr id="problem-${code}"><th scope="row"><code>${code}</code></th><td>${status}</td>
<td>${escaped(title)}</td><td lang="it">${escaped(titleIt)}</td></tr>`
  })
  return `<h2 id="problems">Problem codes</h2>
<table><thead><tr><th scope="col">Code</th><th scope="col">Status</th><th scope="col">Meaning</th>
<th scope="col">Significato</th></tr></thead><tbody>
${rows.join('\n')}
</tbody></table>`
}

/** The page's style, served beside it: the content security policy lets nothing inline in. */
export const DOCS_CSS = `:root { color-scheme: light dark; --paper: #fbfaf7; --ink: #1a1a1a; --rule: #d4d0c8; }
@media (prefers-color-scheme: dark) { :root { --paper: #121a21; --ink: #eceae4; --rule: #36424d; } }
body { margin: 0; font: 1rem/1.55 "Titillium Web", system-ui, sans-serif; background: var(--paper); color: var(--ink); }
a { color: inherit; text-underline-offset: .2em; }
:focus-visible { outline: 3px solid #ff9900; outline-offset: 2px; }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
section { border-top: 2px solid var(--ink); padding-top: .5rem; }
h2 { font-size: 1.15rem; overflow-wrap: anywhere; }
li { overflow-wrap: anywhere; }
nav ul { padding-left: 1.2rem; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; font-weight: 600; padding: .25rem 0; }
th, td { text-align: left; vertical-align: top; padding: .35rem .75rem .35rem 0; overflow-wrap: anywhere; }
pre { overflow: auto; max-height: 24rem; padding: .75rem; border: 1px solid var(--rule); }
summary { cursor: pointer; }
:target { outline: 2px solid; outline-offset: 4px; }
`
